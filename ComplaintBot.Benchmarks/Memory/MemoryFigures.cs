namespace ComplaintBot.Benchmarks.Memory;

/// <param name="Before">The server after it warmed up.</param>
/// <param name="Idle">… with the idle conversations.</param>
/// <param name="Connected">… and those with an open web socket besides.</param>
/// <param name="Conversations">Idle ones.</param>
/// <param name="Sockets">Open and idle.</param>
internal sealed record MemoryFigures(MemoryOf Before, MemoryOf Idle, MemoryOf Connected, int Conversations, int Sockets)
{
    /// <summary>Bytes.</summary>
    public MemoryOf PerConversation => Idle.Since(Before).Each(Conversations);

    /// <summary>Bytes, its conversation included.</summary>
    public MemoryOf PerSocket => Connected.Since(Idle).Each(Sockets);
}
