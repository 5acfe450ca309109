using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Shell;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Review;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Conversations;

/// <summary>A conversation as a file for Bot Framework Emulator, the same as <c>export</c> writes, always masked. That somebody took it is written down first.</summary>
internal static class TranscriptEndpoint
{
    public const string Pattern = $"{DeskPaths.Conversations}/{{id}}/transcript";

    /// <summary>From the site's base.</summary>
    public static string Address(string conversationId) => $"{DeskPaths.Conversation(conversationId)}/transcript";

    public static async Task<IResult> Get(HttpContext http, string id, DataFolder folder, MaskingRules rules, DeskReader files, AuditLog audit)
    {
        if (files.Find(id)?.Head is not { } head)
        {
            return TypedResults.NotFound();
        }
        await audit.WriteAsync(DeskUser.Of(http.User)!.Member.Id, AuditAct.Exported, id, reason: null, http.RequestAborted);
        return TypedResults.Stream(Masked(folder, rules, id), "application/json", TranscriptFile.NameFor(head));
    }

    /// <summary>Aside on disk, for its files may be large, and gone when it has been read.</summary>
    private static FileStream Masked(DataFolder folder, MaskingRules rules, string id)
    {
        var aside = folder.File(Path.Combine("exports", $"{Guid.NewGuid():N}"));
        using var conversations = new RecordedConversations(folder);
        new TranscriptExport(conversations, rules).ToFile(id, aside);
        return new(aside, FileMode.Open, FileAccess.Read, FileShare.None, 4096, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
    }
}
