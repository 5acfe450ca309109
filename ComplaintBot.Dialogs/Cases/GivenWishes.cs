using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>下午打都行, 晚上七点以后有空 beside a number: how the customer wants to be reached, and nothing that happened.</summary>
internal static class GivenWishes
{
    private static readonly Covers Words = Read();

    /// <summary>Takes the wishes where the customer is to be called: a number is given or known, or was asked for, or a person is awaited.</summary>
    /// <returns>What is left of the message for the record.</returns>
    public static Understanding Take(CaseData data, Utterance utterance, Understanding understanding)
    {
        if (!IsToBeReached(data, understanding) || data.Open == Asked.Promise || understanding.Intent is Intent.Agree or Intent.Leave or Intent.Refuse)
        {
            return understanding;
        }
        understanding = Blamed(understanding);
        var wishes = understanding.Clauses.Select(clause => (Clause: clause, Wish: WishIn(clause, utterance, understanding))).Where(each => each.Wish is not null).ToList();
        data.Wishes.AddRange(wishes.Select(each => Statement.From(utterance, each.Wish!.Value)));
        return wishes.Count == 0 ? understanding : understanding with
        {
            WishesContact = false,
            Clauses = [.. understanding.Clauses.Select(clause => wishes.Exists(each => each.Clause == clause) ? clause with { Role = ClauseRole.Contact } : clause)],
        };
    }

    /// <summary>你们一到下班就不接电话 tells what happened, though it is made of the words of a contact.</summary>
    private static Understanding Blamed(Understanding understanding) => understanding.Clauses.Any(clause => IsBlame(clause, understanding)) ? understanding with
    {
        WishesContact = false,
        Clauses = [.. understanding.Clauses.Select(clause => IsBlame(clause, understanding) ? clause with { Role = ClauseRole.Fact } : clause)],
    } : understanding;

    private static bool IsBlame(Clause clause, Understanding understanding) => clause.Role == ClauseRole.Contact
        && Words.Theirs.HasOne(clause.Text) && Words.When.HasOne(clause.Text) && Words.Reach.HasOne(clause.Text)
        && !understanding.Entities.Any(entity => entity.Type is EntityType.Phone or EntityType.Person && entity.Span.Overlaps(clause.Span));

    private static bool IsToBeReached(CaseData data, Understanding understanding) =>
        data.Phone is not null || data.Person is not null || data.Open == Asked.Contact || GivenPhone.In(understanding) is not null;

    private static EvidenceSpan? WishIn(Clause clause, Utterance utterance, Understanding understanding)
    {
        if (clause.Role is not (ClauseRole.Fact or ClauseRole.Contact) || understanding.Findings.Any(finding => finding.Span.Overlaps(clause.Span)))
        {
            return null;
        }
        return Pieces(clause, understanding).Select(piece => Trimmed(piece, utterance.Text)).Where(piece => IsWish(piece.Of(utterance.Text))).Cast<EvidenceSpan?>().FirstOrDefault();
    }

    private static bool IsWish(string text) => Words.When.HasOne(text) && Words.Reach.HasOne(text) && Words.All.Covers(text);

    /// <summary>The clause without its numbers and names.</summary>
    private static IEnumerable<EvidenceSpan> Pieces(Clause clause, Understanding understanding)
    {
        var start = clause.Span.Start;
        foreach (var given in understanding.Entities.Where(entity => entity.Type is EntityType.Phone or EntityType.Person && entity.Span.Overlaps(clause.Span)))
        {
            yield return new(start, Math.Max(start, given.Span.Start));
            start = given.Span.End;
        }
        yield return new(start, Math.Max(start, clause.Span.End));
    }

    private static EvidenceSpan Trimmed(EvidenceSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }
        return new(start, end);
    }

    private static Covers Read()
    {
        var words = PolicyFile.Embedded("contact-wishes.json").Read<WishWords>();
        var folding = new Folding(PolicyFile.Embedded("traditional.json"));
        return new(new(folding, words.When), new(folding, words.Reach), new(folding, words.Theirs), new(folding, [.. words.When, .. words.Reach, .. words.Beside]));
    }

    private sealed record Covers(WordCover When, WordCover Reach, WordCover Theirs, WordCover All);

    private sealed record WishWords(IReadOnlyList<string> When, IReadOnlyList<string> Reach, IReadOnlyList<string> Beside, IReadOnlyList<string> Theirs)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
