namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>What the institution advises: what to look up, how to begin, what to leave.</summary>
internal static class AdviceLines
{
    private const int MostToAvoid = 3;

    /// <summary>As soon as it is known what it is about: before that nothing special is held.</summary>
    public static SummaryLine? LookUp(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.LookUp);
        if (draft.Case.Facts.Count > 0)
        {
            SayAll(line, draft, draft.Fitting(draft.Rules.Policy.LookUp), "look-up");
        }
        foreach (var earlier in draft.Case.EarlierNumbers)
        {
            line.Say("LookUp.Earlier", draft.Record, ("number", SummaryValues.Named("number", earlier, draft.Record)));
        }
        return line.Build();
    }

    public static SummaryLine? Opening(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Opening);
        var policy = draft.Rules.Policy;
        if (DateOnly.FromDateTime(draft.At.ToOffset(draft.Rules.Offset).DateTime) <= policy.Approval.ValidUntil)
        {
            SayAll(line, draft, draft.Fitting(policy.Openings).Take(1), "opening");
        }
        foreach (var (index, advice) in draft.Fitting(policy.Avoid).Take(MostToAvoid).Index())
        {
            if (index == 0)
            {
                line.Say("Avoid", SummarySource.Ruled($"avoid.{advice.Id}"));
            }
            line.Rule($"avoid.{advice.Id}", advice.Text[draft.Texts.Language], joins: index == 0);
        }
        return line.Build();
    }

    private static void SayAll(SummaryLineBuilder line, SummaryDraft draft, IEnumerable<SummaryAdvice> advice, string list)
    {
        foreach (var each in advice)
        {
            line.Rule($"{list}.{each.Id}", each.Text[draft.Texts.Language]);
        }
    }
}
