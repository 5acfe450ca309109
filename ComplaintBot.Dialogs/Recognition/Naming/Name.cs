using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>How a Chinese name is built: a surname of the list and one or two characters.</summary>
internal static class Name
{
    public const char Surname = '姓';
    private const int Longest = 4;
    private const string Others = "others", Alone = "alone";

    public static WordHit? SurnameAt(Utterance utterance, int start) => utterance.Hits.At(WordKind.Surname, start);

    public static int SkipSigns(string text, int at)
    {
        while (at < text.Length && (Reading.IsBlank(text[at]) || text[at] is ':' or Reading.Filler or '"' or '“'))
        {
            at++;
        }
        return at;
    }

    /// <summary>Past the signs, and 叫, between a surname and the whole name.</summary>
    public static int SkipToName(string text, int at)
    {
        while (at < text.Length && (Reading.IsBlank(text[at]) || text[at] is ',' or '。' or '叫' or Reading.Filler))
        {
            at++;
        }
        return at;
    }

    /// <summary>张经理, 王律师: who is spoken of with such a title is not the customer.</summary>
    public static bool IsOthers(WordHit title) => title.Entry.Value == Others;

    /// <summary>Where the given name ends: before a particle, a sign, or after two characters.</summary>
    public static int EndOf(Utterance utterance, WordHit surname, int longest)
    {
        var text = utterance.Folded;
        var at = surname.End;
        while (at < text.Length && at - surname.End < longest && Reading.IsHan(text[at]) && utterance.Hits.At(WordKind.NameParticle, at) is null
            && !BeginsTitle(utterance, at))
        {
            at++;
        }
        return BeginsTitle(utterance, at) ? utterance.Hits.At(WordKind.Title, at)!.Value.End : at;
    }

    /// <summary>Whether nothing that would lengthen the name follows.</summary>
    public static bool IsClosed(Utterance utterance, int end) =>
        end >= utterance.Folded.Length || !Reading.IsHan(utterance.Folded[end]) || utterance.Hits.At(WordKind.NameParticle, end) is not null;

    public static bool IsNoName(Utterance utterance, EvidenceSpan span) =>
        utterance.Hits.At(WordKind.NotName, span.Start) is { } word && word.End >= Math.Min(span.End, span.Start + 2);

    /// <summary>王女士, 李建国先生; null where no surname stands before the title.</summary>
    public static EvidenceSpan? BeforeTitle(Utterance utterance, WordHit title)
    {
        for (var start = Math.Max(0, title.Start - 3); start < title.Start; start++)
        {
            var fits = SurnameAt(utterance, start) is { } surname
                && (title.Start - surname.End == 0 || (title.Start - surname.End <= 2 && Stands(utterance, start)))
                && (title.Start - start > 1 || Stands(utterance, start) || !IsRare(surname));
            if (fits && !IsNoName(utterance, new EvidenceSpan(start, title.Start)) && utterance.Hits.In(WordKind.NameParticle, start + 1, title.Start).Length == 0)
            {
                return new EvidenceSpan(start, title.End);
            }
        }
        return null;
    }

    /// <summary>A stretch that is a name and nothing else, with a title or a final particle at most.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="piece">Which stretch.</param>
    /// <param name="surnameAlone">Any surname will do: a name was asked for.</param>
    /// <param name="besidePhone">A number is given: one of the surnames that are no word of their own will do, with nothing beside it.</param>
    public static EvidenceSpan? Whole(Utterance utterance, EvidenceSpan piece, bool surnameAlone, bool besidePhone)
    {
        var start = SkipSigns(utterance.Folded, piece.Start);
        if (start >= piece.End || SurnameAt(utterance, start) is not { } surname)
        {
            return null;
        }
        var end = Math.Min(piece.End, EndOf(utterance, surname, 2));
        var span = new EvidenceSpan(start, end);
        var alone = surnameAlone || (besidePhone && surname.Entry.Value == Alone && utterance.Weight(piece) == utterance.Weight(surname.Span));
        var named = alone || (end > surname.End && !EndsInOthersTitle(utterance, span));
        return named && span.Length <= Longest + 2 && utterance.Weight(piece) - utterance.Weight(span) <= 1 && IsClosed(utterance, end) && !IsNoName(utterance, span)
            ? span
            : null;
    }

    public static string Clean(string text) => string.Concat(text.Where(sign => !Reading.IsBlank(sign) && !char.IsControl(sign)));

    // 那时小姐 is no Miss Shi: rare surnames need a border before them.
    private static bool IsRare(WordHit surname) => surname.Entry.Strength > 1;

    private static bool BeginsTitle(Utterance utterance, int at) => utterance.Hits.At(WordKind.Title, at) is { Length: > 1 };

    // Beside a number 张经理 is whose number it is; asked for the name it is the customer's.
    private static bool EndsInOthersTitle(Utterance utterance, EvidenceSpan span)
    {
        var titles = utterance.Hits.In(WordKind.Title, span);
        return titles.Length > 0 && titles[^1].End == span.End && IsOthers(titles[^1]);
    }

    private static bool Stands(Utterance utterance, int start) => start == 0 || !Reading.IsHan(utterance.Folded[start - 1]);
}
