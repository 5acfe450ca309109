using System.Text;
using ComplaintBot.Turns;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class StateTypesTests
{
    [Theory]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("CaseData")]
    public void A_type_that_is_not_allowed_is_a_clear_error(string type)
    {
        var state = Encoding.UTF8.GetBytes($$"""{"a":{"$type":"{{type}}","b":1} }""");

        var error = Assert.Throws<JsonSerializationException>(() => SdkJson.ReadState(state));
        Assert.Contains("not allowed", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_and_lists_of_the_bot_are_stored_without_the_names_of_their_types()
    {
        var body = SdkJson.Write(new Dictionary<string, object> { ["one"] = new Draft("退保"), ["many"] = new[] { new Draft("退款") } });

        Assert.DoesNotContain(nameof(Draft), Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        var read = SdkJson.ReadState(body);
        Assert.Equal(new Draft("退保"), ((JToken)read["one"]).ToObject<Draft>());
        Assert.Equal([new Draft("退款")], ((JToken)read["many"]).ToObject<Draft[]>()!);
    }

    private sealed record Draft(string Text);
}
