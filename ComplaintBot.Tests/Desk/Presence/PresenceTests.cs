using ComplaintBot.Desk.Presence;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ComplaintBot.Tests.Desk.Presence;

public sealed class PresenceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly DeskPresence _presence;

    public PresenceTests() => _presence = new(_time, Options.Create(new DeskOptions()));

    [Fact]
    public void Whoever_has_one_of_two_pages_left_is_there()
    {
        _presence.Come(TestDesk.Min, "1");
        _presence.Come(TestDesk.Min, "2");
        _presence.Go(TestDesk.Min, "1");
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal([new(TestDesk.Min, false)], _presence.Present());
    }

    [Fact]
    public void A_page_that_is_loaded_again_is_nobody_leaving_and_who_has_left_is_away_after_half_a_minute()
    {
        _presence.Come(TestDesk.Min, "1");
        _presence.Pause(TestDesk.Min, true);
        _presence.Go(TestDesk.Min, "1");
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal([new(TestDesk.Min, true)], _presence.Present());
        _presence.Come(TestDesk.Min, "2");
        Assert.True(_presence.IsPaused(TestDesk.Min));
        _presence.Go(TestDesk.Min, "2");
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(_presence.Present());
    }

    [Fact]
    public void Whoever_comes_back_after_having_left_takes_conversations_again()
    {
        _presence.Come(TestDesk.Min, "1");
        _presence.Pause(TestDesk.Min, true);
        _presence.Go(TestDesk.Min, "1");
        _time.Advance(TimeSpan.FromHours(12));
        _presence.Come(TestDesk.Min, "2");
        Assert.Equal([new(TestDesk.Min, false)], _presence.Present());
    }

    [Fact]
    public void A_change_is_told()
    {
        var told = 0;
        _presence.Changed += () => told++;
        _presence.Come(TestDesk.Min, "1");
        _presence.Pause(TestDesk.Min, true);
        _presence.Go(TestDesk.Min, "1");
        Assert.Equal(3, told);
    }
}
