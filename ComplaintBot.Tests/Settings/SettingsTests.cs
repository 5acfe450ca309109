using ComplaintBot.Settings;
using ComplaintBot.Tests.Front;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace ComplaintBot.Tests.Settings;

public sealed class SettingsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void The_command_line_beats_the_data_folder_and_an_empty_value_counts_as_not_set()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("complaintbot-").FullName);
        File.WriteAllText(folder.File("settings.json"), """{ "Listening": { "QuietMs": 700, "TypingMs": 900 }, "Brand": { "Name": "某银行" } }""");
        using var configuration = new ConfigurationManager();
        configuration.UseSettings(folder, ["Listening:QuietMs=5", "Listening:TypingMs=", "Brand:Name="]);
        Assert.Equal("5", configuration["Listening:QuietMs"]);
        Assert.Equal("900", configuration["Listening:TypingMs"]);
        Assert.Equal("某银行", configuration["Brand:Name"]);
        Directory.Delete(folder.Path, recursive: true);
    }

    [Theory]
    [InlineData("Listening:QuietMs=-1", "Listening:QuietMs")]
    [InlineData("Turns:MostWaiting=0", "Turns:MostWaiting")]
    [InlineData("Brand:Colour=blue", "Brand:Colour")]
    [InlineData("Handoff:AnswerWithin=00:00:01", "Handoff:AnswerWithin")]
    [InlineData("Chat:TokensPerMinute=0", "Chat:TokensPerMinute")]
    public async Task A_wrong_setting_stops_the_start_and_is_named_by_its_key(string setting, string key)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => TestServer.StartAsync(Now, setting));
        Assert.Contains(key, string.Join(' ', error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_named_by_its_key()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => TestServer.StartAsync(Now, "Listening:QuietMs=soon"));
        Assert.Contains("Listening:QuietMs", error.Message, StringComparison.Ordinal);
    }
}
