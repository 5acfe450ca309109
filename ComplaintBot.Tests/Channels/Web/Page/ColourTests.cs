using ComplaintBot.Channels.Web.Page;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Page;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#000000", "#FFFFFF")]
    [InlineData("#1F4E5F", "#FFFFFF")]
    [InlineData("#FFD200", "#000000")] // a yellow bank
    [InlineData("#FFFFFF", "#000000")]
    public void Text_on_the_banks_colour_is_white_where_it_can_be_read(string ground, string text) =>
        Assert.Equal(text, Colour.Parse(ground).TextOn().ToString());

    [Fact]
    public void Whatever_the_bank_chooses_its_buttons_can_be_read_on_white() =>
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte).Sample((r, g, b) =>
            new Colour(r, g, b).ReadableOn(Colour.White).Contrast(Colour.White) >= 4.5);

    [Fact]
    public void Whatever_the_bank_chooses_its_header_can_be_read() =>
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte).Sample((r, g, b) =>
            new Colour(r, g, b).Contrast(new Colour(r, g, b).TextOn()) >= 4.5);
}
