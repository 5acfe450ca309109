using ComplaintBot.Dialogs.Cases;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Cases;

public sealed class CaseNumbers
{
    [Fact]
    public void A_number_is_read_back_however_it_is_typed() => Gen.Int[0, 3].Sample(form =>
    {
        var number = CaseNumber.Next();
        var typed = form switch
        {
            0 => number.Text,
            1 => number.Text.ToLowerInvariant(),
            2 => number.Text.Replace("-", "", StringComparison.Ordinal),
            _ => number.Text.Replace('-', ' '),
        };
        Assert.True(CaseNumber.TryParse(typed, out var read));
        Assert.Equal(number, read);
    });

    [Fact]
    public void One_wrong_sign_is_found() => Gen.Select(Gen.Int[0, 6], Gen.Char["2345679ACEFHJKMPRTUWXY"]).Sample((place, sign) =>
    {
        var signs = CaseNumber.Next().Text.Replace("-", "", StringComparison.Ordinal).ToCharArray();
        var right = signs[place + 2];
        signs[place + 2] = sign;
        Assert.Equal(right == sign, CaseNumber.TryParse(new string(signs), out _));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CF")]
    [InlineData("CF-000-000-0")]
    [InlineData("AB-7K2-9MP-4")]
    [InlineData("我的编号")]
    public void What_is_no_number_is_refused(string? typed) => Assert.False(CaseNumber.TryParse(typed, out _));
}
