using System.Net;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>The doors of customers and channels know nothing of who works here.</summary>
public sealed class OtherDoorsTests
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/privacy", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/metrics", HttpStatusCode.OK)]
    [InlineData("/api/messages", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/v3/directline/conversations/none", HttpStatusCode.Unauthorized)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task They_answer_as_without_a_desk_and_never_look_at_its_cookie(string path, HttpStatusCode status)
    {
        await using var server = await Staff.StartAsync();
        using var browser = await server.SignedInAsync("li.na", "agent");
        browser.SetCookies.Clear();
        using var nobody = new StaffBrowser(server);
        var (with, without) = (await browser.GetAsync(path), await nobody.GetAsync(path));
        Assert.Equal((status, status), (with.Status, without.Status));
        server.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(status, (await browser.GetAsync(path)).Status); // a cookie of a session that is over is not even taken back
        Assert.Empty(browser.SetCookies.Concat(nobody.SetCookies));
    }

    [Fact]
    public async Task A_customer_talks_as_before()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("你好");
        await server.IdleAsync();
        Assert.NotEmpty(await customer.NewBotMessagesAsync());
    }
}
