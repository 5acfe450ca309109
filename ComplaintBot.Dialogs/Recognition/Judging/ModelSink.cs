namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>Adds up what a model gives the features of each clause and of the message.</summary>
/// <param name="model">What was learned.</param>
/// <param name="clauses">A row of scores for each clause, zero at first.</param>
/// <param name="message">One row, zero at first.</param>
internal ref struct ModelSink(LinearModel model, Span<int> clauses, Span<int> message) : IFeatureSink
{
    private const uint Always = 0;
    private readonly Span<int> _message = message;
    private Span<int> _ahead = clauses;
    private Span<int> _clause;

    public void BeginClause()
    {
        _clause = _ahead[..Heads.ClauseRow];
        _ahead = _ahead[Heads.ClauseRow..];
        model.Add(Always, _clause, []);
    }

    public void BeginMessage()
    {
        _clause = [];
        model.Add(Always, [], _message);
    }

    public readonly void Take(uint feature) => model.Add(feature, _clause, _message);
}
