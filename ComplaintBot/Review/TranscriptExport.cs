using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;

namespace ComplaintBot.Review;

/// <param name="Conversation">Its id.</param>
/// <param name="Case">The number of its latest complaint; null where none was registered.</param>
/// <param name="File">The whole path.</param>
/// <param name="Activities">How many entries it has.</param>
internal sealed record ExportedTranscript(string Conversation, string? Case, string File, int Activities);

/// <summary>Writes conversations of the log as files for Bot Framework Emulator.</summary>
/// <param name="conversations">The log.</param>
/// <param name="rules">How to mask; null writes names and numbers as they are.</param>
internal sealed class TranscriptExport(RecordedConversations conversations, MaskingRules? rules)
{
    /// <returns>Null where there is no such conversation.</returns>
    public ExportedTranscript? ToFile(string conversationId, string path) =>
        conversations.Read(conversationId, conversation => Write(conversation, path));

    public ExportedTranscript? ToFolder(string conversationId, string folder) =>
        conversations.Read(conversationId, conversation => Write(conversation, Path.Combine(folder, TranscriptFile.NameFor(conversation.Head))));

    private ExportedTranscript Write(RecordedConversation conversation, string path)
    {
        var masked = new MaskedJson(rules is null ? null : KnownCustomer.MaskOf(conversation, rules));
        var activities = TranscriptFile.Write(
            path, json => new TranscriptWriter(json, conversation.Head, masked, new(conversation, masked)).Write(conversation.Log()));
        return new(conversation.Head.Id, conversation.CaseNumber, path, activities);
    }
}
