using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Weighs a line by what was learned.</summary>
internal sealed class LineJudge(LinearModel model, Numerals numerals)
{
    public Weighed Weigh(Utterance line)
    {
        var clauses = new int[line.Clauses.Count * Heads.ClauseRow];
        var whole = new int[Heads.Row - Heads.ClauseRow];
        var sink = new ModelSink(model, clauses, whole);
        new GuardFeatures<ModelSink>(line, numerals).Read(ref sink);
        return new Weighed([.. clauses.Select(Odds)], [.. whole.Select(Odds)]);
    }

    private static float Odds(int sum) => (float)sum / LinearModel.Unit;
}
