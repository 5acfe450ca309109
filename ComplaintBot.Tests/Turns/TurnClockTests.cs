using ComplaintBot.Turns;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class TurnClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(Start);
    private readonly List<string> _woken = [];

    [Fact]
    public void A_time_wakes_its_conversation_once()
    {
        using var clock = Clock();
        clock.Set("a", "quiet", Start.AddSeconds(1), Start.AddSeconds(1));
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Empty(_woken);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["a"], _woken);
    }

    [Fact]
    public void A_time_that_is_months_away_is_waited_for()
    {
        using var clock = Clock();
        clock.Set("a", "wake", Start.AddDays(100), Start.AddDays(100));
        _time.Advance(TimeSpan.FromDays(99.9));
        Assert.Empty(_woken);
        _time.Advance(TimeSpan.FromDays(0.1));
        Assert.Equal(["a"], _woken);
    }

    [Fact]
    public void A_time_that_is_set_again_holds_alone()
    {
        using var clock = Clock();
        clock.Set("a", "quiet", Start.AddSeconds(1), Start.AddSeconds(20));
        clock.Set("a", "quiet", Start.AddSeconds(2), Start.AddSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_woken);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], _woken);
    }

    [Fact]
    public void Typing_postpones_a_time_no_further_than_allowed()
    {
        using var clock = Clock();
        clock.Set("a", "quiet", Start.AddSeconds(1), Start.AddSeconds(5));
        clock.Postpone("a", "quiet", Start.AddSeconds(60));
        clock.Postpone("b", "quiet", Start.AddSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Empty(_woken);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], _woken);
    }

    [Fact]
    public void A_time_that_is_cleared_never_comes()
    {
        using var clock = Clock();
        clock.Set("a", "wake", Start.AddSeconds(1), Start.AddSeconds(1));
        clock.Clear("a", "wake");
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_woken);
    }

    private TurnClock Clock() => new(_time, _woken.Add, TimeSpan.FromSeconds(20));
}
