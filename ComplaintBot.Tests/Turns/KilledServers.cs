using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class KilledServers : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("complaintbot-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_telling_that_was_acknowledged_before_kill_9_is_answered_after_it_once()
    {
        DirectLineClient before;
        await using (var server = await ServerProcess.StartAsync(_folder, Cancel, "Listening:QuietMs=2000"))
        {
            before = await DirectLineClient.OpenAsync(server.Address);
            await before.HearAsync("发生什么事了", Cancel);
            await before.SayAsync("我的保单");
            await before.SayAsync("被扣了两次钱");
            await server.KillAsync();
        }
        await using var again = await ServerProcess.StartAsync(_folder, Cancel, "Listening:QuietMs=2000");
        using var after = before.At(again.Address);
        before.Dispose();
        await after.HearAsync("很抱歉", Cancel);
        var all = await after.AllAsync();
        Assert.Equal(2, all.Count(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user"));
        Assert.Single(all, activity => activity.GetProperty("text").GetString()!.Contains("很抱歉", StringComparison.Ordinal));
        Assert.Distinct(all.Select(activity => activity.GetProperty("id").GetString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
