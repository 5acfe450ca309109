using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Settings;

public sealed class ProxyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(null, false)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("127.0.0.1", true)]
    public async Task Only_a_trusted_proxy_says_by_which_name_we_were_called(string? trusted, bool believed)
    {
        await using var server = await TestServer.StartAsync(Now, trusted is null ? [] : [$"Proxy:Trusted:0={trusted}"]);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Host", "bank.example");
        using var page = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(believed, string.Join(' ', page.Headers.GetValues("Content-Security-Policy")).Contains("bank.example", StringComparison.Ordinal));
    }
}
