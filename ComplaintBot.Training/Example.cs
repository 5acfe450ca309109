using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Training;

/// <summary>A sentence as a model sees it: the features of each clause and of the whole, and what each head should say.</summary>
internal sealed class Example : Sample
{
    public required LabelledLine Line { get; init; }
    public required Utterance Utterance { get; init; }

    public static Example Of(LabelledLine line, Lexicon lexicon)
    {
        var utterance = new Utterance(line.Text, lexicon);
        var sink = new Collector();
        new Features<Collector>(utterance, line.Asked).Read(ref sink);
        return new Example
        {
            Line = line, Utterance = utterance, Clauses = sink.Clauses, Message = sink.Message,
            ClauseTargets = [.. Enumerable.Range(0, utterance.Clauses.Count).Select(clause => Targets.OfClause(line, utterance, clause).ToList())],
            MessageTargets = [.. Targets.OfMessage(line)],
        };
    }

    /// <summary>Keeps the features as they come.</summary>
    internal struct Collector() : IFeatureSink
    {
        private List<uint> _current = [];

        public List<List<uint>> Clauses { get; } = [];

        public List<uint> Message { get; } = [];

        public void BeginClause() => Clauses.Add(_current = []);

        public void BeginMessage() => _current = Message;

        public readonly void Take(uint feature) => _current.Add(feature);
    }
}
