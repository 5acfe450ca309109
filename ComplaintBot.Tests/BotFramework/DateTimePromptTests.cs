using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

[Trait("Supplier", "ours")]
public class DateTimePromptTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("昨天", "2026-03-17"), InlineData("上周五", "2026-03-13"), InlineData("2025-12-01", "2025-12-01"), InlineData("明天下午三点", "2026-03-19 15:00:00")]
    public async Task A_date_counts_from_the_users_own_time(string said, string value) =>
        Assert.Equal(value, Assert.Single((await AnswerAsync(said, "zh-CN"))!).Value);

    [Theory]
    [InlineData("tomorrow", "en-US", "2026-03-19"), InlineData("昨天", null, "2026-03-17"), InlineData("昨天", "", "2026-03-17")]
    public async Task It_is_read_in_the_language_of_the_locale_or_else_of_the_question(string said, string? locale, string value) =>
        Assert.Equal(value, Assert.Single((await AnswerAsync(said, locale))!).Value);

    [Fact]
    public async Task A_span_has_a_start_and_an_end()
    {
        var span = Assert.Single((await AnswerAsync("明天下午三点到五点", "zh-CN"))!);

        Assert.Equal(("2026-03-19 15:00:00", "2026-03-19 17:00:00"), (span.Start, span.End));
        Assert.NotNull(span.Timex);
    }

    [Fact]
    public async Task A_day_without_a_year_is_last_years_or_this_years() =>
        Assert.Equal(["2026-03-15", "2027-03-15"], (await AnswerAsync("3月15号", "zh-CN"))!.Select(d => d.Value));

    [Fact]
    public async Task No_date_is_asked_again() => Assert.Null(await AnswerAsync("不记得了", "zh-CN"));

    private static async Task<IList<DateTimeResolution>?> AnswerAsync(string said, string? locale)
    {
        var client = new DialogTestClient("test", new DateTimePrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("哪天？") });
        foreach (var text in new[] { "hi", said })
        {
            var activity = new Activity(ActivityTypes.Message) { Text = text, Locale = locale, LocalTimestamp = Wednesday };
            await client.SendActivityAsync<IMessageActivity>(activity, TestContext.Current.CancellationToken);
        }

        return client.DialogTurnResult.Status == DialogTurnStatus.Complete ? (IList<DateTimeResolution>)client.DialogTurnResult.Result : null;
    }
}
