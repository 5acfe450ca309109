using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Stores;

public sealed class OpenItemsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Whoever_is_in_danger_comes_first_and_at_once_however_early_others_are_due()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        foreach (var words in new[] { "转人工", "我不想活了", "转人工" })
        {
            using var customer = await DirectLineClient.OpenAsync(server.Address);
            await customer.SayAsync(words);
            await server.IdleAsync();
        }
        var items = OpenItems.In(server.Folder)!;
        Assert.Equal(("person", "Safety"), (items[0].Kind, items[0].Reason));
        Assert.Equal(items[0].Since, items[0].Due);
        Assert.Equal(2, items.Count(item => item.Reason == "Wish"));
    }
}
