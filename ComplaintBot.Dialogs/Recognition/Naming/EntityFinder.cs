using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>All entities of an utterance, in the order of the text; of two that overlap the more certain one.</summary>
internal sealed class EntityFinder(Lexicon lexicon)
{
    private readonly Numerals numerals = new(lexicon);

    public IReadOnlyList<Entity> Find(Utterance utterance, Asked asked)
    {
        var kept = new Kept(utterance.Folded.Length);
        var phones = kept.Take(new PhoneFinder(numerals).Find(utterance, asked == Asked.Contact));
        kept.Take(TailFinder.Find(utterance));
        kept.Take(DateFinder.Find(utterance));
        kept.Take(new MoneyFinder(numerals).Find(utterance));
        kept.Take(PersonFinder.Find(utterance, phones, asked));
        kept.Take(WordFinder.Find(utterance));
        return kept.InOrder();
    }

    /// <summary>What was taken so far, and which characters it stands on.</summary>
    private sealed class Kept(int length)
    {
        private readonly bool[] taken = new bool[length];
        private readonly List<Entity> entities = [];

        /// <returns>Those of them that were free.</returns>
        public List<Entity> Take(IEnumerable<Entity> found)
        {
            var free = new List<Entity>();
            foreach (var entity in found)
            {
                var place = taken.AsSpan(entity.Span.Start, entity.Span.Length);
                if (!place.Contains(true))
                {
                    place.Fill(true);
                    free.Add(entity);
                }
            }
            entities.AddRange(free);
            return free;
        }

        public IReadOnlyList<Entity> InOrder() => [.. entities.OrderBy(entity => entity.Span.Start)];
    }
}
