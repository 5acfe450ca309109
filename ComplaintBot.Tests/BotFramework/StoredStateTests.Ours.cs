using System.Text;
using System.Text.Json;
using BotFramework.Json;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

[Trait("Supplier", "ours")]
public class StoredStateTests
{
    [Fact]
    public void Its_properties_are_JSON_and_nothing_where_that_says_null()
    {
        var state = BotJson.ReadState(Encoding.UTF8.GetBytes("""{"a":{"b":[1,"退保"]},"c":null}"""));

        Assert.Equal(["a", "c"], state.Keys);
        Assert.Equal("退保", Assert.IsType<JsonElement>(state["a"]).GetProperty("b")[1].GetString());
        Assert.Null(state["c"]);
    }

    [Fact]
    public void It_can_be_changed_and_written_again()
    {
        var state = BotJson.ReadState(Encoding.UTF8.GetBytes("""{"a":1}"""));
        state["b"] = "退保";

        Assert.Equal("""{"a":1,"b":"退保"}""", Encoding.UTF8.GetString(BotJson.Write(state)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_object_is_no_state(string json) =>
        Assert.ThrowsAny<JsonException>(() => BotJson.ReadState(Encoding.UTF8.GetBytes(json)));
}
