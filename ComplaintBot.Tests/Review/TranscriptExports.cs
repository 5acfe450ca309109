using System.Text;
using System.Text.Json;
using ComplaintBot.Review;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Review;

public sealed class TranscriptExports : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private readonly ReviewFolder _folder = new();

    [Fact]
    public async Task Names_and_numbers_are_masked_wherever_they_stand_and_hotlines_are_not()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("我叫李建国，电话１３９－１２３４－５６７８，身份证11010519491231002X，你们扣了我两次钱，再不管我就打12378", "李建国");
        await customer.PostAsync(new
        {
            type = "message",
            from = new { id = "dl_me" },
            value = new { action = "submit", phone = 13912345678, list = new[] { "6222 0212 3456 7890 123" }, note = "李建国" },
            channelData = new Dictionary<string, object> { ["13912345678"] = "13912345678" },
        });
        await customer.UploadAsync("李建国13912345678.txt", "proof"u8.ToArray(), "text/plain");
        await server.IdleAsync();

        var masked = Written(_folder.Export(server, customer.ConversationId));
        foreach (var secret in new[] { "李建国", "13912345678", "１３９－１２３４－５６７８", "11010519491231002", "6222 0212", "李建国1391" })
        {
            Assert.DoesNotContain(secret, masked, StringComparison.Ordinal);
        }
        Assert.Contains("12378", masked, StringComparison.Ordinal);
        Assert.Contains("李··", masked, StringComparison.Ordinal);
        Assert.Contains("１３９－····－５６７８", masked, StringComparison.Ordinal);

        var full = Written(_folder.Export(server, customer.ConversationId, full: true));
        Assert.Contains("１３９－１２３４－５６７８", full, StringComparison.Ordinal);
        Assert.Contains("李建国13912345678.txt", full, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_masked_trace_still_says_which_message_it_is_about_and_where_in_it()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("电话 139 1234 5678，再不处理我就找记者曝光");
        await server.IdleAsync();

        var entries = _folder.Export(server, customer.ConversationId);
        var message = entries.Single(IsFromCustomer);
        var recognized = entries.Single(entry => entry.GetProperty("type").GetString() == "trace").GetProperty("value").GetProperty("messages")[0];
        Assert.Equal(message.GetProperty("id").GetString(), recognized.GetProperty("id").GetString());
        foreach (var found in recognized.GetProperty("findings").EnumerateArray().Concat(recognized.GetProperty("entities").EnumerateArray()))
        {
            Assert.Equal(found.GetProperty("text").GetString(), message.GetProperty("text").GetString()![found.GetProperty("start").GetInt32()..found.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public async Task A_name_that_was_corrected_is_masked_too()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        foreach (var said in new[] { "你们多扣了我两次保费，要求退钱，我叫李建国，电话13912345678", "说完了", "名字错了，我叫王小明" })
        {
            await customer.SayAsync(said);
            await server.IdleAsync();
        }
        var written = Written(_folder.Export(server, customer.ConversationId));
        Assert.DoesNotContain("李建国", written, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_by_which_the_channel_calls_a_customer_is_masked_wherever_it_stands_and_the_bots_is_not()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        var joined = channel.Activity("conversationUpdate", null, null, null);
        joined["from"] = new { id = "user1" };
        joined["membersAdded"] = new object[] { new { id = "user1", name = "欧阳娜娜" }, new { id = "user2", name = "Anna Karenina" }, new { id = "bot1", name = "投诉受理" } };
        joined["membersRemoved"] = new[] { new { id = "user3", name = "诸葛瑾" } };
        await channel.PostAsync(server, joined);
        var said = channel.Activity("message", null, "<at>投诉受理</at> 我是阿娜尔·古丽，annakarenina介绍来的，保单被扣了两次钱", null);
        said["from"] = new { id = "user1", name = "阿娜尔·古丽" };
        said["channelData"] = new { tenant = new { user = "阿娜尔古丽", of = "欧阳娜娜" } };
        said["entities"] = new[] { new { type = "mention", text = "<at>阿娜尔·古丽</at>", mentioned = new { id = "user1", name = "阿娜尔·古丽" } } };
        await channel.PostAsync(server, said);
        await server.IdleAsync();

        var written = Written(_folder.Export(server, channel.HouseId(server)));
        foreach (var secret in new[] { "欧阳娜娜", "娜尔", "古丽", "Karenina", "karenina", "诸葛瑾" })
        {
            Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
        }
        Assert.Contains("投诉受理", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pressed_card_button_is_a_bubble_and_what_was_changed_for_that_is_said()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.PostAsync(new { type = "message", from = new { id = "dl_me" }, value = new { action = "submit", type = "message" }, channelData = new { postBack = true } });
        await customer.PostAsync(new { type = "message", from = new { id = "dl_me" }, text = "好", channelData = new { postBack = true } });
        await customer.PostAsync(new { type = "message", from = new { id = "dl_me" } });
        await server.IdleAsync();

        var said = _folder.Export(server, customer.ConversationId).Where(IsFromCustomer).ToList();
        Assert.Equal(["action: submit\ntype: message", "好", "(empty)"], said.Select(message => message.GetProperty("text").GetString()));
        Assert.Equal("""{"wasPostBack":true,"textIsValue":true}""", Compact(said[0].GetProperty("channelData").GetProperty("export")));
        Assert.Equal("""{"wasPostBack":true,"textIsValue":false}""", Compact(said[1].GetProperty("channelData").GetProperty("export")));
    }

    [Fact]
    public async Task A_small_picture_stands_in_the_file_and_of_anything_else_the_name()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.UploadAsync("凭证.png", Png, "image/png");
        await customer.UploadAsync("big.jpg", new byte[3 << 20], "image/jpeg");
        await customer.UploadAsync("合同.pdf", "pdf"u8.ToArray(), "application/pdf");
        await customer.PostAsync(new { type = "message", from = new { id = "dl_me" }, attachments = new[] { new { contentType = "image/png", contentUrl = "https://elsewhere.example/p.png", name = "p.png" } } });
        await server.IdleAsync();

        var files = _folder.Export(server, customer.ConversationId).Where(IsFromCustomer).Select(message => message.GetProperty("attachments")[0]).ToList();
        Assert.Equal(["凭证.png", "big.jpg", "合同.pdf", "p.png"], files.Select(file => file.GetProperty("name").GetString()));
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", files[0].GetProperty("contentUrl").GetString());
        Assert.All(files.Skip(1), file => Assert.False(file.TryGetProperty("contentUrl", out _)));
    }

    [Fact]
    public async Task Two_customers_have_a_file_each_that_only_its_owner_can_read()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var one = await DirectLineClient.OpenAsync(server.Address);
        using var two = await DirectLineClient.OpenAsync(server.Address);
        await one.SayAsync("我的保单被扣了两次钱");
        await two.SayAsync("贷款还清了不给我解押");
        await server.IdleAsync();
        foreach (var (customer, words) in new[] { (one, "被扣了两次钱"), (two, "不给我解押") })
        {
            var path = _folder.ExportFile(server, customer.ConversationId);
            Assert.Contains(TranscriptRules.Check(path), entry => IsFromCustomer(entry) && entry.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
        }
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData("abc123", "directline-abc123.transcript")]
    [InlineData("a|b", "directline-a_b-69f1d462948e.transcript")]
    [InlineData("../a", "directline-.._a-")]
    public void A_conversation_of_any_id_has_a_file_name_of_its_own(string id, string name) =>
        Assert.StartsWith(name, TranscriptFile.NameFor(new(id, "directline", "u", 1)), StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static bool IsFromCustomer(JsonElement entry) =>
        entry.GetProperty("type").GetString() == "message" && entry.GetProperty("from").GetProperty("role").GetString() == "user";

    private static string Written(List<JsonElement> entries) => new StringBuilder().AppendJoin('\n', entries.Select(entry => entry.GetRawText())).ToString();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
