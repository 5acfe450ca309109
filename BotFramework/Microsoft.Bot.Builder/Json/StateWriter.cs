using System.Buffers;
using System.Text.Json;

namespace BotFramework.Json;

/// <summary>Tells whether a state still is what was written, without keeping a second copy of it.</summary>
internal static class StateWriter
{
    public static bool Same(IDictionary<string, object> state, byte[] saved)
    {
        if (state.Count == 0 || saved.Length == 0)
        {
            return state.Count == 0 && saved.Length == 0;
        }

        var buffer = new PooledBuffer(saved.Length + 64);
        try
        {
            var writerOptions = new JsonWriterOptions { Encoder = BotJson.Options.Encoder, SkipValidation = true };
            using (var writer = new Utf8JsonWriter(buffer, writerOptions))
            {
                JsonSerializer.Serialize(writer, state, BotJson.Options);
            }

            return buffer.Written.SequenceEqual(saved);
        }
        finally
        {
            buffer.Return();
        }
    }

    private sealed class PooledBuffer(int size) : IBufferWriter<byte>
    {
        private byte[] _bytes = ArrayPool<byte>.Shared.Rent(size);
        private int _count;

        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

        public void Advance(int count) => _count += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Reserve(sizeHint);
            return _bytes.AsMemory(_count);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public void Return() => ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);

        private void Reserve(int sizeHint)
        {
            if (_bytes.Length - _count >= Math.Max(sizeHint, 1))
            {
                return;
            }

            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + sizeHint));
            Written.CopyTo(larger);
            Return();
            _bytes = larger;
        }
    }
}
