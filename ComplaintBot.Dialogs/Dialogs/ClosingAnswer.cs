using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What the customer says once they were asked whether a case may be closed: their yes, in their words, or something against it.</summary>
internal static class ClosingAnswer
{
    private const string Agreed = "closing_agreed", Declined = "closing_declined";

    public static async Task TakeAsync(ComplaintTurn turn, Telling telling, CancellationToken cancellationToken)
    {
        var yes = YesIn(turn.Hearing, telling);
        foreach (var complaint in turn.Data.Earlier.Append(turn.Data).Where(data => IsAnswered(data, turn.Hearing)).Select(data => new ComplaintCase(data, turn.At)))
        {
            complaint.AnswerClosing(yes);
            await Attendance.MarkAsync(turn, complaint.Data.Number, yes is null ? Declined : Agreed, cancellationToken);
        }
    }

    /// <summary>Also a yes that is taken back before it was acted on.</summary>
    private static bool IsAnswered(CaseData data, Hearing hearing) =>
        !hearing.IsNothing && (data.ClosingAskedAt is not null || (data.ClosingYes is not null && (hearing.Tells || hearing.IsAnger)));

    private static Statement? YesIn(Hearing hearing, Telling telling) =>
        hearing is { Intent: Intent.Agree, NewFacts: 0, NewInquiries: 0, Files: 0, HasFindings: false }
            ? telling.Utterances.Where(utterance => utterance.HasWords).Zip(hearing.Understandings)
                .Where(each => each.Second.Intent == Intent.Agree)
                .Select(each => Statement.From(each.First, new(0, each.First.Text.Length)))
                .LastOrDefault()
            : null;
}
