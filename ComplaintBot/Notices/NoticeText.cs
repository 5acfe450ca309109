using System.Globalization;
using System.Resources;
using ComplaintBot.Dialogs.Handoff.Notices;

namespace ComplaintBot.Notices;

/// <summary>A notice in words.</summary>
internal sealed class NoticeText(NoticePolicy policy)
{
    private static readonly ResourceManager Texts = new(typeof(NoticeText));

    public string Subject(WaitingNotice waiting) => Line("Subject", waiting.Notice.Number ?? Text("NoNumber"), LabelOf(waiting));

    /// <param name="waiting">The notice.</param>
    /// <param name="address">Of the conversation at the desk, if it has one.</param>
    public string Body(WaitingNotice waiting, string? address)
    {
        string?[] lines =
        [
            Line("Happened", LabelOf(waiting)),
            Line("Number", waiting.Notice.Number ?? Text("NoNumber")),
            Line("At", waiting.At.ToChina()),
            waiting.Notice.Due is { } due ? Line("Due", due.ToChina()) : null,
            address is null ? null : Line("Look", address),
            Text("Foot"),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    public string LabelOf(WaitingNotice waiting) => policy.Of(waiting.Notice.Reason)?.Label ?? waiting.Notice.Reason;

    private static string Line(string name, params object[] values) => string.Format(CultureInfo.InvariantCulture, Text(name), values);

    private static string Text(string name) => Texts.GetString(name, CultureInfo.InvariantCulture)!;
}
