using ComplaintBot.Desk.Queue;
using ComplaintBot.Turns;

namespace ComplaintBot.Desk.Cases;

/// <summary>Tells an open page that complaints have changed: at once, and at most every 400 ms however many change.</summary>
internal sealed class CaseWatch : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);
    private readonly Pace _pace;
    private readonly IDisposable _feed;

    /// <param name="feed">Knows of each commit.</param>
    /// <param name="time">Measures the rest.</param>
    /// <param name="conversationId">Whose complaints count; null: everybody's.</param>
    /// <param name="changed">On a thread of the pool; must not throw.</param>
    public CaseWatch(DeskFeed feed, TimeProvider time, string? conversationId, Action changed)
    {
        _pace = new(time, Rest, changed);
        _feed = feed.SubscribeToCases(one =>
        {
            if (conversationId is null || one == conversationId)
            {
                _pace.Happen();
            }
        });
    }

    public void Dispose()
    {
        _feed.Dispose();
        _pace.Dispose();
    }
}
