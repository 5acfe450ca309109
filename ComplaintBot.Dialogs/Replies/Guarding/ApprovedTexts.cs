using System.Text.RegularExpressions;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Knows a finished bubble again: approved texts one after the other, with values in their slots that the bot could have put there.</summary>
public sealed partial class ApprovedTexts
{
    /// <summary>Quotations, or words without one.</summary>
    private const string Any = "((?:「[^「」]*」)+|[^「」]*?)";
    private const int Longest = 1000, MostSeams = 40;
    private readonly OwnValues _own;
    private readonly CustomersWords _words;
    private readonly List<Regex> _texts;

    public ApprovedTexts(ReplyTexts texts, OwnValues own, CustomersWords words)
    {
        ArgumentNullException.ThrowIfNull(texts);
        (_own, _words) = (own, words);
        _texts = [.. texts.Names.SelectMany(texts.Variants).Where(text => Slot().Replace(text, "").Length > 0).Select(Pattern)];
    }

    /// <summary>Whether one text, or several that a bubble holds together, make it up.</summary>
    public bool Have(string bubble)
    {
        if (bubble.Length > Longest)
        {
            return false;
        }
        List<int> made = [0];
        foreach (var end in Seam().Matches(bubble).Select(seam => seam.Index + seam.Length).Take(MostSeams).Append(bubble.Length).Distinct())
        {
            if (made.Exists(start => HaveOne(bubble[start..end].TrimEnd('\n'))))
            {
                made.Add(end);
            }
        }
        return made[^1] == bubble.Length;
    }

    private bool HaveOne(string line) => _texts.Exists(text => text.Match(line) is { Success: true } made && made.Groups.Values.Skip(1).All(IsSane));

    // What the customer said stands between marks and cannot close them.
    private static Regex Pattern(string text)
    {
        var pattern = Slot().Replace(Regex.Escape(text).Replace(@"\{", "{", StringComparison.Ordinal), slot => Any);
        return new Regex($"^{pattern.Replace($"「{Any}」", "「[^「」]*」", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private bool IsSane(Group value) => _own.Knows(value.Value) || Quotations().IsMatch(value.Value) || _words.Named(value.Value) == value.Value;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();

    /// <summary>Where one text may end and the next begin.</summary>
    [GeneratedRegex(@"[。\n]")]
    private static partial Regex Seam();

    [GeneratedRegex("^(?:「[^「」]*」)+$")]
    private static partial Regex Quotations();
}
