using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Stores;

public sealed class OpenItemsTests
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 10, 20, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("养老钱全没了，我活着没意思了")]
    [InlineData("再拖我就带刀去砸了你们网点")]
    public async Task Danger_comes_first_and_is_due_at_once_whoever_waited_longer(string danger)
    {
        await using var server = await TestServer.StartAsync(Evening, "Listening:QuietMs=0");
        await SayAsync(server, "我要转人工");
        await SayAsync(server, danger);

        var items = OpenItems.In(server.Folder)!;

        Assert.Equal("Safety", items[0].Reasons[0]);
        Assert.Equal(items[0].Since, items[0].Due);
        Assert.Contains(items.Skip(1), item => item.Reasons[0] == "Wish" && item.Due > item.Since);
    }

    [Fact]
    public async Task A_conversation_has_one_line_with_its_reasons_the_gravest_first_and_what_it_is_about()
    {
        await using var server = await TestServer.StartAsync(Evening, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        foreach (var text in new[] { "退保少算了好几千，没人管", "我要转人工", "再不处理我就找电视台曝光" })
        {
            await customer.SayAsync(text);
            await server.IdleAsync();
        }

        var item = Assert.Single(OpenItems.In(server.Folder)!);

        Assert.Equal(["Sensitive", "Wish", "Promise"], item.Reasons);
        Assert.Equal(("media", "退保少算了好几千，没人管"), (item.Topic, item.Matter));
    }

    [Fact]
    public async Task Whoever_is_on_duty_has_minutes_and_when_they_pass_the_promise_is_what_is_due()
    {
        var morning = Evening.AddHours(-10);
        await using var server = await TestServer.StartAsync(morning, "Listening:QuietMs=0", "Handoff:Staffed=true");
        await SayAsync(server, "我要转人工");
        Assert.Equal(morning.AddMinutes(5), DueOfThePerson(), TimeSpan.FromSeconds(1));

        await server.AdvanceAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(morning.AddHours(8), DueOfThePerson());

        DateTimeOffset DueOfThePerson() => Assert.Single(OpenItems.In(server.Folder)!, item => item.Reasons[0] != "Promise").Due!.Value;
    }

    private static async Task SayAsync(TestServer server, string text)
    {
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync(text);
        await server.IdleAsync();
    }
}
