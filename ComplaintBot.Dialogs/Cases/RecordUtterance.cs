using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>One message into the record: signs, name, phone, then the customer's clauses under facts, demands or wishes.</summary>
internal static class RecordUtterance
{
    /// <summary>UTF-16 units.</summary>
    private const int LongestWish = 30, LongestQuestion = 20;

    private const int MostToldBeforeAsking = 1, MostMoods = 20;

    /// <summary>A question that may come back in the answer: short, without numbers of the customer's and without names called.</summary>
    public static string? ShortInquiry(Utterance utterance, Understanding understanding) =>
        IsInquiry(understanding)
        && understanding.Entities.All(entity => entity.Type is not (EntityType.Phone or EntityType.IdTail))
        && understanding.Clauses.All(clause => clause.Role != ClauseRole.Insult)
        && Inquiries(utterance, understanding).Last().Text is { Length: <= LongestQuestion } question
            ? question
            : null;

    /// <returns>What it corrects in the record.</returns>
    public static IReadOnlyList<RecordChange> Into(CaseData data, Utterance utterance, Understanding understanding)
    {
        TakeSigns(data, utterance, understanding);
        SpokenFor.Take(data, utterance, understanding);
        var editing = data.Editing is not null;
        var changes = RecordChanges.Apply(data, utterance, understanding);
        if (changes.Count == 0 && !editing)
        {
            TakeName(data, utterance, understanding);
            TakePhone(data, utterance, understanding);
        }
        else if (changes is [{ Field: RecordField.Contact }] && understanding.Intent != Intent.Change)
        {
            TakeName(data, utterance, understanding, onlyIntroduced: data.PhoneHolder is not null); // 我姓李，139…: a phone for the promise, and whose it is
        }
        // The new value of a field is that and nothing else; 等一下我找找 instead of it is no fact.
        if (!editing || (changes.Count == 0 && understanding.Intent == Intent.Tell))
        {
            TakeClauses(data, utterance, GivenWishes.Take(data, utterance, understanding));
        }
        return changes;
    }

    private static void TakeSigns(CaseData data, Utterance utterance, Understanding understanding)
    {
        data.Signals.AddRange(understanding.Findings.Select(finding => Signal.Of(finding, utterance, understanding.Clauses)));
        data.Product ??= understanding.Entities.FirstOrDefault(entity => entity.Type == EntityType.Product)?.Value;
        if (understanding.Vulnerable is { } said)
        {
            data.Vulnerable = true;
            data.VulnerableSaid ??= Statement.From(utterance, said);
        }
        if (understanding.Emotion is { } emotion)
        {
            TakeMood(data, new(emotion.Name, emotion.Intensity, utterance.ActivityId, emotion.Span));
        }
    }

    /// <summary>How it began stays; of the rest the latest do.</summary>
    private static void TakeMood(CaseData data, Mood mood)
    {
        data.Moods.Add(mood);
        if (data.Moods.Count > MostMoods)
        {
            data.Moods.RemoveAt(1);
        }
        if (mood.Intensity >= (data.StrongestMood?.Intensity ?? 0))
        {
            data.StrongestMood = mood;
        }
    }

    private static void TakeName(CaseData data, Utterance utterance, Understanding understanding, bool onlyIntroduced = false)
    {
        var names = understanding.Entities.Where(entity => entity.Type == EntityType.Person && (entity.Introduced || !onlyIntroduced)).ToList();
        var name = names.Find(person => person.Introduced) ?? (data.Name is null || data.Open == Asked.Name ? names.FirstOrDefault() : null);
        if (name is not null)
        {
            (data.Name, data.NameSaid) = (name.Value, Statement.From(utterance, name.Span));
        }
    }

    private static void TakePhone(CaseData data, Utterance utterance, Understanding understanding)
    {
        var phone = data.Open == Asked.Contact ? understanding.Entities.FirstOrDefault(entity => entity.Type == EntityType.Phone)
            : data.Phone is null ? GivenPhone.In(understanding)
            : null;
        if (phone is not null)
        {
            GivenPhone.Take(data, utterance, understanding, phone.Value);
        }
    }

