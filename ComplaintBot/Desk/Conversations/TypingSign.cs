using ComplaintBot.Turns;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Whether a customer is typing. A flood of signs costs a comparison each: it is told and its clock set at most once a second.</summary>
internal sealed class TypingSign : IDisposable
{
    /// <summary>Web Chat says it anew every three seconds.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(5);

    /// <summary>A timer may come a little before its time, and would find the sign still shown.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private readonly TimeProvider _time;
    private readonly Action _changed;
    private readonly ITimer _timer;
    private readonly IDisposable _listening;
    private long _until;

    /// <param name="feed">Tells of it.</param>
    /// <param name="time">Ends it.</param>
    /// <param name="conversationId">Whose customer.</param>
    /// <param name="changed">It began or ended; must not wait and not throw.</param>
    public TypingSign(TypingFeed feed, TimeProvider time, string conversationId, Action changed)
    {
        (_time, _changed) = (time, changed);
        _timer = time.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _listening = feed.Subscribe(conversationId, Typed);
    }

    public bool IsShown => Now < Volatile.Read(ref _until);

    private long Now => _time.GetUtcNow().UtcTicks;

    /// <summary>What was being typed has come.</summary>
    public void End() => Volatile.Write(ref _until, 0);

    private void Typed()
    {
        var (now, until) = (Now, Volatile.Read(ref _until));
        if (until - now > (Lasts - Rest).Ticks || Interlocked.CompareExchange(ref _until, now + Lasts.Ticks, until) != until)
        {
            return;
        }
        _timer.Change(Lasts + Slack, Timeout.InfiniteTimeSpan);
        if (until <= now)
        {
            _changed();
        }
    }

    public void Dispose()
    {
        _listening.Dispose();
        _timer.Dispose();
    }
}
