using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class TelemetryTests
{
    [Fact]
    public async Task Each_message_that_comes_and_goes_is_told()
    {
        var told = await TellAsync(logPersonalInformation: false);

        Assert.Equal([TelemetryLoggerConstants.BotMsgReceiveEvent, TelemetryLoggerConstants.BotMsgSendEvent], told.Select(e => e.Name));
        Assert.All(told, e => Assert.Equal("Conversation1", e.Properties[TelemetryConstants.ConversationIdProperty]));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task Words_and_names_of_the_user_are_told_only_when_asked_for(bool asked)
    {
        var told = await TellAsync(asked);

        var received = string.Join(' ', told[0].Properties.Values);
        Assert.Equal(asked, received.Contains("我要投诉", StringComparison.Ordinal));
        Assert.Equal(asked, received.Contains("客户", StringComparison.Ordinal));
        Assert.Equal(asked, told[1].Properties.Values.Contains("请说"));
    }

    private static async Task<List<(string Name, IDictionary<string, string> Properties)>> TellAsync(bool logPersonalInformation)
    {
        var client = new Client();
        var adapter = new TestAdapter().Use(new TelemetryLoggerMiddleware(client, logPersonalInformation));
        await adapter.ProcessActivityAsync(
            ConversationOf.Incoming(text: "我要投诉"),
            (turn, token) => turn.SendActivityAsync("请说", cancellationToken: token),
            TestContext.Current.CancellationToken);
        return client.Told;
    }

    private sealed class Client : IBotTelemetryClient
    {
        public List<(string Name, IDictionary<string, string> Properties)> Told { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Told.Add((eventName, properties!));

        public void TrackAvailability(
            string name,
            DateTimeOffset timeStamp,
            TimeSpan duration,
            string runLocation,
            bool success,
            string? message = null,
            IDictionary<string, string>? properties = null,
            IDictionary<string, double>? metrics = null) => throw new NotSupportedException();

        public void TrackDependency(
            string dependencyTypeName,
            string target,
            string dependencyName,
            string data,
            DateTimeOffset startTime,
            TimeSpan duration,
            string resultCode,
            bool success) => throw new NotSupportedException();

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            throw new NotSupportedException();

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => throw new NotSupportedException();

        public void Flush() => throw new NotSupportedException();
    }
}