    private static void TakeClauses(CaseData data, Utterance utterance, Understanding understanding)
    {
        switch (data.Open, understanding.Intent)
        {
            case (_, Intent.Agree or Intent.Leave or Intent.Refuse):
            // What our question is for: answered, and no part of the matter.
            case (not Asked.Nothing, _) when understanding is { AsksWhy: true, Kind: MessageKind.Inquiry, Findings.Count: 0 }:
                break;
            // 不对，是我妈买的: where no field gets a value, what is told beside the no is the correction.
            case (not Asked.Promise, Intent.Change):
                data.Facts.AddRange(understanding.Changes.Any(change => change.NewValue is not null) ? [] : Corrections(utterance, understanding));
                break;
            case (Asked.Demand, Intent.Answer):
                data.Demands = [.. Runs(utterance, understanding, ClauseRole.Demand).DefaultIfEmpty(Whole(utterance))];
                break;
            // A short word on the promised time; whoever tells more adds to the case.
            case (Asked.Promise, Intent.Change or Intent.Add or Intent.Other or Intent.Ask or Intent.Answer)
                when utterance.Text.Length <= LongestWish && IsWish(understanding):
                data.Wishes.Add(Whole(utterance));
                break;
            // While a person is awaited nothing is asked, and yet: 下午三点以后打给我.
            case (Asked.Nothing or Asked.Contact, Intent.Tell or Intent.Other)
                when data.Person is not null && understanding is { WishesContact: true, HasSubstance: false } && utterance.Text.Length <= LongestWish:
                data.Wishes.Add(Whole(utterance));
                break;
            // Answered at once: 进度怎么样了.
            case (_, Intent.Status) when IsInquiry(understanding):
                break;
            case var _ when IsInquiry(understanding):
                data.Inquiries.AddRange(Inquiries(utterance, understanding));
                break;
            default:
                data.Facts.AddRange(Runs(utterance, understanding, ClauseRole.Fact));
                data.Demands.AddRange(Runs(utterance, understanding, ClauseRole.Demand));
                break;
        }
    }

    private static IEnumerable<Statement> Corrections(Utterance utterance, Understanding understanding) =>
        Runs(utterance, understanding, ClauseRole.Fact).Where(run => understanding.Changes.All(change => !change.Span.Overlaps(run.Span)));

    // 存了五万，提前取利息怎么算: what is asked about may be told first; a whole story with a question at its end is told.
    private static bool IsInquiry(Understanding understanding) => understanding is { Kind: MessageKind.Inquiry, HasSubstance: true }
        && understanding.Clauses.Count(clause => clause is { Role: ClauseRole.Fact, Asks: false }) <= MostToldBeforeAsking;

    private static IEnumerable<Statement> Inquiries(Utterance utterance, Understanding understanding) =>
        Runs(utterance, understanding, ClauseRole.Fact).DefaultIfEmpty(Whole(utterance));

    // 不行 alone is about the promise too, whatever time suits instead.
    private static bool IsWish(Understanding understanding) =>
        understanding.WishesContact || understanding is { Intent: Intent.Change, HasSubstance: false };

    private static Statement Whole(Utterance utterance) => Statement.From(utterance, new(0, utterance.Text.Length));

    /// <summary>Neighbouring clauses of one role, as one statement with the signs between them.</summary>
    private static IEnumerable<Statement> Runs(Utterance utterance, Understanding understanding, ClauseRole role)
    {
        var start = -1;
        var end = 0;
        foreach (var clause in understanding.Clauses)
        {
            if (clause.Role == role)
            {
                start = start < 0 ? clause.Span.Start : start;
                end = clause.Span.End;
            }
            else if (start >= 0)
            {
                yield return Statement.From(utterance, new(start, end));
                start = -1;
            }
        }
        if (start >= 0)
        {
            yield return Statement.From(utterance, new(start, end));
        }
    }
}
