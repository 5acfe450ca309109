using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Json;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The properties as they stand in a turn, and how they stood in the store.</summary>
    public class CachedBotState
    {
        private static readonly byte[] Empty = [.. "{}"u8];

        // As it is written; null when the store is known to differ.
        private ReadOnlyMemory<byte>? _saved;

        internal CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            _saved = (state as StoredState)?.Json ?? Write();
        }

        public IDictionary<string, object> State { get; set; }

        internal static CachedBotState Of(object stored) => stored switch
        {
            null => new(),
            // A storage that keeps objects as they are gives back what the save gave it, and that is for reading only.
            IDictionary<string, object> { IsReadOnly: true } properties => new(new Dictionary<string, object>(properties)),
            IDictionary<string, object> properties => new(properties),
            JsonElement or JsonNode => new(JsonValues.Convert<Dictionary<string, object>>(stored)),
            _ => throw new InvalidOperationException(
                $"A state is stored as a dictionary; the storage returned {stored.GetType()}."),
        };

        internal static CachedBotState Cleared() => new() { _saved = null };

        internal byte[] Write() => State.Count == 0 ? Empty : BotJson.Write(State);

        internal bool IsSaved(byte[] written) => _saved is { } saved && saved.Span.SequenceEqual(written);

        internal void MarkSaved(byte[] written) => _saved = written;
    }
}
