using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>
/// What was learned from labelled sentences: a row of small weights for each feature that matters. Immutable.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Says that a file is a model, and which features it was learned with.</summary>
    public const uint Format = 0x4A44_4703;

    /// <summary>Weights of one, as they are stored.</summary>
    public const int Unit = 24;

    // Most features of a text are none of ours: one bit says so before the table is touched.
    private const int KnownBits = 21;

    private readonly ulong[] _known = new ulong[1 << (KnownBits - 6)];
    private readonly Slot[] _slots;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <param name="features">Feature 0 is what holds without any.</param>
    /// <param name="weights">A row for each feature, in units of <see cref="Unit"/>.</param>
    public LinearModel(uint[] features, sbyte[] weights)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2)) - 1;
        _slots = new Slot[_mask + 1];
        _weights = weights;
        for (var row = 0; row < features.Length; row++)
        {
            var at = (int)features[row] & _mask;
            while (_slots[at].Row != 0)
            {
                at = (at + 1) & _mask;
            }
            _slots[at] = new(features[row], row + 1);
            _known[features[row] >> (32 - KnownBits) >> 6] |= 1UL << (int)(features[row] >> (32 - KnownBits));
        }
    }

    /// <summary>The model that is built in.</summary>
    /// <exception cref="PolicyException">It is no model, or was learned with other features.</exception>
    public static LinearModel Embedded(string name)
    {
        using var stream = typeof(PolicyFile).Assembly.GetManifestResourceStream($"{typeof(PolicyFile).Namespace}.{name}")
            ?? throw new PolicyException(name, "$", "is not built into the program");
        return Read(stream, name);
    }

    /// <exception cref="PolicyException">It is no model, or was learned with other features.</exception>
    public static LinearModel Read(Stream stream, string name)
    {
        using var plain = new BrotliStream(stream, CompressionMode.Decompress);
        Span<byte> head = stackalloc byte[8];
        plain.ReadExactly(head);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Format)
        {
            throw new PolicyException(name, "$", "was learned with other features: train it anew");
        }
        var count = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        var features = new byte[count * sizeof(uint)];
        plain.ReadExactly(features);
        var weights = new sbyte[count * Heads.Row];
        plain.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        var keys = new uint[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(features.AsSpan(i * sizeof(uint)));
        }
        return new LinearModel(keys, weights);
    }

    public static void Write(Stream stream, uint[] features, sbyte[] weights)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, Format);
        packed.Write(number);
        BinaryPrimitives.WriteInt32LittleEndian(number, features.Length);
        packed.Write(number);
        foreach (var feature in features)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, feature);
            packed.Write(number);
        }
        packed.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>Adds a feature's weights: those of the clause to the one, those of the message to the other.</summary>
    public void Add(uint feature, Span<int> clause, Span<int> message)
    {
        if ((_known[feature >> (32 - KnownBits) >> 6] >> (int)(feature >> (32 - KnownBits)) & 1) == 0)
        {
            return;
        }
        for (var at = (int)feature & _mask; _slots[at].Row != 0; at = (at + 1) & _mask)
        {
            if (_slots[at].Feature == feature)
            {
                var row = _weights.AsSpan((_slots[at].Row - 1) * Heads.Row, Heads.Row);
                Add(row[..Heads.ClauseRow], clause);
                Add(row[Heads.ClauseRow..], message);
                return;
            }
        }
    }

    private static void Add(ReadOnlySpan<sbyte> row, Span<int> scores)
    {
        if (scores.IsEmpty)
        {
            return;
        }
        ref var weight = ref MemoryMarshal.GetReference(row);
        ref var score = ref MemoryMarshal.GetReference(scores);
        for (var i = 0; i < Heads.ClauseRow; i += Vector256<sbyte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref weight, (nuint)i));
            var (first, second) = Vector256.Widen(low);
            var (third, fourth) = Vector256.Widen(high);
            Put(first, ref score, i);
            Put(second, ref score, i + 8);
            Put(third, ref score, i + 16);
            Put(fourth, ref score, i + 24);
        }
    }

    private static void Put(Vector256<int> more, ref int score, int at) =>
        (Vector256.LoadUnsafe(ref score, (nuint)at) + more).StoreUnsafe(ref score, (nuint)at);

    /// <param name="Feature">The key.</param>
    /// <param name="Row">Its row, from 1; 0 where the slot is empty.</param>
    private readonly record struct Slot(uint Feature, int Row);
}
