using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>What the customer corrects: field, new value, old value, as far as they are said.</summary>
internal static class ChangeReader
{
    public static IReadOnlyList<Change> Read(AnswerContext context)
    {
        var changes = new List<Change>();
        foreach (var clause in context.Utterance.Clauses)
        {
            var stretch = WithNext(context, clause);
            if (IsCorrection(context, clause) && !changes.Any(known => known.Span.Overlaps(clause)))
            {
                changes.Add(new Correction(context, stretch).ToChange());
            }
        }
        return changes.Count > 0 ? changes : GivenAnew(context);
    }

    private static bool IsCorrection(AnswerContext context, EvidenceSpan clause) =>
        !IsAgreement(context, clause)
        && context.Hits.Has(WordKind.ChangeCue, clause)
        && !context.Hits.Has(WordKind.AddCue, clause)
        && !IsPlainNo(context, clause)
        && !IsReproach(context, clause);

    private static bool IsAgreement(AnswerContext context, EvidenceSpan clause) =>
        context.Hits.Has(WordKind.Agree, clause) && context.Utterance.Uncovered(clause, [], WordKind.Agree, WordKind.NameParticle) == 0;

    // "不对" alone names nothing that could be changed.
    private static bool IsPlainNo(AnswerContext context, EvidenceSpan clause) =>
        context.Utterance.Uncovered(clause, [], WordKind.Disagree, WordKind.NameParticle) == 0;

    // 你们做错了事: the record is not meant. Only a clause that names a field or gives a value corrects, or a short one.
    private static bool IsReproach(AnswerContext context, EvidenceSpan clause) =>
        context.Hits.Has(WordKind.Rhetoric, clause)
        || (context.Utterance.Weight(clause) > 12
            && !context.Hits.HasAny(clause, WordKind.FieldCue, WordKind.Replace, WordKind.NotButOld)
            && !context.Entities.In(clause).Any());

    // 姓名写错了，叫李建国: the value follows after a comma.
    private static EvidenceSpan WithNext(AnswerContext context, EvidenceSpan clause)
    {
        var next = context.Utterance.Clauses.FirstOrDefault(one => one.Start >= clause.End);
        var joins = next.Length > 0 && next.Start - clause.End <= 2 && !context.Hits.Has(WordKind.Replace, clause) && !Correction.HasValue(context, clause)
            && (Correction.HasValue(context, next) || context.Hits.HasAny(next, WordKind.Replace, WordKind.NameLead));
        return joins ? new EvidenceSpan(clause.Start, next.End) : clause;
    }

    // At the read-back a number or a name that is given again is meant to be the new one.
    private static IReadOnlyList<Change> GivenAnew(AnswerContext context) =>
    [
        .. context.Entities.All.Where(one => one.Type == EntityType.Phone).Take(1)
            .Select(phone => new Change(ChangedField.Phone, phone.Span, phone.Value, null)),
        .. context.Entities.All.Where(one => one.Introduced).Take(1)
            .Select(name => new Change(ChangedField.Name, name.Span, name.Value, null)),
    ];
}
