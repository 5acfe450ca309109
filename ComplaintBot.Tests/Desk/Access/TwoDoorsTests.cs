using System.Net;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>What opens the customers' door opens nothing at the desk, and what opens the desk nothing at the customers'.</summary>
public sealed class TwoDoorsTests
{
    [Fact]
    public async Task A_customers_token_opens_no_page_and_no_file_of_the_desk()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        using var customer = await server.SayAsync("我要投诉");
        using var stranger = new StaffBrowser(server) { Headers = { ["Authorization"] = $"Bearer {customer.Token}" } };
        foreach (var path in new[] { "/desk", "/desk/cases", $"/desk/conversations/{customer.ConversationId}", $"/desk/evidence/{await KeptAsync(server, customer)}", "/_blazor" })
        {
            Assert.StartsWith("/desk/sign-in", (await stranger.GetAsync(path)).Location, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("/_blazor/negotiate?negotiateVersion=1")).Status);
    }

    [Fact]
    public async Task The_desks_cookie_opens_no_conversation_at_the_customers_door()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        using var customer = await server.SayAsync("我要投诉");
        using var agent = await server.SignedInAsync("li.na", "supervisor");
        foreach (var path in new[] { "", "/activities", "/stream" })
        {
            Assert.InRange((int)(await agent.GetAsync($"/v3/directline/conversations/{customer.ConversationId}{path}")).Status, 400, 403);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await agent.AskAsync(HttpMethod.Post, $"/v3/directline/conversations/{customer.ConversationId}/activities")).Status);
        agent.Headers["Authorization"] = $"Bearer {agent.Cookies["desk"]}";
        Assert.InRange((int)(await agent.GetAsync($"/v3/directline/conversations/{customer.ConversationId}")).Status, 401, 403);
    }

    [Fact]
    public async Task A_files_name_at_one_door_is_none_at_the_other_and_all_that_is_unknown_looks_alike()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        using var customer = await server.SayAsync("我要投诉");
        using var agent = await server.SignedInAsync("li.na", "agent");
        var key = await KeptAsync(server, customer);
        var link = server.Get<EvidenceLinks>().Of(key, "nowhere");
        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync($"/desk/evidence/{link}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync($"/v3/directline/attachments/{key}/a.png")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync($"/v3/directline/attachments/{link}/a.png")).Status);
        var unknown = server.Get<EvidenceLinks>().Of("nobody-kept-this", "nowhere");
        foreach (var wrong in new[] { key, unknown, "x", $"{link}x", "..%2Fcomplaintbot.db" })
        {
            var answer = await agent.GetAsync($"/desk/evidence/{wrong}");
            Assert.Equal((HttpStatusCode.NotFound, ""), (answer.Status, answer.Body));
        }
    }

    private static async Task<string> KeptAsync(TestServer server, DirectLineClient customer)
    {
        await customer.UploadAsync("a.png", [1, 2, 3], "image/png");
        await server.IdleAsync();
        return server.Get<SqliteDatabase>().Read(statements => (string)statements.Scalar("select key from evidence")!);
    }
}
