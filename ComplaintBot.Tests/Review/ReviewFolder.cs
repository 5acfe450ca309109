using System.Text.Json;
using ComplaintBot.Dialogs.Recognition.Words;
using ComplaintBot.Review;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;

namespace ComplaintBot.Tests.Review;

/// <summary>Exports what a running server has in its log.</summary>
internal sealed class ReviewFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintbot-review-");

    public string Path => _folder.FullName;

    /// <returns>The entries, which keep to the Emulator's rules.</returns>
    public List<JsonElement> Export(TestServer server, string conversationId, bool full = false) =>
        TranscriptRules.Check(ExportFile(server, conversationId, full));

    public string ExportFile(TestServer server, string conversationId, bool full = false)
    {
        using var conversations = new RecordedConversations(server.Folder);
        return new TranscriptExport(conversations, full ? null : new(new Lexicon(), [])).ToFolder(conversationId, Path)!.File;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
