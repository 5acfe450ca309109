using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Reads a line with the guard's words; what the customer said, and whole numbers of persons, as one sign each.</summary>
internal sealed class LineReader
{
    private static readonly string[] Files = ["wording.json", "entities.json", "guard-words.json"];

    // A row of nothing but dots is read once, not once from each of them.
    private static readonly Regex MaskedNumber = new(@"[0-9]{0,6}[·•*＊Xx]{3,}[0-9Xx]{2,4}", RegexOptions.NonBacktracking);
    private readonly Lexicon _lexicon;
    private readonly PersonalNumbers _numbers;

    /// <param name="ownLines">Telephone numbers of the institution itself.</param>
    public LineReader(IEnumerable<string> ownLines)
    {
        _lexicon = new Lexicon(
            new Folding(PolicyFile.Embedded("traditional.json")),
            new Sounds(PolicyFile.Embedded("sounds.json")),
            Files.SelectMany(name => LexiconFile.Read(PolicyFile.Embedded(name))));
        _numbers = new PersonalNumbers(new MaskingRules(_lexicon, ownLines));
        Numerals = new Numerals(_lexicon);
    }

    public Numerals Numerals { get; }

    /// <returns>The line without what is not judged, at the same offsets, and whole numbers of others.</returns>
    public (Utterance Line, IReadOnlyList<EvidenceSpan> Personal) Read(OutgoingLine line)
    {
        var signs = line.Text.ToCharArray();
        List<EvidenceSpan> others = [];
        foreach (var (span, isOwn) in _numbers.Find(new Utterance(line.Text, _lexicon), line.OwnNumbers))
        {
            signs.AsSpan(span.Start, span.Length).Fill(isOwn ? OutgoingLine.Own : OutgoingLine.Personal);
            if (!isOwn)
            {
                others.Add(span);
            }
        }
        foreach (var masked in MaskedNumber.EnumerateMatches(line.Text))
        {
            signs.AsSpan(masked.Index, masked.Length).Fill(OutgoingLine.Masked);
        }
        foreach (var quote in line.Quotes)
        {
            signs.AsSpan(quote.Start, quote.Length).Fill(OutgoingLine.Quoted);
        }
        return (new Utterance(new string(signs), _lexicon), others);
    }

    /// <summary>A clause as if nothing else had been said; its offsets are its own.</summary>
    public Utterance Alone(Utterance line, EvidenceSpan clause) => new(line.TextOf(clause), _lexicon);
}
