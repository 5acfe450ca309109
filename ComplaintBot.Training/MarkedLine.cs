using System.Text;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Training;

/// <summary>
/// Sets without JSON, a sentence a line: its evidence marked in place (<c>{lt:...}</c> is a lawyer, threatened), or an answer
/// as <c>intent TAB text</c> to the read-back, <c>asked TAB intent TAB text</c> to another question.
/// </summary>
internal static partial class MarkedLine
{
    private const string Topics = "svxmrlc", Stances = "tdisaqwn0", Mere = "mere_mention";
    private static readonly string[] StanceNames = ["threat", "already_done", "identity", "stated", "asking", "quoted", "withdrawn", "negated", Mere];

    public static IEnumerable<LabelledLine> Read(FileInfo file) =>
        File.ReadLines(file.FullName).Where(line => line.Trim().Length > 0).Select((line, index) => Parse(line, $"{Path.GetFileNameWithoutExtension(file.Name)}-{index + 1}"));

    private static LabelledLine Parse(string line, string id) => line.Split('\t') switch
    {
        [var asked, var intent, var text] => Answer(id, Enum.Parse<Asked>(asked, ignoreCase: true), intent, text),
        [var intent, var text] => Answer(id, Asked.Confirm, intent, text),
        _ => Told(id, line),
    };

    private static LabelledLine Answer(string id, Asked asked, string intent, string text) =>
        new(id, text, asked, MessageKind.Other, [], null, intent, "plain") { Compact = true };

    private static LabelledLine Told(string id, string line)
    {
        var text = new StringBuilder();
        var findings = new List<LabelledFinding>();
        var cell = "quiet";
        var at = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, at, mark.Index - at).Append(mark.Groups[3].Value);
            at = mark.Index + mark.Length;
            var topic = (Topic)Topics.IndexOf(mark.Groups[1].Value[0], StringComparison.Ordinal);
            var stance = StanceNames[Stances.IndexOf(mark.Groups[2].Value[0], StringComparison.Ordinal)];
            cell = $"{topic}/{stance}";
            if (stance != Mere)
            {
                findings.Add(new LabelledFinding(topic, stance, mark.Groups[3].Value));
            }
        }
        text.Append(line, at, line.Length - at);
        return new LabelledLine(id, text.ToString(), Asked.Nothing, MessageKind.Complaint, findings, null, "tell", "plain") { Cell = cell, Compact = true };
    }

    [GeneratedRegex(@"\{([svxmrlc])([tdisaqwn0]):([^{}]*)\}")]
    private static partial Regex Mark();
}
