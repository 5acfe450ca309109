using ComplaintBot.Turns;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Notices;

/// <summary>
/// Tells others in the institution what the committed notices say: one after another, again until each has arrived or is too
/// old. A notice that came twice bears the same id.
/// </summary>
internal sealed partial class NoticeSender : IHostedService, IDisposable
{
    private const string Lane = "notices";
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10), DiskPause = TimeSpan.FromSeconds(5);
    private readonly INoticeStore _store;
    private readonly MailWay _mail;
    private readonly WebhookWay _webhook;
    private readonly NoticeOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ConversationLanes _lanes;
    private readonly TurnClock _clock;
    private readonly CancellationTokenSource _stop = new();

    public NoticeSender(
        INoticeStore store, MailWay mail, WebhookWay webhook, NoticeBell bell, IOptions<NoticeOptions> options, TimeProvider time, ILogger<NoticeSender> logger)
    {
        (_store, _mail, _webhook, _options, _time, _logger) = (store, mail, webhook, options.Value, time, logger);
        _lanes = new(_ => DrainAsync());
        _clock = new(time, _lanes.Wake, TimeSpan.Zero);
        bell.Rang += Wake;
    }

    private void Wake() => _lanes.Wake(Lane);

    /// <summary>Completes when nothing is being sent; what is postponed may still wait.</summary>
    public Task WhenIdleAsync() => _lanes.WhenIdleAsync();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Wake();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _clock.Stop();
        await _stop.CancelAsync();
        await _lanes.WhenIdleAsync();
    }

    private async Task DrainAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested && _store.Next() is { } waiting)
            {
                if (waiting.Due > _time.GetUtcNow())
                {
                    Later(waiting.Due);
                    return;
                }
                await SettleAsync(waiting, await TryAsync(waiting));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // It is sent after the next start.
        }
#pragma warning disable CA1031 // The last line of defence: the disk itself failed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var kind = failure.GetType().Name;
            Log.NotWritten(_logger, kind);
            Later(_time.GetUtcNow() + DiskPause);
        }
    }

    private void Later(DateTimeOffset due) => _clock.Set(Lane, Lane, due, due);

    /// <returns>Whether the mail has left, and what went wrong; null where nothing did.</returns>
    private async Task<(bool Mailed, string? Failure)> TryAsync(WaitingNotice waiting)
    {
        var mailed = waiting.Mailed;
        if (!_options.Parties.TryGetValue(waiting.Notice.Party, out var party))
        {
            return (mailed, null); // its address is gone from the settings
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stop.Token);
        try
        {
            var address = _options.DeskUrl is { } desk ? $"{desk.TrimEnd('/')}/conversation/{Uri.EscapeDataString(waiting.ConversationId)}" : null;
            if (party.Mail.Count > 0 && !mailed)
            {
                await _mail.SendAsync(waiting, party, address, either.Token);
                mailed = true;
            }
            if (party.Webhook is { } hook)
            {
                await _webhook.SendAsync(waiting, hook, address, either.Token);
            }
            return (mailed, null);
        }
#pragma warning disable CA1031 // Whatever another system answers, the notice waits.
        catch (Exception failure) when (!_stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return (mailed, failure.GetType().Name);
        }
    }

    private Task SettleAsync(WaitingNotice waiting, (bool Mailed, string? Failure) result)
    {
        if (result.Failure is null)
        {
            return _store.SettleAsync(waiting);
        }
        if (_time.GetUtcNow() - waiting.At > TimeSpan.FromHours(_options.GiveUpHours))
        {
            Log.GivenUp(_logger, waiting.Id, waiting.Notice.Party, waiting.ConversationId, result.Failure);
            return _store.SettleAsync(waiting);
        }
        Log.NotArrived(_logger, waiting.Id, waiting.Notice.Party, result.Failure);
        return _store.PostponeAsync(waiting, result.Mailed, _time.GetUtcNow() + Pause(waiting.Attempts));
    }

    /// <summary>Two seconds, then twice as long each time, up to <see cref="LongestPause"/>.</summary>
    private static TimeSpan Pause(int attempts) => attempts > 8 ? LongestPause : TimeSpan.FromSeconds(2 << attempts);

    public void Dispose()
    {
        _clock.Dispose();
        _stop.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {Id} to {Party} did not arrive ({Failure}); it is sent again")]
        public static partial void NotArrived(ILogger logger, long id, string party, string failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: notice {Id} to {Party} about conversation {ConversationId} could not be delivered ({Failure})")]
        public static partial void GivenUp(ILogger logger, long id, string party, string conversationId, string failure);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Alarm: notices could not be read or written ({Failure}); they are tried again")]
        public static partial void NotWritten(ILogger logger, string failure);
    }
}
