using ComplaintBot.Channels.Web.DirectLine;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.DirectLine;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("证据.txt", "证据.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\li\照片 1.jpg", "照片 1.jpg")]
    [InlineData("<img src=x onerror=alert(1)>.png", "_img src=x onerror=alert(1)_.png")]
    [InlineData("a\u202Egnp.exe", "a_gnp.exe")]
    [InlineData("a\r\nX: y.png", "a__X_ y.png")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("x/", "file")]
    public void A_name_keeps_its_last_part_and_nothing_that_steers(string? name, string clean) =>
        Assert.Equal(clean, FileNames.Clean(name));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var clean = FileNames.Clean(new string('证', 500) + ".jpeg");
        Assert.Equal(120, clean.Length);
        Assert.EndsWith(".jpeg", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/PNG; charset=x", "image/png")]
    [InlineData("nonsense", FileNames.UnknownType)]
    [InlineData(null, FileNames.UnknownType)]
    public void A_type_is_a_media_type_or_unknown(string? type, string clean) => Assert.Equal(clean, FileNames.CleanType(type));
}
