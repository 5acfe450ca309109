namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// An answer that is only a part of a choice's name (信用 for 信用卡, credit for Credit card), when it is a part of no other's.
/// </summary>
internal static class UniquePart
{
    private const int FewestHan = 2;
    private const int FewestLetters = 3;
    private const float Score = 0.5f;

    // What customers put around the word itself; the longer ones first.
    private static readonly string[] Before =
        ["我想要投诉", "我要投诉", "我想投诉", "我想要", "我想选", "我要选", "投诉", "选择", "我选", "我要", "我想", "关于", "就是", "选", "是", "要"];

    private static readonly string[] After =
        ["的问题", "的事情", "的那个", "那一个", "那个", "这个", "问题", "的事", "业务", "的", "吧", "呀", "啊", "呢", "哦"];

    public static ModelResult<FoundValue> Of(string utterance, List<SortedValue> names)
    {
        var said = string.Concat(Tokenizer.DefaultTokenizerImpl(utterance).Select(t => t.Normalized + Gap(t)));
        foreach (var part in new[] { said.Trim(), Bare(said.Trim()) })
        {
            if (Find(part, names) is { } name)
            {
                return new ModelResult<FoundValue>
                {
                    Start = 0,
                    End = utterance.Length - 1,
                    Text = utterance,
                    TypeName = "value",
                    Resolution = new FoundValue { Value = name.Value, Index = name.Index, Score = Score },
                };
            }
        }

        return null;
    }

    private static SortedValue Find(string part, List<SortedValue> names)
    {
        if (part.Length < (Script.HasHan(part) ? FewestHan : FewestLetters))
        {
            return null;
        }

        var holders = names.Where(n => Holds(n.Value, part)).ToList();
        return holders.Count > 0 && holders.TrueForAll(h => h.Index == holders[0].Index) ? holders[0] : null;
    }

    private static bool Holds(string name, string part)
    {
        var words = " " + string.Concat(Tokenizer.DefaultTokenizerImpl(name).Select(t => t.Normalized + Gap(t)));
        return words.Contains(Script.HasHan(part) ? part : $" {part} ", StringComparison.Ordinal);
    }

    // Latin words keep their borders, Chinese characters have none.
    private static string Gap(Token token) => Script.IsHan(token.Normalized[0]) ? string.Empty : " ";

    private static string Bare(string said)
    {
        var lead = Array.Find(Before, b => said.StartsWith(b, StringComparison.Ordinal));
        said = lead == null ? said : said[lead.Length..];
        var tail = Array.Find(After, a => said.EndsWith(a, StringComparison.Ordinal));
        return tail == null ? said : said[..^tail.Length];
    }
}
