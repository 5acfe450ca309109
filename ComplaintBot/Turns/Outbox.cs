using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Turns;

/// <summary>
/// Brings committed replies to channels that other services keep: in order within a conversation, again until they are
/// acknowledged, refused or too old. A message that can't be brought becomes a request for a person; a sign of typing or a
/// trace is tried once.
/// </summary>
internal sealed partial class Outbox : IHostedService, IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DiskPause = TimeSpan.FromSeconds(5);
    private readonly IOutboxStore _store;
    private readonly IDeliveryDoor _door;
    private readonly OutboxOptions _options;
    private readonly TurnMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ConversationLanes _lanes;
    private readonly TurnClock _clock;
    private readonly SemaphoreSlim _connections;
    private readonly CancellationTokenSource _giveUp = new();

    /// <summary>What became of a conversation's last delivery, as long as it isn't on disk: such a reply is not sent again.</summary>
    private readonly ConcurrentDictionary<string, (long Sequence, DeliveryResult Result)> _unwritten = new(StringComparer.Ordinal);
    private volatile bool _stopping;

    public Outbox(IOutboxStore store, IDeliveryDoor door, IOptions<OutboxOptions> options, TurnMetrics metrics, TimeProvider time, ILogger<Outbox> logger)
    {
        (_store, _door, _options, _metrics, _time, _logger) = (store, door, options.Value, metrics, time, logger);
        _lanes = new(DrainAsync);
        _clock = new(time, _lanes.Wake, TimeSpan.Zero);
        _connections = new(_options.Connections);
    }

    public void Wake(string conversationId) => _lanes.Wake(conversationId);

    /// <summary>Completes when nothing is being brought; what is postponed may still wait.</summary>
    public Task WhenIdleAsync() => _lanes.WhenIdleAsync();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var conversationId in _store.Waiting())
        {
            Wake(conversationId);
        }
        return Task.CompletedTask;
    }

    /// <summary>What is on its way is waited for, so that nothing acknowledged is sent again after the start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        _clock.Stop();
        foreach (var conversationId in _unwritten.Keys)
        {
            Wake(conversationId);
        }
        await using var patience = cancellationToken.Register(_giveUp.Cancel);
        await _lanes.WhenIdleAsync();
    }

    private async Task DrainAsync(string conversationId)
    {
        try
        {
            while ((!_stopping || _unwritten.ContainsKey(conversationId)) && _store.Next(conversationId) is { } delivery)
            {
                if (delivery.Due > _time.GetUtcNow())
                {
                    Later(conversationId, delivery.Due);
                    return;
                }
                await BringAsync(delivery);
            }
        }
        catch (OperationCanceledException) when (_giveUp.IsCancellationRequested)
        {
            // Nothing was acknowledged: the next start brings it.
        }
#pragma warning disable CA1031 // The last line of defence: the disk itself failed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var kind = failure.GetType().Name;
            Log.NotWritten(_logger, conversationId, kind, failure.StackTrace);
            Later(conversationId, _time.GetUtcNow() + DiskPause);
        }
    }

    private void Later(string conversationId, DateTimeOffset due) => _clock.Set(conversationId, nameof(Outbox), due, due);

    private async Task BringAsync(Delivery delivery)
    {
        var result = _unwritten.TryGetValue(delivery.ConversationId, out var known) && known.Sequence == delivery.Sequence
            ? known.Result
            : await SendAsync(delivery);
        _unwritten[delivery.ConversationId] = (delivery.Sequence, result);
        await SettleAsync(delivery, result);
        _unwritten.TryRemove(delivery.ConversationId, out _);
    }

    private async Task<DeliveryResult> SendAsync(Delivery delivery)
    {
        await _connections.WaitAsync(_giveUp.Token);
        try
        {
            var result = await _door.SendAsync(delivery, _giveUp.Token);
            _metrics.Brought(result.Outcome);
            return result;
        }
        finally
        {
            _connections.Release();
        }
    }

    private Task SettleAsync(Delivery delivery, DeliveryResult result)
    {
        var late = _time.GetUtcNow() - delivery.At > TimeSpan.FromHours(_options.GiveUpHours);
        return result.Outcome switch
        {
            DeliveryOutcome.Delivered => _store.SettleAsync(delivery),
            _ when delivery.IsPassing => _store.SettleAsync(delivery),
            DeliveryOutcome.Unknown when !_options.ResendUnknown => LeaveUnknownAsync(delivery, result),
            DeliveryOutcome.Refused => GiveUpAsync(delivery, result),
            _ when late => GiveUpAsync(delivery, result),
            _ => _store.PostponeAsync(delivery, _time.GetUtcNow() + Longer(result.RetryAfter, Pause(delivery.Attempts))),
        };
    }

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan pause) => asked > pause ? asked.Value : pause;

    /// <summary>One second, then twice as long each time, up to <see cref="LongestPause"/>.</summary>
    private static TimeSpan Pause(int attempts) => attempts > 8 ? LongestPause : TimeSpan.FromSeconds(1 << attempts);

    private Task LeaveUnknownAsync(Delivery delivery, DeliveryResult result)
    {
        Log.LeftUnknown(_logger, delivery.ConversationId, delivery.Sequence, result.Reason);
        return _store.SettleAsync(delivery);
    }

    private Task GiveUpAsync(Delivery delivery, DeliveryResult result)
    {
        if (delivery.Type != ActivityTypes.Message)
        {
            return _store.SettleAsync(delivery); // nothing that a person could tell the customer
        }
        Log.GivenUp(_logger, delivery.ConversationId, delivery.Sequence, delivery.Attempts + 1, result.Reason);
        return _store.GiveUpAsync(delivery, _time.GetUtcNow());
    }

    public void Dispose()
    {
        _clock.Dispose();
        _connections.Dispose();
        _giveUp.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: reply {Sequence} of conversation {ConversationId} could not be delivered after {Attempts} attempts ({Reason}); a person is asked to reach the customer")]
        public static partial void GivenUp(ILogger logger, string conversationId, long sequence, int attempts, string? reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Reply {Sequence} of conversation {ConversationId} may not have arrived ({Reason}); it is not sent again")]
        public static partial void LeftUnknown(ILogger logger, string conversationId, long sequence, string? reason);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Alarm: deliveries of conversation {ConversationId} could not be read or written ({Failure}); they are tried again{Trace}")]
        public static partial void NotWritten(ILogger logger, string conversationId, string failure, string? trace);
    }
}
