using ComplaintBot.Dialogs.Promises;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>What was promised and what became of it, and by when the law wants an answer.</summary>
internal static class PromiseLine
{
    private const int MostPast = 3;

    public static SummaryLine? Of(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Promise);
        SayState(line, draft);
        SayOpen(line, draft);
        SayPast(line, draft);
        SayEarlier(line, draft);
        SayAnswer(line, draft);
        SayStatutory(line, draft);
        return line.Build();
    }

    private static void SayState(SummaryLineBuilder line, SummaryDraft draft)
    {
        if (draft.Case.Number is { } number)
        {
            line.Say("Promise.State", draft.Record,
                ("number", SummaryValues.Named("number", number, draft.Record)), ("state", draft.Values.OneOf("State", draft.Case.State, draft.Record)));
        }
    }

    private static void SayOpen(SummaryLineBuilder line, SummaryDraft draft)
    {
        if (draft.Case.Promise is not { } promise)
        {
            return;
        }
        var source = SummarySource.Promised(promise.MadeAt);
        line.Say(promise.ByPhone ? "Promise.ByPhone" : "Promise.InConversation", source, ("moment", draft.Values.Moment(promise.DueAt, source)));
        if (promise.DueAt <= draft.At)
        {
            line.Say("Promise.Overdue", source);
        }
        line.Say("Promise.NoResult", source);
    }

    private static void SayPast(SummaryLineBuilder line, SummaryDraft draft)
    {
        foreach (var promise in draft.Case.MissedPromises.Concat(draft.Case.SettledPromises).OrderBy(promise => promise.DueAt).TakeLast(MostPast))
        {
            var source = SummarySource.Promised(promise.MadeAt);
            var due = ("moment", draft.Values.Moment(promise.DueAt, source));
            if (promise is { Outcome: not null, SettledAt: { } settled } && settled >= promise.DueAt)
            {
                line.Say($"Promise.{promise.Outcome}Late", source, due, ("settled", draft.Values.Moment(settled, source)));
            }
            else
            {
                line.Say($"Promise.{promise.Outcome?.ToString() ?? "Missed"}", source, due);
            }
        }
    }

    /// <summary>Complaints of the same conversation that another one followed, and that go on.</summary>
    private static void SayEarlier(SummaryLineBuilder line, SummaryDraft draft)
    {
        foreach (var earlier in draft.Case.Earlier.Where(earlier => earlier.Closing is null))
        {
            var source = SummarySource.Recorded(earlier.RegisteredAt);
            line.Say("Promise.Earlier", source,
                ("number", SummaryValues.Named("number", earlier.Number!, source)), ("state", draft.Values.OneOf("State", earlier.State, source)));
            if (earlier.Promise is { } promise)
            {
                var made = SummarySource.Promised(promise.MadeAt);
                line.And("Promise.EarlierDue", made, ("moment", draft.Values.Moment(promise.DueAt, made)));
            }
        }
    }

    private static void SayAnswer(SummaryLineBuilder line, SummaryDraft draft)
    {
        if (draft.Case.AnswerMissed)
        {
            line.Say("Promise.AnswerMissed", draft.Record);
        }
        else if (draft.Case.AnswerBy is { } answerBy)
        {
            line.Say("Promise.Answer", draft.Record, ("moment", draft.Values.Moment(answerBy, draft.Record)));
        }
    }

    private static void SayStatutory(SummaryLineBuilder line, SummaryDraft draft)
    {
        if (draft.Case is not { RegisteredAt: { } registered, Closing: null })
        {
            return;
        }
        var period = draft.Rules.Periods.Of(draft.Case);
        var source = SummarySource.Ruled($"statutory.{period.Id}") with { At = registered };
        line.Say(period.Counted == CountedDays.Working ? "Promise.StatutoryWorking" : "Promise.Statutory", source,
            ("period", SummaryValues.Called("period", period.Id, draft.Texts.Find($"Period.{period.Id}") ?? period.Id, source)),
            ("count", SummaryValues.Count(period.Days, source)),
            ("registered", draft.Values.Day(draft.Rules.DayOf(registered), source)),
            ("day", draft.Values.Day(draft.Rules.StatutoryDayOf(draft.Case), source)));
        SayExtended(line, draft);
    }

    private static void SayExtended(SummaryLineBuilder line, SummaryDraft draft)
    {
        foreach (var extension in draft.Case.Extensions.TakeLast(1))
        {
            var source = SummarySource.Recorded(extension.At);
            line.Say("Promise.Extended", source, ("moment", draft.Values.Moment(extension.At, source)), ("reason", SummaryValues.Named("note", extension.Reason, source)));
        }
    }
}
