using System.Text.Json;
using ComplaintBot.Tests.Front;
using ComplaintBot.Tests.Review;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ComplaintBot.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("complaintbot-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Promise_prints_one_line_with_the_due_time_and_its_basis()
    {
        var (exit, output, error) = await ServerProcess.RunAsync(_folder, Cancel, "promise", "--at", "2026-02-13T16:00+08:00", "--working-days", "2");
        Assert.Equal(0, exit);
        Assert.Empty(error);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal("2026-02-24T16:00:00+08:00", result.GetProperty("due").GetString());
        Assert.Contains(result.GetProperty("basis").EnumerateArray(), reason => reason.GetString() == "makeup:2026-02-14");
        Assert.EndsWith("}\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("promise")]
    [InlineData("promise", "--at", "tomorrow")]
    [InlineData("promise", "--at", "2026-02-13T16:00")]
    [InlineData("promise", "--at", "2026-02-13T16:00+08:00", "--working-days", "0")]
    [InlineData("serves")]
    [InlineData("due", "--data", "nowhere")]
    [InlineData("export", "--data", "nowhere", "--all", "--out", "x")]
    [InlineData("export", "--all")]
    [InlineData("export", "--out", "x.transcript")]
    [InlineData("export", "--all", "--case", "CF-222-222-2", "--out", "x.transcript")]
    [InlineData("export", "--conversation", "c", "--out", "x.json")]
    public async Task A_command_that_cannot_run_fails_with_words_on_stderr(params string[] arguments)
    {
        var (exit, _, error) = await ServerProcess.RunAsync(_folder, Cancel, arguments);
        Assert.Equal(1, exit);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task A_second_server_on_a_data_folder_is_refused_and_names_it()
    {
        await using var first = await ServerProcess.StartAsync(_folder, Cancel);
        var (exit, _, error) = await ServerProcess.RunAsync(_folder, Cancel, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, exit);
        Assert.Contains(Path.Combine(_folder, "data"), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_prints_who_waits_beside_the_running_server_masked_unless_asked()
    {
        await using var server = await ServerProcess.StartAsync(_folder, Cancel, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("我叫李建国，电话13912345678");
        await customer.SayAsync("业务员把李建国的号13912345678给了别人，天天有人打电话来推销，退保还少算");
        await customer.SayAsync("再不处理我就找电视台");
        await customer.HearAsync("一定有人联系您", Cancel);

        var masked = await ServerProcess.RunAsync(_folder, Cancel, "due");
        Assert.Equal(0, masked.ExitCode);
        var line = JsonDocument.Parse(Assert.Single(masked.Output.Trim().Split('\n'))).RootElement;
        Assert.Equal(["Sensitive", "Promise"], line.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.Equal("media", line.GetProperty("topic").GetString());
        Assert.StartsWith("业务员把李··的号", line.GetProperty("matter").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", masked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("李建国", masked.Output, StringComparison.Ordinal);

        var full = await ServerProcess.RunAsync(_folder, Cancel, "due", "--full");
        Assert.Contains("13912345678", full.Output, StringComparison.Ordinal);
        Assert.Contains("李建国", full.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_writes_beside_the_running_server_by_id_by_case_and_all_masked_unless_asked()
    {
        await using var server = await ServerProcess.StartAsync(_folder, Cancel, "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("转人工，我叫李建国，电话139-1234-5678");
        await customer.HearAsync("一定有人联系您", Cancel);
        var id = customer.ConversationId;

        var one = Line(await ServerProcess.RunAsync(_folder, Cancel, "export", "--conversation", id, "--out", "qa/one.transcript"));
        Assert.Equal(id, one.GetProperty("conversation").GetString());
        Assert.Equal(TranscriptRules.Check(one.GetProperty("file").GetString()!).Count, one.GetProperty("activities").GetInt32());
        var number = one.GetProperty("case").GetString()!;
        var byCase = Line(await ServerProcess.RunAsync(_folder, Cancel, "export", "--case", number.ToLowerInvariant(), "--out", "qa/case.transcript"));
        Assert.Equal(id, byCase.GetProperty("conversation").GetString());
        var all = Line(await ServerProcess.RunAsync(_folder, Cancel, "export", "--all", "--out", "qa"));
        Assert.EndsWith($"qa/directline-{id}.transcript", all.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("李建国", await File.ReadAllTextAsync(Path.Combine(_folder, "qa/one.transcript"), Cancel), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder, "qa")).Length); // nothing is left aside

        var full = await ServerProcess.RunAsync(_folder, Cancel, "export", "--case", number, "--out", "qa/full.transcript", "--full");
        Assert.Contains("李建国", await File.ReadAllTextAsync(Path.Combine(_folder, "qa/full.transcript"), Cancel), StringComparison.Ordinal);
        Assert.Equal($"{Environment.UserName} exported conversation {id} unmasked.", full.Error.Trim());
    }

    [Fact]
    public async Task Export_of_all_names_what_cannot_be_read_and_writes_the_others()
    {
        await using var server = await ServerProcess.StartAsync(_folder, Cancel, "Listening:QuietMs=0");
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var customer = await DirectLineClient.OpenAsync(server.Address);
            await customer.HearAsync("", Cancel);
            ids.Add(customer.ConversationId);
        }
        ids.Sort(StringComparer.Ordinal);
        DamageLog(ids[1]);

        var all = await ServerProcess.RunAsync(_folder, Cancel, "export", "--all", "--out", "qa");
        Assert.Equal(1, all.ExitCode);
        Assert.Equal($"Conversation {ids[1]} can't be read (JsonException).", all.Error.Trim());
        Assert.Equal([ids[0], ids[2]], all.Output.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("conversation").GetString()));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "qa")).Length);

        var one = await ServerProcess.RunAsync(_folder, Cancel, "export", "--conversation", ids[1], "--out", "one.transcript");
        Assert.Equal((1, "", all.Error), one);
    }

    [Fact]
    public async Task The_help_of_export_says_where_the_line_about_an_unmasked_export_is_written()
    {
        var (_, help, _) = await ServerProcess.RunAsync(_folder, Cancel, "export", "--help");
        Assert.Contains("stderr", help, StringComparison.Ordinal);
        Assert.DoesNotContain("log", help, StringComparison.Ordinal);
    }

    private void DamageLog(string conversationId)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "complaintbot.db")};Pooling=False");
        connection.Execute("update log set body = cast('{\"text\":' as blob) where conversation_id = @conversationId", new { conversationId });
    }

    [Theory]
    [InlineData("--conversation", "nobody")]
    [InlineData("--case", "CF-222-222-2")]
    [InlineData("--case", "7")]
    public async Task Export_of_what_is_not_there_fails_names_it_and_leaves_no_file(string option, string value)
    {
        await using (await ServerProcess.StartAsync(_folder, Cancel))
        {
        }
        var (exit, output, error) = await ServerProcess.RunAsync(_folder, Cancel, "export", option, value, "--out", "x.transcript");
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(value, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "x.transcript")));
    }

    private static JsonElement Line((int ExitCode, string Output, string Error) run)
    {
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
