using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.DirectLine;

public sealed class UploadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_of_a_real_client_becomes_a_message_with_links()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        using var form = Form("""
            {"type":"message","from":{"id":"x"},"attachments":[{"contentType":"text/plain","name":"证据.txt","thumbnailUrl":"data:image/jpeg;base64,AA"},{"contentType":"image/png","name":"a.png"}],"channelData":{"clientActivityID":"u1"}}
            """, ("证据.txt", "text/plain", "proof"), ("a.png", "image/png", "png"));
        var answer = await customer.Caller.PostAsync($"{customer.Path}/upload?userId=dl_x", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);

        var echo = (await customer.ReadAsync()).Activities.Single();
        Assert.Equal(answer.Text("id"), echo.GetProperty("id").GetString());
        Assert.Equal("u1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        var files = echo.GetProperty("attachments").EnumerateArray().ToArray();
        Assert.Equal(["证据.txt", "a.png"], files.Select(f => f.GetProperty("name").GetString()));
        Assert.All(files, f => Assert.False(f.TryGetProperty("thumbnailUrl", out _)));
        using var file = await door.Http.GetAsync(files[0].GetProperty("contentUrl").GetString(), Stop);
        Assert.Equal("proof", await file.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task One_file_may_also_be_the_whole_body()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        using var body = new ByteArrayContent("jpeg"u8.ToArray());
        body.Headers.ContentType = new("image/jpeg");
        body.Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"badge.jpg\"");
        Assert.Equal(HttpStatusCode.OK, (await customer.Caller.PostAsync($"{customer.Path}/upload?userId=x", body)).Status);
        var taken = Assert.Single(door.Turns.Accepted.Last().Attachments);
        Assert.Equal(("badge.jpg", "image/jpeg"), (taken.Name, taken.ContentType));
        Assert.Equal(ActivityTypes.Message, door.Turns.Accepted.Last().Type);
    }

    [Fact]
    public async Task The_previews_that_web_chat_sends_along_do_not_make_an_upload_too_big()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var preview = $"data:image/jpeg;base64,{new string('A', 90_000)}";
        using var form = Form($$"""{"type":"message","attachments":[{"contentType":"image/png","name":"a.png","thumbnailUrl":"{{preview}}"}]}""", ("a.png", "image/png", "png"));
        Assert.Equal(HttpStatusCode.OK, (await customer.Caller.PostAsync($"{customer.Path}/upload", form)).Status);
    }

    [Fact]
    public async Task Files_beyond_the_limits_are_refused_and_no_message_is_made()
    {
        await using var door = await WebDoor.OpenAsync(settings: [("Web:MaxUploadBytes", "10"), ("Web:MaxUploadFiles", "2")]);
        var customer = await door.CustomerAsync();
        using var big = Form("""{"type":"message"}""", ("a.txt", "text/plain", "more than ten"));
        var tooBig = await customer.Caller.PostAsync($"{customer.Path}/upload", big);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (tooBig.Status, tooBig.ErrorCode));
        using var many = Form("""{"type":"message"}""", ("a", "text/plain", "a"), ("b", "text/plain", "b"), ("c", "text/plain", "c"));
        var tooMany = await customer.Caller.PostAsync($"{customer.Path}/upload", many);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (tooMany.Status, tooMany.ErrorCode));
        using var none = Form("""{"type":"message"}""");
        Assert.Equal(HttpStatusCode.BadRequest, (await customer.Caller.PostAsync($"{customer.Path}/upload", none)).Status);
        Assert.Single(door.Turns.Accepted);
    }

    [Fact]
    public async Task A_form_that_ends_too_early_is_400()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        Assert.Equal(HttpStatusCode.BadRequest, (await customer.Caller.PostAsync($"{customer.Path}/upload", broken)).Status);
    }

    [Theory]
    [InlineData("image/png", "a.png", "inline", "image/png")]
    [InlineData("image/webp", "a.webp", "inline", "image/webp")]
    [InlineData("image/svg+xml", "a.svg", "attachment", "application/octet-stream")]
    [InlineData("text/html", "<script>.html", "attachment", "application/octet-stream")]
    [InlineData("application/pdf", "合同.pdf", "attachment", "application/octet-stream")]
    public async Task No_file_of_a_stranger_runs_as_a_page_of_ours(string type, string name, string disposition, string servedAs)
    {
        await using var door = await WebDoor.OpenAsync();
        var file = await door.Evidence.SaveAsync(name, type, new MemoryStream("x"u8.ToArray()), 9, Stop);
        using var answer = await door.Http.GetAsync($"/v3/directline/attachments/{file.Key}/x", Stop);
        Assert.Equal((disposition, servedAs), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("<", answer.Content.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_404()
    {
        await using var door = await WebDoor.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await new DirectLineCaller(door, null).GetAsync("/attachments/guess/a.png")).Status);
    }

    private static MultipartFormDataContent Form(string activity, params (string Name, string Type, string Content)[] files)
    {
        var form = new MultipartFormDataContent();
        Add("activity", "blob", Activity.ContentType, activity);
        foreach (var (name, type, content) in files)
        {
            Add("file", name, type, content);
        }

        return form;

        // By hand, because browsers write names as raw UTF-8 and .NET's own form does not.
        void Add(string field, string name, string type, string content)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            part.Headers.ContentType = new(type);
            var raw = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{raw}\"");
            form.Add(part);
        }
    }
}
