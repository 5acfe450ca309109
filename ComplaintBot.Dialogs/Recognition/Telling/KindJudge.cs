using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>What the whole message is.</summary>
internal static class KindJudge
{
    public static MessageKind Judge(Utterance utterance, Understanding understood)
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
