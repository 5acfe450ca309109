using ComplaintBot.Dialogs.Recognition.Answering;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>What each clause is for.</summary>
internal sealed class ClauseJudge(Utterance utterance, EntityIndex entities, IReadOnlyList<Finding> findings)
{
    // So many characters beside a feeling, a greeting or a phone number are still nothing of their own.
    private const int Remainder = 2, BesideInsult = 4, ShortestFact = 3;

    public IReadOnlyList<Clause> Judge() =>
        [.. utterance.Clauses.Select(span => new Clause(span, utterance.TextOf(span), RoleOf(span)) { Asks = QuestionReader.IsQuestion(utterance, span) })];

    private ClauseRole RoleOf(EvidenceSpan span) =>
        IsNoise(span) ? ClauseRole.Noise
        : IsContact(span) ? ClauseRole.Contact
        : DemandReader.IsDemand(utterance, span) && !IsThreat(span) ? ClauseRole.Demand
        : IsInsult(span) ? ClauseRole.Insult
        : IsFeeling(span) ? ClauseRole.Feeling
        : utterance.Weight(span) >= ShortestFact || HasEntity(span) ? ClauseRole.Fact
        : ClauseRole.Noise;

    private bool IsNoise(EvidenceSpan span) =>
        !HasEntity(span)
        && (utterance.Weight(span) == 0
            || utterance.Uncovered(span, [], WordKind.Noise, WordKind.Agree, WordKind.Thanks) == 0
            || IsWish(span));

    // 我要投诉, 转人工, 查进度: what to do with the conversation, not what happened.
    private bool IsWish(EvidenceSpan span) =>
        CancelCall.IsIn(utterance, span)
        || (utterance.Hits.HasAny(span, WordKind.ComplaintWish, WordKind.Human, WordKind.StartOver, WordKind.Help, WordKind.Status, WordKind.Withdraw)
        && utterance.Uncovered(span, [], WordKind.ComplaintWish, WordKind.Human, WordKind.HumanLead, WordKind.StartOver, WordKind.Help,
            WordKind.Status, WordKind.Withdraw, WordKind.Noise, WordKind.ContactFiller, WordKind.DemandLead, WordKind.Product, WordKind.Institution) <= Remainder);

    private bool IsContact(EvidenceSpan span)
    {
        var given = entities.In(span).Where(one => one.Type is EntityType.Phone or EntityType.Person).Select(one => one.Span).ToList();
        if (given.Count == 0 && !utterance.Hits.Has(WordKind.ContactCore, span))
        {
            return false;
        }
        var relations = entities.In(span).Where(one => one.Type == EntityType.Relation).Select(one => one.Span);
        return utterance.Uncovered(span, given.Concat(relations), WordKind.ContactCore, WordKind.ContactFiller, WordKind.NameLead, WordKind.PhoneLabel, WordKind.FieldCue, WordKind.Noise)
            <= (given.Count > 0 ? Remainder : 1);
    }

    private bool IsThreat(EvidenceSpan span) => findings.Any(one => one.HandsOver && one.Topic != Topic.Serious && one.Span.Overlaps(span));

    // 你们信用卡什么垃圾玩意: no fact is left beside it; 傻逼业务员把我的钱扣了, 傻逼扣我钱 tell.
    private bool IsInsult(EvidenceSpan span) =>
        utterance.Hits.Has(WordKind.Insult, span)
        && !IsThreat(span)
        && !HasEntity(span)
        && !HasGrievanceBeside(span)
        && utterance.Uncovered(span, [], WordKind.Insult, WordKind.Feeling, WordKind.Intensifier, WordKind.Rhetoric, WordKind.Noise,
            WordKind.ContactFiller, WordKind.Product, WordKind.Institution) <= BesideInsult;

    private bool HasGrievanceBeside(EvidenceSpan span)
    {
        var insults = utterance.Hits.In(WordKind.Insult, span);
        foreach (var grievance in utterance.Hits.In(WordKind.Grievance, span))
        {
            var within = false;
            foreach (var insult in insults)
            {
                within |= insult.Span.Overlaps(grievance.Span);
            }
            if (!within)
            {
                return true;
            }
        }
        return false;
    }

    private bool IsFeeling(EvidenceSpan span)
    {
        var sums = entities.Has(span, EntityType.Money, EntityType.Date);
        return !sums && (IsThreat(span) || (utterance.Hits.HasAny(span, WordKind.Feeling, WordKind.Rhetoric) && IsMostlyFeeling(span)));
    }

    private bool IsMostlyFeeling(EvidenceSpan span) =>
        utterance.Uncovered(span, [], WordKind.Feeling, WordKind.Intensifier, WordKind.Rhetoric, WordKind.Noise, WordKind.ContactFiller)
            <= Math.Max(Remainder, utterance.Weight(span) / 3)
        && !HasEntity(span);

    private bool HasEntity(EvidenceSpan span) =>
        entities.Has(span, EntityType.Money, EntityType.Date, EntityType.Phone, EntityType.Person, EntityType.IdTail);
}
