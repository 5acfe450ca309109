using System.Text;
using System.Text.Json;
using BotFramework.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

[Trait("Supplier", "ours")]
public class StoredDialogTests
{
    private enum Colour
    {
        Red,
        Green,
    }

    public static TheoryData<object> Kept =>
    [
        "文", true, 7, 7L, 7_000_000_000L, 1.0, 0.1, 1e300, 51142.5m, Guid.Empty,
        new DateTimeOffset(2026, 2, 13, 16, 0, 0, TimeSpan.FromHours(8)), TimeSpan.FromMinutes(5), new DateOnly(2026, 2, 13),
        new List<string> { "一" }, new List<string>(), new[] { "二" }, new List<object> { 1, "二", false },
        new Dictionary<string, object> { ["a"] = new Dictionary<string, object> { ["b"] = 1 } },
        new Dictionary<string, object> { ["$type"] = "System.Diagnostics.Process", ["$$"] = 1 },
    ];

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void A_value_comes_back_as_what_it_was(object value)
    {
        var read = RoundTrip(value);

        Assert.Equal(value, read);
        Assert.IsType(value.GetType(), read);
    }

    [Fact]
    public void An_enum_can_be_unboxed_again() => Assert.Equal(Colour.Green, (Colour)RoundTrip(Colour.Green)!);

    [Fact]
    public void The_types_of_the_SDK_come_back_as_themselves()
    {
        var options = new PromptOptions
        {
            Prompt = new Activity { Text = "？" },
            Choices = [new Choice("一") { Synonyms = ["壹"] }],
            Style = ListStyle.List,
            Validations = 3L,
        };

        var read = Assert.IsType<PromptOptions>(RoundTrip(options));

        Assert.Equal(("？", "壹", ListStyle.List, 3L), (read.Prompt.Text, read.Choices[0].Synonyms[0], read.Style, read.Validations));
        Assert.Equal("退保", Assert.IsType<Activity>(RoundTrip(new Activity { Text = "退保" })).Text);
        Assert.Equal(1, Assert.IsType<FoundChoice>(RoundTrip(new FoundChoice { Index = 1 })).Index);
    }

    [Fact]
    public void An_object_of_the_bots_own_type_comes_back_as_itself_and_in_lists()
    {
        Assert.Equal(new Draft("退保", 2), RoundTrip(new Draft("退保", 2)));
        Assert.Equal([new Draft("退保", 2)], Assert.IsType<List<Draft>>(RoundTrip(new List<Draft> { new("退保", 2) })));
        Assert.Equal([new Draft("退保", 2)], Assert.IsType<Draft[]>(RoundTrip(new[] { new Draft("退保", 2) })));
    }

    [Fact]
    public void An_object_of_a_librarys_type_comes_back_as_JSON_without_its_name_and_is_read_as_one()
    {
        var uri = new UriBuilder("https://bot.example/a");
        var read = RoundTrip(uri);

        Assert.IsType<JsonElement>(read);
        Assert.Equal("bot.example", ObjectPath.MapValueTo<UriBuilder>(read).Host);
        Assert.Equal(new Draft("退保", 2), ObjectPath.MapValueTo<Draft>(RoundTrip(new { Text = "退保", Count = 2 })));
    }

    [Fact]
    public void JSON_that_a_customer_sent_cannot_name_a_type()
    {
        var sent = JsonSerializer.Deserialize<JsonElement>("""{"$type":"System.Diagnostics.Process","$value":{}}""");

        var read = Assert.IsType<JsonElement>(RoundTrip(sent));

        Assert.Equal("System.Diagnostics.Process", read.GetProperty("$type").GetString());
    }

    [Theory]
    [InlineData("""{"$type":"System.Diagnostics.Process, System","$value":{}}""")]
    [InlineData("""{"$type":"Draft","$value":{}}""")]
    [InlineData("""{"$type":"System.UriBuilder, System.Private.Uri","$value":{}}""")]
    [InlineData("""{"$type":"List<System.UriBuilder, System.Private.Uri>","$value":[]}""")]
    [InlineData("""{"$type":"Xunit.TestContext, xunit.v3.core","$value":{}}""")]
    [InlineData("""{"$type":null,"$value":{}}""")]
    public void A_type_that_is_not_allowed_is_a_clear_error(string value)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"id":"d","state":{"v":{{value}} } }""");

        var error = Assert.Throws<JsonException>(() => BotJson.Read<DialogInstance>(json));
        Assert.Contains("not allowed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_JSON_cannot_hold_is_an_error_that_names_its_type()
    {
        var error = Assert.Throws<JsonException>(() => RoundTrip((Action)(() => { })));

        Assert.Contains("System.Action", error.Message, StringComparison.Ordinal);
    }

    private static object? RoundTrip(object value)
    {
        var instance = new DialogInstance { Id = "d", State = new Dictionary<string, object> { ["v"] = value } };
        return BotJson.Read<DialogInstance>(BotJson.Write(instance)).State["v"];
    }

    private sealed record Draft(string Text, int Count);
}
