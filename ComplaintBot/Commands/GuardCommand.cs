using System.CommandLine;
using System.Text.Json;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Commands;

/// <summary>Says of outgoing lines whether they may leave: the bot's own guard, with the brand of the server beside it.</summary>
internal static class GuardCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var closed = new Option<bool>("--closed") { Description = "Block a bot's line that the bot could not have said, whatever its words: as the server does." };
        var fingerprints = new Option<bool>("--fingerprints") { Description = "Print what an approval of each family of texts must carry, and whether it does, instead." };
        var command = new Command("guard", """
            Judge outgoing lines: JSON lines from standard input, one verdict a line to standard output.
            In:  {"id","speaker":"bot|agent","text","own"?:["139..."],"quotes"?:[[start,end]],"decision"?:{"id","approver","outcome":"granted|refused|explained","amount"?,"date"?}}
            Out: {"id","verdict":"allow|block","approved"?:bool,"reasons":[{"reason","start","end","text"}]}
            A bot's line is approved where the bot could have said it. One that is not is judged by its words alone; with
            --closed it is blocked, with the reasons that its words give, if any.
            Offsets count UTF-16 units of the text. A bad line gives {"id"?,"error"}; the exit code is then 2.
            """) { data, closed, fingerprints };
        command.SetAction(parsed => parsed.GetValue(fingerprints) ? Print() : Run(parsed.Folder(data), parsed.GetValue(closed)));
        return command;
    }

    private static int Run(DataFolder folder, bool closed)
    {
        try
        {
            var brand = BrandOf.Server(folder);
            var (lines, templates) = (new LineGuard(brand.Numbers), TemplateGuard.Of(ReplyTexts.Default, brand, new OutsideChannels().Facts));
            return JsonLines.Answer<Line>((id, line) => Judge(id, line, line.Speaker == Speaker.Bot ? templates.CouldSay(line.Text) : null, lines, closed));
        }
        // A damaged settings file.
        catch (InvalidDataException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 1;
        }
    }

    private static int Print()
    {
        var approved = Approvals.Rows(PolicyFile.Embedded("approvals.json")).ToLookup(row => row.Family, StringComparer.Ordinal);
        var lines = JsonLines.ToStandardOutput();
        foreach (var family in ReplyTexts.Default.Families)
        {
            var (fingerprint, row) = (TextFingerprint.Of(ReplyTexts.Default, family), approved[family].FirstOrDefault());
            lines.Write(new { family, fingerprint, approved = row?.Fingerprint == fingerprint, row?.Id, row?.Version, row?.ValidUntil });
        }
        return 0;
    }

    private static object Judge(JsonElement id, Line line, bool? approved, LineGuard lines, bool closed)
    {
        // Of an approved text only what stands in its slots is still to be looked at.
        var verdict = approved is true ? lines.JudgeNumbers(line.ToOutgoing()) : lines.Judge(line.ToOutgoing());
        return new
        {
            id,
            verdict = verdict.Allows && !(closed && approved is false) ? "allow" : "block",
            approved,
            reasons = verdict.Reasons.Select(one => new { one.Reason, one.Span.Start, one.Span.End, text = one.Span.Of(line.Text) }),
        };
    }

    private enum Speaker { Bot, Agent }

    private sealed record Line(Speaker Speaker, string Text, IReadOnlyList<string?>? Own = null, IReadOnlyList<IReadOnlyList<int>>? Quotes = null, ApprovedDecision? Decision = null)
    {
        public OutgoingLine ToOutgoing() => new(Text) { OwnNumbers = [.. (Own ?? []).Select(NumberOf)], Quotes = [.. (Quotes ?? []).Select(SpanOf)], Decision = Decision };

        private static string NumberOf(string? own) => string.IsNullOrWhiteSpace(own) ? throw new FormatException("own are numbers as text") : own;

        private EvidenceSpan SpanOf(IReadOnlyList<int> pair) => pair is [var start, var end] && start >= 0 && start <= end && end <= Text.Length
            ? new(start, end)
            : throw new FormatException("quotes are pairs of offsets within the text");
    }
}
