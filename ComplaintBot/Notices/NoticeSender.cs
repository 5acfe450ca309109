using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Desk.Shell;
using ComplaintBot.Turns;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Notices;

/// <summary>
/// Tells others in the institution what the committed notices say, each way to each party for itself: one after another, danger
/// first, again until each has arrived or is too old. A notice that came twice bears the same id.
/// </summary>
internal sealed partial class NoticeSender : IHostedService, IDisposable
{
    /// <summary>Looks which ways have something to send, and wakes them.</summary>
    private const string Look = "";

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
        _lanes = new(name => name == Look ? LookAsync() : DrainAsync(name));
        _clock = new(time, _lanes.Wake, TimeSpan.Zero);
        bell.Rang += Wake;
    }

    private void Wake() => _lanes.Wake(Look);

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

    private Task LookAsync() => GuardAsync(Look, () =>
    {
        foreach (var lane in _store.Lanes())
        {
            _lanes.Wake($"{lane.Way} {lane.Party}");
        }
        return Task.CompletedTask;
    });

    private Task DrainAsync(string name) => GuardAsync(name, async () =>
    {
        var parts = name.Split(' ', 2);
        var lane = new NoticeLane(parts[1], Enum.Parse<NoticeWay>(parts[0]));
        while (!_stop.IsCancellationRequested && _store.Next(lane, _time.GetUtcNow()) is { } waiting)
        {
            if (waiting.Due > _time.GetUtcNow())
            {
                Later(name, waiting.Due);
                return;
            }
            await SettleAsync(waiting, await TryAsync(waiting));
        }
    });

    private async Task GuardAsync(string name, Func<Task> run)
    {
        try
        {
            await run();
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
            Later(name, _time.GetUtcNow() + DiskPause);
        }
    }

    private void Later(string name, DateTimeOffset due) => _clock.Set(name, name, due, due);

    /// <returns>What went wrong; null where nothing did, and where the settings have no such way to that party.</returns>
    private async Task<string?> TryAsync(WaitingNotice waiting)
    {
        if (!_options.Parties.TryGetValue(waiting.Notice.Party, out var party))
        {
            return null;
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stop.Token);
        try
        {
            var address = _options.DeskUrl is { } desk ? desk.TrimEnd('/') + DeskPaths.Conversation(waiting.ConversationId)[DeskPaths.Queue.Length..] : null;
            await (waiting.Way switch
            {
                NoticeWay.Mail when party.Mail.Count > 0 => _mail.SendAsync(waiting, party, address, either.Token),
                NoticeWay.Webhook when party.Webhook is { } hook => _webhook.SendAsync(waiting, hook, address, either.Token),
                _ => Task.CompletedTask,
            });
            return null;
        }
#pragma warning disable CA1031 // Whatever another system answers, the notice waits.
        catch (Exception failure) when (!_stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return failure.GetType().Name;
        }
    }

    private async Task SettleAsync(WaitingNotice waiting, string? failure)
    {
        var now = _time.GetUtcNow();
        if (failure is null)
        {
            await _store.SettleAsync(waiting);
        }
        else if (now - waiting.At > TimeSpan.FromHours(_options.GiveUpHours))
        {
            Log.GivenUp(_logger, waiting.Id, waiting.Notice.Party, waiting.Way, waiting.ConversationId, failure);
            await (IsOfLine(waiting) ? _store.SettleAsync(waiting) : _store.GiveUpAsync(waiting, now));
        }
        else
        {
            Log.NotArrived(_logger, waiting.Id, waiting.Notice.Party, waiting.Way, failure);
            var due = now + Pause(waiting.Attempts);
            var isReported = waiting.Notice.Urgent && waiting.Attempts + 1 == WaitingNotice.ReportedAfter;
            await (isReported ? _store.ReportAsync(waiting, due, now) : _store.PostponeAsync(waiting, due));
        }
    }

    /// <summary>That a line waits the desk shows itself: nothing went wrong with the customer's conversation.</summary>
    private static bool IsOfLine(WaitingNotice waiting) => waiting.Notice.Reason == ReleaseNotices.Reason;

    /// <summary>Two seconds, then twice as long each time, up to <see cref="LongestPause"/>.</summary>
    private static TimeSpan Pause(int attempts) => attempts > 8 ? LongestPause : TimeSpan.FromSeconds(2 << attempts);

    public void Dispose()
    {
        _clock.Dispose();
        _stop.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {Id} to {Party} by {Way} did not arrive ({Failure}); it is sent again")]
        public static partial void NotArrived(ILogger logger, long id, string party, NoticeWay way, string failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: notice {Id} to {Party} by {Way} about conversation {ConversationId} could not be delivered ({Failure})")]
        public static partial void GivenUp(ILogger logger, long id, string party, NoticeWay way, string conversationId, string failure);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Alarm: notices could not be read or written ({Failure}); they are tried again")]
        public static partial void NotWritten(ILogger logger, string failure);
    }
}
