using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ComplaintBot.Benchmarks.Hosts;

/// <summary>The server as a process of its own, on a free port of this machine.</summary>
internal sealed partial class HostProcess : IDisposable
{
    private const int KeptLines = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastLines = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _began = Stopwatch.GetTimestamp();

    private HostProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.OutputDataReceived += (_, _) => { };
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The server ended before it listened."));
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public Uri Address => _listening.Task.Result;

    /// <summary>Since just before the process was made.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_began);

    /// <summary>From just before the process was made until it listened.</summary>
    public TimeSpan StartTime { get; private set; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <inheritdoc cref="StartAsync(string, string, IReadOnlyList{string}, IReadOnlyDictionary{string, string}, CancellationToken)"/>
    public static Task<HostProcess> StartAsync(string program, string dataFolder, IReadOnlyList<string> settings, CancellationToken cancellationToken) =>
        StartAsync(program, dataFolder, settings, new Dictionary<string, string>(), cancellationToken);

    /// <param name="program">Path of ComplaintBot.dll.</param>
    /// <param name="dataFolder">Its <c>--data</c>.</param>
    /// <param name="settings">As <c>Key:Name=value</c>.</param>
    /// <param name="environment">Variables beyond those of this process.</param>
    /// <param name="cancellationToken">Ends the wait and the process.</param>
    /// <exception cref="InvalidOperationException">It does not listen; the message ends with what it said last.</exception>
    public static async Task<HostProcess> StartAsync(
        string program,
        string dataFolder,
        IReadOnlyList<string> settings,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--data", dataFolder, "--urls", "http://127.0.0.1:0", .. settings])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var host = new HostProcess(start);
        try
        {
            await host._listening.Task.WaitAsync(Patience, cancellationToken);
            host.StartTime = host.Age;
            return host;
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            host.Dispose();
            throw new InvalidOperationException($"{failure.Message} It said:\n{string.Join('\n', host._lastLines)}", failure);
        }
        catch (OperationCanceledException)
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>As by <c>kill -9</c>: nothing of the server runs any more when this returns.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }
        _lastLines.Enqueue(line);
        if (_lastLines.Count > KeptLines)
        {
            _lastLines.TryDequeue(out _);
        }
        if (ListeningOn().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"^ComplaintBot is listening on (?<address>https?://[^,;\s]+)")]
    private static partial Regex ListeningOn();
}
