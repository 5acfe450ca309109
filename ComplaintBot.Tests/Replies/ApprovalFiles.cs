using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Tests.Replies;

/// <summary>Approvals of some families only, as their texts read; what is said in place of a stopped text is always among them.</summary>
internal static class ApprovalFiles
{
    public static Approvals Of(ReplyTexts texts, params IEnumerable<string> families) => new(
        new PolicyFile("approvals.json", $$"""{"approvals":[{{string.Join(',', families.Append(ReplyText.Guarded).Select(family => Row(texts, family)))}}]}"""), texts);

    private static string Row(ReplyTexts texts, string family) =>
        $$"""{"family":"{{family}}","id":"1","approver":"x","version":1,"fingerprint":"{{TextFingerprint.Of(texts, family)}}"}""";
}
