using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Training;

/// <summary>What the heads should say of a labelled sentence.</summary>
internal static class Targets
{
    private static readonly Topic[] Outside = [Topic.Media, Topic.Regulator, Topic.Lawyer, Topic.ConsumerAssociation];
    private static readonly Topic[] Dangers = [Topic.SelfHarm, Topic.Violence, Topic.Serious];
    private static readonly string[] OutsideStances = ["mere_mention", "threat", "already_done", "identity", "asking", "quoted", "withdrawn", "negated"];
    private static readonly string[] DangerStances = ["none", "stated", "asking", "quoted", "withdrawn", "negated"];
    private static readonly string[] SeriousStances = ["none", "stated", "quoted"];
    private static readonly string[] OpenIntents = ["tell", "ask", "human", "cancel", "help", "status", "withdraw", "thanks", "other"];
    private static readonly string[] ConfirmIntents = ["agree", "change", "add", "leave", "other"];
    private static readonly string[] AnswerIntents = ["answer", "refuse", "question", "other"];

    public static IEnumerable<(Head Head, int Right)> OfClause(LabelledLine line, Utterance utterance, int clause) =>
        // Answers have no findings written beside them: those without a word of any topic have none.
        line.IsAnswer && utterance.Hits.Any(WordKind.Topic) ? [] : [.. OfOutside(line, utterance, clause), .. OfDanger(line, utterance, clause)];

    public static IEnumerable<(Head Head, int Right)> OfMessage(LabelledLine line)
    {
        if (!line.Compact)
        {
            yield return (Heads.Kind, (int)line.Kind);
            yield return (Heads.Feeling, line.Emotion is { } emotion ? (int)emotion.Name + 1 : 0);
        }
        if (line.Asked == Asked.Confirm)
        {
            yield return (Heads.Confirm, PlaceOf(ConfirmIntents, line.Intent));
        }
        else if (line.Asked != Asked.Nothing)
        {
            yield return (Heads.Answer, PlaceOf(AnswerIntents, line.Intent));
        }
        else if (!line.Compact)
        {
            yield return (Heads.Intent, PlaceOf(OpenIntents, line.Intent));
        }
    }

    private static IEnumerable<(Head Head, int Right)> OfOutside(LabelledLine line, Utterance utterance, int clause)
    {
        var stance = -1;
        foreach (var topic in Outside)
        {
            var named = utterance.Names(topic, clause);
            if (Truth(line, utterance, clause, topic) is { } found)
            {
                stance = Array.IndexOf(OutsideStances, found.Stance);
                yield return (Heads.Presence(topic), 1);
            }
            else if (!named || line.Findings.All(finding => finding.Topic != topic))
            {
                stance = named && stance < 0 ? 0 : stance;
                yield return (Heads.Presence(topic), 0);
            }
        }
        if (stance >= 0)
        {
            yield return (Heads.OutsideStance, stance);
        }
    }

    private static IEnumerable<(Head Head, int Right)> OfDanger(LabelledLine line, Utterance utterance, int clause) =>
        Dangers.Select(topic => (Heads.Danger(topic), Truth(line, utterance, clause, topic) is { } found ? DangerPlace(topic, found) : 0));

    private static int DangerPlace(Topic topic, LabelledFinding finding)
    {
        var stances = topic == Topic.Serious ? SeriousStances : DangerStances;
        return finding.HandsOver ? 1
            : Array.IndexOf(stances, finding.Stance) is var place and >= 0 ? place
            : topic == Topic.Serious && finding.Stance == "negated" ? 0
            : Array.IndexOf(stances, "quoted");
    }

    private static LabelledFinding? Truth(LabelledLine line, Utterance utterance, int clause, Topic topic) =>
        line.Findings.FirstOrDefault(finding => finding.Topic == topic && Holds(line.SpanOf(finding), utterance, clause, topic));

    // Where the evidence reaches over several clauses, those that name the topic hold it.
    private static bool Holds(EvidenceSpan evidence, Utterance utterance, int clause, Topic topic) =>
        evidence.Overlaps(utterance.Clauses[clause])
        && (utterance.Names(topic, clause)
            || !Enumerable.Range(0, utterance.Clauses.Count).Any(other => evidence.Overlaps(utterance.Clauses[other]) && utterance.Names(topic, other)));

    private static int PlaceOf(string[] intents, string intent) => Array.IndexOf(intents, intent) is var place and >= 0 ? place : intents.Length - 1;
}
