namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>Cuts a folded text at sentence signs, commas, line ends and pauses.</summary>
public static class ClauseSplitter
{
    public const string SentenceSigns = "。!?\n\r;";

    private const string Signs = SentenceSigns + ",…~";

    // Signs that stand around a clause and are no part of it.
    private const string Edges = " \t\u3000\u00A0\0\"'“”‘’「」『』()（）【】[]<>《》-—_:、.·*";

    public static IReadOnlyList<EvidenceSpan> Split(string folded)
    {
        var clauses = new List<EvidenceSpan>();
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i == folded.Length || IsBorder(folded, i))
            {
                AddTrimmed(clauses, folded, start, i);
                start = i + 1;
            }
        }
        return clauses;
    }

    private static bool IsBorder(string text, int i) => text[i] switch
    {
        ',' => !(IsDigit(text, i - 1) && IsDigit(text, i + 1) && IsDigit(text, i + 3)),
        '.' => !IsLatin(text, i - 1) || !IsLatin(text, i + 1),
        ' ' or '\u3000' or '\u00A0' or '\t' => IsPause(text, i),
        _ => Signs.Contains(text[i]),
    };

    // A blank is a pause between Chinese words, and beside a number only where a word stands on the other side.
    private static bool IsPause(string text, int i) =>
        i > 0 && i + 1 < text.Length && (Reading.IsHan(text[i - 1]) && Reading.IsHan(text[i + 1]));

    private static bool IsDigit(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    private static bool IsLatin(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiLetterOrDigit(text[i]);

    private static void AddTrimmed(List<EvidenceSpan> clauses, string text, int start, int end)
    {
        while (start < end && Edges.Contains(text[start]))
        {
            start++;
        }
        while (end > start && Edges.Contains(text[end - 1]))
        {
            end--;
        }
        if (end > start)
        {
            clauses.Add(new EvidenceSpan(start, end));
        }
    }
}
