using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>
/// What the customer said, as it may stand in a reply: marked as theirs and without whole numbers of persons. A name, or who
/// answers the phone, stands without marks only where it plainly is one.
/// </summary>
public sealed class CustomersWords
{
    private const int LongestName = 4, LongestLatinName = 40, Shown = 4;
    private const char Open = '「', Close = '」', InnerOpen = '『', InnerClose = '』';
    private readonly LineReader _reader;

    internal CustomersWords(LineReader reader) => _reader = reader;

    /// <summary>Whether a slot at this place of a text stands between quotation marks.</summary>
    public static bool IsMarked(string text, int slot) => slot > 0 && text[slot - 1] == Open;

    /// <summary>For a place between quotation marks, which they cannot close.</summary>
    public string Within(string words) => Masked(words).Replace(Open, InnerOpen).Replace(Close, InnerClose);

    public string Marked(string words) => $"{Open}{Within(words)}{Close}";

    /// <summary>A name or a relation as it is, anything else marked.</summary>
    public string Named(string words) => words.Length == 0 || IsName(words) ? words : Marked(words);

    private bool IsName(string words)
    {
        var (line, personal) = _reader.Read(new OutgoingLine(words));
        var hits = line.Hits;
        var isName = hits.At(WordKind.Relation, 0)?.Length == words.Length
            || (words.All(sign => char.IsAsciiLetter(sign) || sign is ' ' or '.' or '-') ? words.Length <= LongestLatinName : IsChineseName(line, words.Length));
        return isName && personal.Count == 0 && !SaysMore(line);
    }

    private static bool IsChineseName(Utterance line, int length)
    {
        var titles = line.Hits.Of(WordKind.Title);
        var bare = titles.Count > 0 && titles[^1].End == length ? titles[^1].Start : length;
        return line.Folded.All(Reading.IsHan) && bare <= LongestName && line.Hits.At(WordKind.Surname, 0) is not null;
    }

    // A character alone is a name's as well as a word's.
    private static bool SaysMore(Utterance line) => line.Hits.Of(WordKind.Sign).Concat(line.Hits.Of(WordKind.Saying)).Any(hit => hit.Length > 1);

    private string Masked(string words)
    {
        var (_, personal) = _reader.Read(new OutgoingLine(words));
        var signs = words.ToCharArray();
        foreach (var span in personal.Where(span => span.Length > Shown))
        {
            var hidden = MaskedPhone.Hidden(span.Length);
            signs.AsSpan(span.Start, span.Length)[hidden].Fill(TextMask.Sign);
        }
        return new string(signs);
    }
}
