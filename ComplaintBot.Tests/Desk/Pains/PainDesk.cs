using System.Text.Json;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Desk.Pains;

/// <summary>A house with people on duty, as customers and agents meet it at its doors.</summary>
internal static class PainDesk
{
    public const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！", Line = "您慢慢说，我都记着。";

    /// <summary>A Tuesday, in contact hours.</summary>
    public static readonly DateTimeOffset Day = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    public static readonly DateTimeOffset Evening = new(2026, 3, 10, 20, 0, 0, TimeSpan.FromHours(8));

    public static StaffAct Accept { get; } = new(StaffActKind.Accept, TestDesk.Min);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<TestServer> StartAsync(params string[] settings) => StartAsync(Day, settings);

    public static Task<TestServer> StartAsync(DateTimeOffset now, params string[] settings) =>
        TestServer.StartAsync(now, ["Listening:QuietMs=0", "Handoff:Staffed=true", .. settings]);

    /// <summary>A customer whom that person talks with, and who has read everything so far.</summary>
    public static async Task<DirectLineClient> TalkAsync(this TestServer server, StaffMember agent)
    {
        var customer = await server.SayAsync(Threat);
        Assert.True((await server.ActAsync(customer, new(StaffActKind.Accept, agent))).IsDone);
        await customer.AllNewAsync();
        return customer;
    }

    public static async Task TellAsync(this TestServer server, DirectLineClient customer, string text)
    {
        await customer.SayAsync(text);
        await server.IdleAsync();
    }

    public static StaffAct Say(StaffMember agent, string text = Line) => new(StaffActKind.Say, agent) { Text = text };

    /// <summary>What the customer was told since they last asked.</summary>
    public static async Task<IReadOnlyList<string>> HeardAsync(this DirectLineClient customer) => [.. (await customer.NewBotMessagesAsync()).Select(Text)];

    /// <summary>The same, however long they were away.</summary>
    public static async Task<IReadOnlyList<string>> HeardLaterAsync(this DirectLineClient customer)
    {
        await customer.ResumeAsync();
        return await customer.HeardAsync();
    }

    /// <summary>Every line that a customer sees, from the beginning.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(this DirectLineClient customer) => [.. (await customer.AllAsync()).Select(Text)];

    public static Task<StaffOutcome> ActAsync(this TestServer server, FakeChannel channel, StaffAct act) => server.ActAsync(channel, $"{Guid.NewGuid()}", act);

    public static async Task<StaffOutcome> ActAsync(this TestServer server, FakeChannel channel, string actId, StaffAct act)
    {
        var outcome = await server.Get<IStaffTurns>().ActAsync(channel.HouseId(server), actId, act, Cancellation);
        await server.SettleAsync();
        return outcome;
    }

    public static Task<IReadOnlyList<LogEntry>> LogAsync(this TestServer server, string conversationId) =>
        server.Get<IConversationLog>().ReadAsync(conversationId, 0, 1000, Cancellation);

    /// <summary>Why staff were told of it, beside the calls.</summary>
    public static async Task<IReadOnlyList<string?>> AlertsAsync(this TestServer server, string conversationId) =>
    [
        .. (await server.LogAsync(conversationId)).Where(entry => entry.Type == ActivityTypes.Event)
            .Select(entry => JsonDocument.Parse(entry.Body).RootElement)
            .Where(activity => activity.GetProperty("name").GetString() == TurnEvents.Alert)
            .Select(activity => activity.GetProperty("value").GetProperty("reason").GetString()),
    ];

    public static IReadOnlyList<string> Texts(this FakeChannel channel) => [.. channel.Delivered.Select(one => Text(one.Activity))];

    private static string Text(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
}
