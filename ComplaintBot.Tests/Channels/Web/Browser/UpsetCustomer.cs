using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Browser;

/// <summary>The whole product, as an upset customer meets it: page, door, turn, dialogs, store.</summary>
[Trait("kind", "browser")]
public sealed class UpsetCustomer(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("phone", 390, 844)]
    [InlineData("desk", 1280, 900)]
    public async Task Is_heard_read_back_and_promised_a_call_with_a_reload_a_file_and_a_correction_in_between(string name, int width, int height)
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0", "Brand:Name=示例银行", "Brand:Hotline=400-820-8820", "Brand:CallerNumber=95500");
        await using var visitor = await browser.VisitAsync(server.Address, width, height);
        var page = await visitor.OpenAsync();
        await page.SeesAsync("发生什么事了");
        await page.SaysAsync("我爱人的分红险退保少算了好几千，跑了三趟还推来推去，气死我了！！");
        await page.SeesAsync("退保少算了好几千");
        await page.SeesAsync("说完了点一下");
        await page.ShootAsync($"customer-{name}-1-heard");

        await page.ReloadAsync();
        await page.SeesAsync("说完了点一下");
        await page.SetFileAsync("退保单.txt");
        await page.SeesAsync("文件收到了");
        await page.SeesAsync("您希望这事怎么处理");
        await page.SaysAsync("补回差额的一半");
        await page.SeesAsync("留个电话和称呼吧");
        await page.SaysAsync("李建国 139 1234 5678");
        await page.SeesAsync("我念一遍");
        await page.ShootAsync($"customer-{name}-2-read-back");
        await page.SaysAsync("对，不过电话换成我女儿的 138 1234 5678");
        await page.SeesAsync("电话改成138····5678");
        await page.SeesAsync("明天（3月11日，周三）15:30 前打 138····5678，号码显示 95500");
        await page.SeesAsync("这样行吗");
        await page.ShootAsync($"customer-{name}-3-promise");
        await ChatPageTests.NoViolationsAsync(page);
        await page.Locator(".webchat__suggested-actions button").Filter(new() { HasText = "行" }).First.ClickAsync();
        await page.SeesAsync("等我们联系");

        Assert.Empty(visitor.Complaints);
        Assert.Single(OpenItems.In(server.Folder)!, item => item is { Reasons: ["Promise"], Phone: "13812345678", Customer: "李建国" });
    }
}
