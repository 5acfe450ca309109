namespace ComplaintBot.Desk.Access.Audit;

/// <summary>The words of the audit log's page: <c>AuditTexts.resx</c> in Chinese, <c>.en.resx</c> in English.</summary>
#pragma warning disable CA1812 // Names the resources; nobody makes one.
internal sealed class AuditTexts;
#pragma warning restore CA1812
