namespace ComplaintBot.Desk.Conversations;

/// <summary>The words of the conversation's and the case's pages: <c>ConversationTexts.resx</c> in Chinese, <c>.en.resx</c> in English.</summary>
#pragma warning disable CA1812 // Names the resources; nobody makes one.
internal sealed class ConversationTexts;
#pragma warning restore CA1812
