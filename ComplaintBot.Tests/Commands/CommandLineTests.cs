using System.Text.Json;
using ComplaintBot.Tests.Front;
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
        await customer.SayAsync("转人工，我叫李建国，电话13912345678");
        await customer.HearAsync("一定有人联系您", Cancel);

        var masked = await ServerProcess.RunAsync(_folder, Cancel, "due");
        Assert.Equal(0, masked.ExitCode);
        var kinds = masked.Output.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString());
        Assert.Equal(["person", "promise"], kinds.Order());
        Assert.DoesNotContain("13912345678", masked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("李建国", masked.Output, StringComparison.Ordinal);

        var full = await ServerProcess.RunAsync(_folder, Cancel, "due", "--full");
        Assert.Contains("13912345678", full.Output, StringComparison.Ordinal);
        Assert.Contains("李建国", full.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
