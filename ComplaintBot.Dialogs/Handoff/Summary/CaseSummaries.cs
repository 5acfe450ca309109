using System.Security.Cryptography;
using System.Text.Json;
using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Makes summaries: always the same one of the same case at the same moment; safe for many threads.</summary>
public sealed class CaseSummaries(SummaryRules rules)
{
    private static readonly Func<SummaryDraft, SummaryLine?>[] Lines =
    [
        UrgencyLine.Of, MatterLine.Matter, MatterLine.Demand, PromiseLine.Of, ContactLine.Of, MoodLine.Of, ConfirmationLine.Of, AdviceLines.LookUp, EvidenceLine.Of, AdviceLines.Opening,
    ];

    /// <param name="data">The case.</param>
    /// <param name="handoff">Who was called and told.</param>
    /// <param name="at">The moment at which it is read.</param>
    /// <param name="language">The reader's; null: that of the policy.</param>
    public CaseSummary Of(CaseData data, HandoffData handoff, DateTimeOffset at, string? language = null)
    {
        var draft = Draft(data, handoff, at, language);
        return new(handoff.SummaryVersion, draft.Texts.Language, [.. Lines.Select(line => line(draft)).OfType<SummaryLine>()]);
    }

    /// <summary>投诉情况记录表: the same, in the fields of a form.</summary>
    /// <inheritdoc cref="Of"/>
    public CaseRecordSheet SheetOf(CaseData data, HandoffData handoff, DateTimeOffset at, string? language = null) =>
        RecordSheetFields.Sheet(Draft(data, handoff, at, language));

    /// <summary>Raises the version where the content has changed since it was last looked at; before a person is called there is none.</summary>
    public void Update(CaseData data, HandoffData handoff, DateTimeOffset at)
    {
        if (handoff.Register.Count == 0)
        {
            return;
        }
        var mark = MarkOf(Of(data, handoff, at));
        if (mark != handoff.SummaryMark)
        {
            handoff.SummaryMark = mark;
            handoff.SummaryVersion++;
        }
    }

    private SummaryDraft Draft(CaseData data, HandoffData handoff, DateTimeOffset at, string? language)
    {
        var texts = SummaryTexts.In(language ?? rules.Policy.Language);
        return new(data, handoff, at, texts, new(texts, at, rules.Offset), rules);
    }

    private static string MarkOf(CaseSummary summary) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(summary.Lines)));
}
