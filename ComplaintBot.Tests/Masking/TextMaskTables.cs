using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition.Words;
using ComplaintBot.Dialogs.Replies;
using Xunit;

namespace ComplaintBot.Tests.Masking;

public sealed class TextMaskTables
{
    private static readonly MaskingRules Rules = new(new Lexicon(), ["400-820-8820", "021 6100 8000"]);
    private static readonly TextMask Mask = new(Rules, ["李建国", "王女士", "张三丰先生", "O'Brien", "王", "阿依古丽·买买提", "Li Na"], ["87654321", "20240513"]);

    [Theory]
    [InlineData("打我手机13812345678", "打我手机138····5678")]
    [InlineData("13812345678李建国", "138····5678李··")]
    [InlineData("138 1234 5678、139-1234-5678", "138 ···· 5678、139-····-5678")]
    [InlineData("１３８１２３４５６７８", "１３８····５６７８")]
    [InlineData("１３８－１２３４－５６７８", "１３８－····－５６７８")]
    [InlineData("+86 138 1234 5678", "+86 138 ···· 5678")]
    [InlineData("(0086)13812345678", "(0086)138····5678")]
    [InlineData("138 - 1234 - 5678", "138 - ···· - 5678")]
    [InlineData("138\u200B1234\u200B5678", "138\u200B····\u200B5678")]
    [InlineData("138·1234·5678，138.1234.5678", "138······5678，138.····.5678")]
    [InlineData("幺三八一二三四五六七八", "幺三八····五六七八")]
    [InlineData("tel:x13812345678y", "tel:x138····5678y")]
    [InlineData("0755-12345678", "0755-····5678")]
    [InlineData("（010）87651234转8001", "（010）····1234转8001")]
    [InlineData("400-123-4567", "40·-···-4567")]
    [InlineData("家里2345678", "家里···5678")]
    [InlineData("138 12345 678", "138 ····5 678")]
    [InlineData("8 138 12345 678", "· ··· ····5 678")]
    [InlineData("138、1234、5678", "138、····、5678")]
    [InlineData("138，1234，5678", "138，····，5678")]
    [InlineData("138~1234～5678", "138~····～5678")]
    [InlineData("138*1234＊5678", "138*····＊5678")]
    [InlineData("138\n1234\r\n5678", "138\n····\r\n5678")]
    [InlineData("010，87651234，转8001", "010，····1234，转8001")]
    [InlineData("1、138，1234，5678", "1、138，····，5678")]
    [InlineData("1、3、8、1、2、3、4、5、6、7、8", "1、3、8、·、·、·、·、5、6、7、8")]
    [InlineData("幺，三，八，一，二，三，四，五，六，七，八", "幺，三，八，·，·，·，·，五，六，七，八")]
    [InlineData("𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "𝟏𝟑𝟖········𝟓𝟔𝟕𝟖")]
    [InlineData("电话𝟙𝟛𝟠、𝟙𝟚𝟛𝟜、𝟝𝟞𝟟𝟠", "电话𝟙𝟛𝟠、········、𝟝𝟞𝟟𝟠")]
    [InlineData("13812\uFE0F\u20E33\uFE0F\u20E345678", "138··\uFE0F\u20E3·\uFE0F\u20E3·5678")]
    public void Of_a_phone_four_digits_are_hidden_however_it_is_written(string text, string masked) => Assert.Equal(masked, Mask.Of(text));

    [Theory]
    [InlineData("卡号6222021234567890123", "卡号···············0123")]
    [InlineData("6222 0212 3456 7890 123", "···· ···· ···· ···0 123")]
    [InlineData("身份证11010519491231002X", "身份证·············1002X")]
    [InlineData("110105 19491231 002X", "······ ·······1 002X")]
    [InlineData("6、2、2、2、0、2、1、2、3、4、5、6、7、8、9、0、1、2、3", "·、·、·、·、·、·、·、·、·、·、·、·、·、·、·、0、1、2、3")]
    [InlineData("保单P20240001234", "保单P·······1234")]
    [InlineData("12378 6222021234567890123", "12378 ···············0123")]
    public void Of_another_number_the_last_four_digits_are_left(string text, string masked) => Assert.Equal(masked, Mask.Of(text));

    [Theory]
    [InlineData("我要打12378和12345")]
    [InlineData("打了95588 12363")]
    [InlineData("400-820-8820 或 4008208820")]
    [InlineData("贵司021-61008000打来的")]
    [InlineData("2026-02-13 16:00前回电")]
    [InlineData("2024.5.13 到 2024/06/01，20240601也是，2019-2024年")]
    [InlineData("赔我1234567元，¥87654320，1000000.50块")]
    [InlineData("编号CF-222-222-2")]
    [InlineData("12378、12345，95588")]
    [InlineData("2024-05-14，2024-06-01、2023，2024年")]
    [InlineData("1、2、3，3000，5000元\n2024年\n138")]
    [InlineData("2019、2020、2021、2022年都交了，2021，2022，2023，2024")]
    [InlineData("每年交3000、3000、3000、3000元，一共退了￥1380、5000、200")]
    [InlineData("51142块，2004年，尾号8899")]
    [InlineData("139····5678")]
    public void Hotlines_own_numbers_dates_sums_and_case_numbers_stay(string text) => Assert.Equal(text, Mask.Of(text));

    [Theory]
    [InlineData("我叫李建国，李 建 国，李建國", "我叫李··，李 · ·，李··")]
    [InlineData("张三丰先生您好，张三丰", "张····您好，张··")]
    [InlineData("王女士，王，国王", "王··，王，国王")]
    [InlineData("李·建国，李•建·国，李.建国", "李···，李····，李···")]
    [InlineData("阿依古丽·买买提，阿依古丽买买提，阿依古丽・买买提", "阿·······，阿······，阿·······")]
    [InlineData("我叫Li Na，lina，Lina1，clinamen", "我叫L· ··，l···，L···1，clinamen")]
    [InlineData("o'brien", "o······")]
    [InlineData("「我叫李建国，电话13812345678」\n李建国，138····5678", "「我叫李··，电话138····5678」\n李··，138····5678")]
    public void A_recorded_name_keeps_its_first_character(string text, string masked) => Assert.Equal(masked, Mask.Of(text));

    [Fact]
    public void A_recorded_phone_is_hidden_though_it_looks_like_a_day_or_a_sum()
    {
        Assert.Equal("····0513", Mask.Of("20240513"));
        Assert.Equal("····4321元", Mask.Of("87654321元"));
    }

    [Theory]
    [InlineData("13912345678", "139····5678")]
    [InlineData("075512345678", "0755····5678")]
    [InlineData("87654321", "····4321")]
    [InlineData("12378", "12378")]
    public void The_bot_itself_says_a_phone_by_the_same_rule(string phone, string said) => Assert.Equal(said, MaskedPhone.Of(phone));
}
