using System.Diagnostics;
using System.Text.Json;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>npm botbuilder in a process of its own, which waits for orders between its rounds.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process _process;

    private PeerProcess(Process process) => _process = process;

    /// <param name="folder">With the peer's program and its packages.</param>
    public static PeerProcess Start(string folder) => new(Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "peer.mjs")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!);

    /// <param name="way">Of running the dialog: <c>runDialog</c> or <c>dialogSet</c>.</param>
    /// <param name="conversations">In the round.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="InvalidOperationException">It ended; what it said stands on stderr.</exception>
    public async Task<TurnRound> RunAsync(string way, int conversations, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { way, conversations }).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The peer ended.");
        return JsonSerializer.Deserialize<TurnRound>(answer, JsonSerializerOptions.Web)!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
