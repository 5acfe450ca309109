using System.CommandLine;
using System.Text.Json;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Commands;

/// <summary>Says of outgoing lines whether they may leave: the bot's own guard.</summary>
internal static class GuardCommand
{
    public static Command Create()
    {
        var fingerprints = new Option<bool>("--fingerprints") { Description = "Print what an approval of each family of texts must carry, and whether it does, instead." };
        var command = new Command("guard", """
            Judge outgoing lines: JSON lines from standard input, one verdict a line to standard output.
            In:  {"id","speaker":"bot|agent","text","own"?:["139..."],"quotes"?:[[start,end]],"decision"?:{"id","approver","outcome":"granted|refused|explained","amount"?,"date"?}}
            Out: {"id","verdict":"allow|block","reasons":[{"reason","start","end","text"}]}
            Offsets count UTF-16 units of the text. A bad line gives {"id"?,"error"}; the exit code is then 2.
            """) { fingerprints };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(fingerprints))
            {
                return Print();
            }
            var (lines, templates) = (new LineGuard([]), TemplateGuard.Of(ReplyTexts.Default, new Brand("", null)));
            return JsonLines.Answer<Line>((id, line) =>
                Answer(id, line, line.Speaker == Speaker.Bot && templates.CouldSay(line.Text) ? lines.JudgeNumbers(line.ToOutgoing()) : lines.Judge(line.ToOutgoing())));
        });
        return command;
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

    private static object Answer(JsonElement id, Line line, GuardVerdict verdict) => new
    {
        id,
        verdict = verdict.Allows ? "allow" : "block",
        reasons = verdict.Reasons.Select(one => new { one.Reason, one.Span.Start, one.Span.End, text = one.Span.Of(line.Text) }),
    };

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
