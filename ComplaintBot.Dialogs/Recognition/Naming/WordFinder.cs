using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>What lexicons name: relations, products, institutions with their branch.</summary>
internal static class WordFinder
{
    // 工商银行朝阳路支行: the branch is named right after the bank.
    private const int BranchReach = 10;

    public static IEnumerable<Entity> Find(Utterance utterance) =>
        [.. Relations(utterance), .. Products(utterance), .. Institutions(utterance)];

    private static IEnumerable<Entity> Relations(Utterance utterance) =>
        utterance.Hits.Of(WordKind.Relation).Select(hit => Named(utterance, EntityType.Relation, hit.Span, hit.Entry.Value));

    private static IEnumerable<Entity> Products(Utterance utterance) =>
        utterance.Hits.Of(WordKind.Product).Select(hit => Named(utterance, EntityType.Product, hit.Span, null));

    private static IEnumerable<Entity> Institutions(Utterance utterance) =>
        utterance.Hits.Of(WordKind.Institution).Select(hit => Named(utterance, EntityType.Institution, WithBranch(utterance, hit.Span), null));

    private static EvidenceSpan WithBranch(Utterance utterance, EvidenceSpan name)
    {
        var clause = utterance.ClauseOf(name);
        var branches = utterance.Hits.In(WordKind.Branch, name.End, Math.Min(clause.End, name.End + BranchReach));
        var place = branches.Length > 0 ? utterance.Folded.AsSpan(name.End, branches[0].Start - name.End) : [];
        return branches.Length > 0 && IsPlace(place) ? name with { End = branches[0].End } : name;
    }

    private static bool IsPlace(ReadOnlySpan<char> between)
    {
        foreach (var sign in between)
        {
            if (!Reading.IsHan(sign))
            {
                return false;
            }
        }
        return true;
    }

    private static Entity Named(Utterance utterance, EntityType type, EvidenceSpan span, string? value)
    {
        var text = utterance.TextOf(span);
        return new Entity(type, span, text, value ?? text);
    }
}
