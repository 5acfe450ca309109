using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>What the whole message is.</summary>
internal static class KindJudge
{
    /// <param name="utterance">The message.</param>
    /// <param name="understood">Its clauses, findings and feeling.</param>
    /// <param name="weighed">What the model takes the message for; whether it only asks is seen by its clauses.</param>
    public static MessageKind Judge(Utterance utterance, Understanding understood, MessageKind weighed) => ByWords(utterance, understood) switch
    {
        MessageKind.Inquiry => MessageKind.Inquiry,
        MessageKind.Complaint when utterance.Hits.Any(WordKind.ComplaintWish) => MessageKind.Complaint,
        var said => weighed == MessageKind.Inquiry ? said : weighed,
    };

    private static MessageKind ByWords(Utterance utterance, Understanding understood)
    {
        var wants = understood.Clauses.Any(clause => clause.Role == ClauseRole.Demand) || utterance.Hits.Any(WordKind.ComplaintWish);
        var pressed = understood.Findings.Any(finding => finding.HandsOver);
        var upset = understood.Emotion is { Name: not Feeling.Calm and not Feeling.Worried };
        var wronged = HasGrievance(utterance) || upset || pressed;
        return QuestionReader.IsPlain(utterance, understood) && !wants ? MessageKind.Inquiry
            : wants && (wronged || utterance.Hits.Any(WordKind.ComplaintWish)) ? MessageKind.Complaint
            : pressed ? MessageKind.Complaint
            : wants && understood.HasSubstance ? MessageKind.Complaint
            : wronged ? MessageKind.Grumble
            : MessageKind.Other;
    }

    private static bool HasGrievance(Utterance utterance) => utterance.Hits.Any(WordKind.Grievance);
}
