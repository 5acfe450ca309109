using System.Net;
using ComplaintBot.Tests.Channels.Web.DirectLine;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Tokens;

public sealed class TokenTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-the-secret-of-the-bank")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYyIsInVzZXIiOiJkbF8xIn0.")]
    public async Task Without_the_secret_no_token_is_made(string? credential)
    {
        await using var door = await WebDoor.OpenAsync();
        var answer = await new DirectLineCaller(door, credential).PostAsync("/tokens/generate");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.NotEmpty(answer.ErrorCode);
    }

    [Fact]
    public async Task A_token_makes_no_tokens()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await customer.Caller.PostAsync("/tokens/generate")).Status);
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_li","name":"李"}}""", "dl_li")]
    [InlineData("""{"User":{"Id":"dl_li"}}""", "dl_li")]
    [InlineData("""{"user":{"id":"li"}}""", null)]
    [InlineData("""{"user":{}}""", null)]
    [InlineData("{}", null)]
    [InlineData(null, null)]
    public async Task Clients_find_the_customers_id_in_the_token(string? body, string? user)
    {
        await using var door = await WebDoor.OpenAsync();
        var answer = await door.Bank().PostAsync("/tokens/generate", body);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1800, answer.Body.GetProperty("expires_in").GetInt32());
        var token = new JsonWebToken(answer.Text("token"));
        var id = token.GetClaim("user").Value;
        Assert.StartsWith("dl_", id, StringComparison.Ordinal);
        Assert.Equal(user ?? id, id);
        Assert.Equal(answer.Text("conversationId"), token.GetClaim("conv").Value);
        Assert.Empty(door.Turns.Accepted); // nothing begins yet
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused_with_a_reason()
    {
        await using var door = await WebDoor.OpenAsync();
        var answer = await door.Bank().PostAsync("/tokens/generate", "{");
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task A_refreshed_token_is_of_the_same_customer_and_lives_longer()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        door.Clock.Advance(TimeSpan.FromMinutes(29));
        var answer = await customer.Caller.PostAsync("/tokens/refresh");
        Assert.Equal(customer.ConversationId, answer.Text("conversationId"));
        Assert.Equal(new JsonWebToken(customer.Caller.Credential).GetClaim("user").Value, new JsonWebToken(answer.Text("token")).GetClaim("user").Value);
        door.Clock.Advance(TimeSpan.FromMinutes(29));
        var fresh = new Customer(new(door, answer.Text("token")), customer.ConversationId, customer.StreamUrl);
        Assert.Equal(HttpStatusCode.OK, (await fresh.ReadAsync()).Status);
    }

    [Fact]
    public async Task An_expired_token_is_403_TokenExpired_wherever_it_is_shown()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        door.Clock.Advance(TimeSpan.FromSeconds(1800));
        Answer[] answers =
        [
            await customer.Caller.PostAsync("/tokens/refresh"),
            await customer.Caller.PostAsync("/conversations"),
            await customer.Caller.GetAsync($"{customer.Path}?watermark=1"),
            await customer.ReadAsync(),
            await customer.SayAsync("在吗"),
        ];
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (a.Status, a.ErrorCode)));
    }

    [Fact]
    public async Task A_stream_token_opens_nothing_but_the_stream()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var stream = customer.StreamUrl.Query.Split("t=")[1];
        Assert.Equal(HttpStatusCode.Unauthorized, (await new DirectLineCaller(door, stream).PostAsync("/tokens/refresh")).Status);
        Assert.Equal(401, await Socket.RefusalAsync(customer.With("t", customer.Caller.Credential!)));
    }

    [Fact]
    public async Task A_token_with_another_signature_is_401()
    {
        await using var door = await WebDoor.OpenAsync();
        await using var other = await WebDoor.OpenAsync();
        var foreign = await other.CustomerAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await new DirectLineCaller(door, foreign.Caller.Credential).PostAsync("/conversations")).Status);
    }

    [Fact]
    public async Task Tokens_and_the_secret_outlive_the_process()
    {
        var data = WebDoor.NewFolder();
        string token, secret;
        await using (var before = await WebDoor.OpenAsync(data, ("DirectLine:Secret", null)))
        {
            secret = (await File.ReadAllTextAsync(Path.Combine(data, "directline-secret.txt"), TestContext.Current.CancellationToken)).Trim();
            token = (await before.Bank(secret).PostAsync("/tokens/generate")).Text("token");
        }

        await using var after = await WebDoor.OpenAsync(data, ("DirectLine:Secret", null));
        Assert.Equal(HttpStatusCode.OK, (await after.Bank(secret).PostAsync("/tokens/generate")).Status);
        Assert.Equal(HttpStatusCode.Created, (await new DirectLineCaller(after, token).PostAsync("/conversations")).Status);
    }

    [Fact]
    public async Task Only_the_servers_own_account_reads_the_secret_and_the_key()
    {
        var data = WebDoor.NewFolder();
        await using var door = await WebDoor.OpenAsync(data, ("DirectLine:Secret", null));
        string[] files = ["directline-secret.txt", "token-key.bin"];
        if (!OperatingSystem.IsWindows())
        {
            var modes = files.Select(f => new FileInfo(Path.Combine(data, f)).UnixFileMode);
            Assert.All(modes, m => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, m));
        }

        Assert.Equal(files, Directory.GetFiles(data).Select(Path.GetFileName).Order()); // nothing is left aside
    }

    [Fact]
    public async Task A_damaged_key_stops_the_start_with_words()
    {
        var data = WebDoor.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(data, "token-key.bin"), "half", TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => WebDoor.OpenAsync(data));
        Assert.Contains("token-key.bin", error.Message, StringComparison.Ordinal);
    }
}
