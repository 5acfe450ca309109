using ComplaintBot.Desk.Presence;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Presence;

/// <summary>Whether a customer who calls a person now is told minutes.</summary>
public sealed class DutyTables
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    /// <param name="who">Who is there: a name each, <c>!</c> behind it: paused.</param>
    /// <param name="held">Conversations that the first has.</param>
    /// <param name="waiting">Customers who were told minutes.</param>
    /// <param name="expected">Whether the next is.</param>
    [Theory]
    [InlineData("", 0, 0, false)]
    [InlineData("敏", 0, 0, true)]
    [InlineData("敏!", 0, 0, false)]
    [InlineData("敏!,强", 0, 0, true)]
    [InlineData("敏", 1, 0, true)]
    [InlineData("敏", 2, 0, false)]
    [InlineData("敏,强", 2, 0, true)]
    [InlineData("敏", 0, 1, true)]
    [InlineData("敏", 0, 2, false)]
    [InlineData("敏", 1, 1, false)]
    [InlineData("敏,强", 1, 2, true)]
    public async Task Somebody_is_there_who_has_room_beyond_those_who_wait(string who, int held, int waiting, bool expected)
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0", "Desk:Capacity=2");
        var names = who.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var presence = server.Get<DeskPresence>();
        var everybody = new StaffMember("many", "many");
        for (var i = 0; i < held; i++)
        {
            using var customer = await server.SayAsync("我要转人工");
            await server.ActAsync(customer, new(StaffActKind.Accept, Member(names[0])));
        }
        // While they begin to wait there is room for all of them.
        presence.Come(everybody, "1");
        presence.Come(new("more", "more"), "1");
        for (var i = 0; i < waiting; i++)
        {
            using var customer = await server.SayAsync("我要转人工");
        }
        presence.Pause(everybody, true);
        presence.Pause(new("more", "more"), true);

        foreach (var name in names)
        {
            presence.Come(Member(name), "1");
            presence.Pause(Member(name), name.EndsWith('!'));
        }

        Assert.Equal(expected, server.Get<IDuty>().IsStaffed(server.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Who_waited_longer_than_told_waits_no_more_for_minutes_and_takes_nobodys_room()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0", "Desk:Capacity=1");
        server.Get<DeskPresence>().Come(TestDesk.Min, "1");
        using var customer = await server.SayAsync("我要转人工");
        Assert.False(server.Get<IDuty>().IsStaffed(server.Time.GetUtcNow()));

        await server.AdvanceAsync(TimeSpan.FromMinutes(6));
        Assert.True(server.Get<IDuty>().IsStaffed(server.Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_house_that_says_it_is_always_staffed_is_so_with_nobody_at_the_desk()
    {
        await using var server = await TestServer.StartAsync(Now, "Handoff:Staffed=true");
        Assert.True(server.Get<IDuty>().IsStaffed(Now));
    }

    private static StaffMember Member(string name) => new(name.TrimEnd('!'), name.TrimEnd('!'));
}
