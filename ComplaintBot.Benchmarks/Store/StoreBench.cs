using System.Diagnostics;
using System.Globalization;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintBot.Benchmarks.Store;

/// <summary>The product's own store, with as many conversations as a busy hour has.</summary>
internal sealed class StoreBench : IDisposable
{
    private const int Conversations = 2_000;
    private const int WriteQueue = 8_192;
    private const int MostWaiting = 100;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private readonly SqliteDatabase _database;
    private readonly SqliteWriter _writer;
    private readonly DurableTurn _turn;

    private StoreBench(DataFolder folder, TimeProvider time)
    {
        _database = new SqliteDatabase(folder);
        _database.Upgrade();
        _writer = new SqliteWriter(_database, WriteQueue, NullLogger.Instance);
        _turn = new DurableTurn(new SqliteTurnStore(_database, _writer, new ConversationFeed(), new DeskFeed(), MostWaiting), time);
    }

    public static async Task<StoreBench> OpenAsync(DataFolder folder, TimeProvider time)
    {
        var bench = new StoreBench(folder, time);
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => bench._turn.OpenAsync(Name(number))));
        return bench;
    }

    public async Task<Latencies> RunAsync(int inFlight, TimeSpan length, TimeProvider time, CancellationToken cancellationToken)
    {
        var latencies = new Latencies();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Enumerable.Range(0, inFlight).Select(first => Task.Run(() => WorkAsync(first, inFlight, latencies, stop.Token), CancellationToken.None)).ToList();
        await Task.Delay(WarmUp, time, cancellationToken);
        latencies.Open();
        await Task.Delay(length, time, cancellationToken);
        latencies.Close();
        await stop.CancelAsync();
        await Task.WhenAll(workers);
        return latencies;
    }

    /// <summary>Each worker has its own conversations: turns of one conversation never run at once.</summary>
    private async Task WorkAsync(int first, int step, Latencies latencies, CancellationToken stop)
    {
        for (var number = first; !stop.IsCancellationRequested; number = number + step < Conversations ? number + step : first)
        {
            var began = Stopwatch.GetTimestamp();
            await _turn.RunAsync(Name(number));
            latencies.Add(began, Stopwatch.GetTimestamp());
        }
    }

    private static string Name(int number) => number.ToString("D24", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _writer.Dispose();
        _database.Dispose();
    }
}
