using System.Buffers;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>Weighs a message by the model: which topics it touches and how, and what the whole is.</summary>
internal sealed class MessageJudge(LinearModel model, JudgementPolicy policy)
{
    private const int FewClauses = 12;
    private readonly TopicJudge _topics = new(policy);

    public Judgement Judge(Utterance utterance, Asked asked)
    {
        var size = utterance.Clauses.Count * Heads.ClauseRow;
        var rented = utterance.Clauses.Count > FewClauses ? ArrayPool<int>.Shared.Rent(size) : null;
        Span<int> clauses = rented is null ? stackalloc int[FewClauses * Heads.ClauseRow] : rented;
        clauses = clauses[..size];
        clauses.Clear();
        Span<int> message = stackalloc int[Heads.Row - Heads.ClauseRow];
        message.Clear();
        var sink = new ModelSink(model, clauses, message);
        new Features<ModelSink>(utterance, asked).Read(ref sink);
        var findings = _topics.Find(utterance, clauses);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
        var (intents, head) = Intents(asked);
        var intent = Best(message, head);
        return new Judgement(findings, (MessageKind)Best(message, Heads.Kind), FeelingOf(message), intents[intent]) { IsSure = Likelihood(message, head, intent) >= policy.Sure };
    }

    private static Feeling? FeelingOf(ReadOnlySpan<int> message) => Best(message, Heads.Feeling) is var place and > 0 ? (Feeling)(place - 1) : null;

    private static (Intent[] Intents, Head Head) Intents(Asked asked) => asked switch
    {
        Asked.Nothing => (Heads.OpenIntents, Heads.Intent),
        Asked.Confirm or Asked.Promise => (Heads.ConfirmIntents, Heads.Confirm),
        _ => (Heads.AnswerIntents, Heads.Answer),
    };

    private static double Likelihood(ReadOnlySpan<int> message, Head head, int place)
    {
        var row = message.Slice(head.First - Heads.ClauseRow, head.Count);
        var sum = 0.0;
        foreach (var score in row)
        {
            sum += Math.Exp((double)(score - row[place]) / LinearModel.Unit);
        }
        return 1 / sum;
    }

    private static int Best(ReadOnlySpan<int> message, Head head)
    {
        var row = message.Slice(head.First - Heads.ClauseRow, head.Count);
        var best = 0;
        for (var i = 1; i < row.Length; i++)
        {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }
}
