using ComplaintBot.Desk.Shell;
using ComplaintBot.Dialogs.Handoff;
using Microsoft.Extensions.Localization;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Entries of the register (服务进度记录) in words.</summary>
internal sealed class RegisterWords(IStringLocalizer<ConversationTexts> texts, DeskWords words)
{
    public string Act(RegisterEntry entry) => Known($"Register.{entry.Act}") ?? Known($"Did.{entry.Act}") ?? entry.Act;

    /// <summary>A note that begins with a value of the program's has that in words.</summary>
    public string Note(RegisterEntry entry) => Note(entry.Act, entry.Note ?? "");

    /// <inheritdoc cref="Note(RegisterEntry)"/>
    public string Note(string act, string note)
    {
        var (first, rest) = Parted(note, act == "Close" ? ": " : " ");
        return act switch
        {
            "Call" => words.Reason(note),
            "Assess" => $"{Known($"Disposition.{first}") ?? first} {rest}".Trim(),
            "Answered" => Known($"Answer.{note}") ?? note,
            "SettlePromise" => $"{Known($"Promise.{first}") ?? first} {rest}".Trim(),
            "Extend" => $"{Known($"Period.{first}") ?? first} {rest}".Trim(),
            "Close" => $"{Known($"Cause.{first}") ?? first}: {rest}".Trim(),
            _ => note,
        };
    }

    private string? Known(string name) => texts[name] is { ResourceNotFound: false } found ? found.Value : null;

    private static (string First, string Others) Parted(string note, string by) =>
        note.IndexOf(by, StringComparison.Ordinal) is >= 0 and var at ? (note[..at], note[(at + by.Length)..]) : (note, "");
}
