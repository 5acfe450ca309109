using System.Globalization;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition.Words;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Masking;

public sealed class TextMaskProperties
{
    private const int Window = 7;
    private static readonly MaskingRules Rules = new(new Lexicon(), ["95588", "400-820-8820"]);
    private static readonly TextMask Mask = new(Rules, [], []);

    private static readonly Gen<string> Mobiles = Digits(9).Select(Gen.Int[3, 9], (rest, second) => $"1{second}{rest}");

    private static readonly Gen<string> LandLines =
        Gen.OneOf("010", "021", "0755", "0312").Select(Gen.Int[2, 8], Digits(7), (area, first, rest) => $"{area}{first}{rest}");

    private static readonly Gen<string> Cards = Digits(15, 18).Select(rest => $"6{rest}");

    private static readonly Gen<string> Identities = Digits(6).Select(
        Gen.DateOnly[new(1940, 1, 1), new(2010, 12, 31)], Digits(4), (area, born, rest) => $"{area}{born.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{rest}");

    /// <summary>Without those that hold a hotline's digits: written apart, nobody can tell them from a number with a hotline beside it.</summary>
    private static readonly Gen<string> Numbers = Gen.OneOf(Mobiles, LandLines, Cards, Identities).Where(number =>
        !Enumerable.Range(0, number.Length - 4).Any(at => Rules.IsPublic(number.Substring(at, 5))));

    /// <summary>Words, short numbers, hotlines, dates, sums, other people's phones: whatever stands beside a number.</summary>
    private static readonly Gen<string> Company = Gen.OneOf(
        Gen.OneOf("", "我的电话是", "，谢谢", "12378 ", " 95588", "400-820-8820", "2024-05-13 ", " 2024 ", "5000元", "x", "转", "\n", "3、", " 010 8 ", "13 ", " 13812345678"),
        Gen.String[Gen.Char["0123456789 -.()abc一三八年元"], 0, 12]);

    [Fact]
    public void No_seven_digits_of_a_number_survive_in_a_row_however_it_is_written() =>
        Gen.Select(Company, Written(Numbers), Company).Sample(
            (before, number, after) => Survives(number, Mask.Of(before + number + after)) is { } left
                ? throw new InvalidOperationException($"'{before}' '{number}' '{after}' leaves {left}: {Mask.Of(before + number + after)}")
                : true,
            iter: 10_000);

    [Fact]
    public void No_phone_survives_in_a_list_or_over_lines() =>
        Gen.Select(Gen.OneOf("", "我的电话是", "1、", "谢谢。"), Gen.OneOf(Mobiles, LandLines), Gen.OneOf("、", "，", "～", "*", "\n", "、 ", "\r\n"), Gen.Int[1, 8].HashSet[1, 4]).Sample((before, number, sign, cuts) =>
        {
            var text = string.Concat(number.Select((digit, i) => (cuts.Contains(i) ? sign : "") + digit));
            return Survives(number, Mask.Of(before + text + "，请回电")) is { } left ? throw new InvalidOperationException($"'{before}' '{text}' leaves {left}") : true;
        });

    [Fact]
    public void Masking_keeps_every_offset_and_changes_digits_only() =>
        Gen.Select(Company, Written(Numbers), Gen.String).Sample((before, number, after) =>
        {
            var text = before + number + after;
            var masked = Mask.Of(text);
            return masked.Length == text.Length && masked.Zip(text).All(pair => pair.First == pair.Second || pair.First == '·');
        });

    private static Gen<string> Digits(int least, int? most = null) => Gen.String[Gen.Char['0', '9'], least, most ?? least];

    /// <summary>With signs between some digits, in one of three writings.</summary>
    private static Gen<string> Written(Gen<string> numbers) =>
        from number in numbers
        from cuts in Gen.Int[0, number.Length].HashSet[0, 5]
        from sign in Gen.OneOf(" ", "-", "　", "－", " - ", ".", "\u200B", "–")
        from writing in Gen.OneOf("0123456789", "０１２３４５６７８９", "零一二三四五六七八九")
        select string.Concat(number.Select((digit, i) => (i > 0 && cuts.Contains(i) ? sign : "") + writing[digit - '0']));

    private static string? Survives(string number, string masked)
    {
        var (digits, left) = (Bare(number), Bare(masked));
        return Enumerable.Range(0, digits.Length - Window + 1).Select(at => digits.Substring(at, Window)).FirstOrDefault(row => left.Contains(row, StringComparison.Ordinal));
    }

    /// <summary>Digits as ASCII and the masks; the signs between digits gone.</summary>
    private static string Bare(string text) => string.Concat(text.Select(sign => "零一二三四五六七八九".IndexOf(sign, StringComparison.Ordinal) is >= 0 and var chinese
        ? $"{chinese}"
        : CharUnicodeInfo.GetDigitValue(sign) is >= 0 and var digit ? $"{digit}" : sign is '·' ? "·" : char.IsLetter(sign) ? $"{sign}" : ""));
}
