namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Yes or no in the words that customers use, in Chinese and English, whatever locale their client claims.</summary>
internal static class Confirmation
{
    private static readonly HashSet<string> Yes =
    [
        "是", "对", "嗯", "恩", "好", "行", "成", "要", "有", "中", "可以", "没问题", "没有问题", "没错", "没有错", "不错", "无误",
        "确认", "确认无误", "确定", "正确", "准确", "属实", "当然", "当然可以", "同意", "需要", "愿意", "是这样", "就是", "就是这样", "完全正确",
        "对头", "好滴", "no problem", "ok", "okay", "yes", "y", "yeah", "yep", "yup", "ya", "sure", "correct", "right", "true", "confirm",
        "confirmed", "👍", "👌",
        "沒問題", "沒有問題", "沒錯", "沒有錯", "無誤", "確認", "確定", "正確", "準確", "屬實", "當然", "願意", "對",
    ];

    private static readonly HashSet<string> No =
    [
        "不", "否", "非", "没", "没有", "别", "错", "不是", "不对", "不行", "不好", "不要", "不用", "不必", "不可以", "不需要", "不同意", "不愿意",
        "不正确", "不准确", "不属实", "不是这样", "不确认", "有误", "有错", "错误", "搞错", "弄错", "取消", "算了", "拒绝",
        "不对不对", "不是不是", "不用了谢谢", "no", "no thanks", "not correct", "not right", "n", "nope", "nah", "not", "wrong", "incorrect", "false", "cancel", "👎",
        "沒", "沒有", "別", "錯", "不對", "不願意", "不正確", "不準確", "不屬實", "不確認", "有誤", "有錯", "錯誤", "拒絕",
    ];

    private static readonly string[] Lead =
        ["我觉得应该", "我觉得", "我覺得", "我认为", "我認為", "应该", "應該", "那就", "那", "就", "我", "都", "嗯", "恩"];

    // After these the customer takes back what came before.
    private static readonly string[] Turn = ["但", "不过", "不過", "可是", "只是", "except", "but"];

    private static readonly char[] Particles = ['的', '啊', '呀', '吧', '了', '呢', '哦', '喔', '哈', '啦', '嘛', '滴', '哒', '捏', '噢', '唷'];

    private static readonly char[] Breaks =
        [',', '.', '!', '?', ';', ':', '~', '\t', '\n', '\r', '，', '。', '！', '？', '；', '：', '、', '～', '…', '—', '-'];

    /// <returns>Null when it is neither, or both.</returns>
    public static bool? Recognize(string utterance)
    {
        var said = Script.Fold(utterance.Trim());
        var parts = Parts(said);

        // A question is no answer, and 对了 begins another subject.
        if (parts.Length == 0 || said.EndsWith('?') || parts[0] == "对了")
        {
            return null;
        }

        if (Array.Exists(parts, p => Array.Exists(Turn, t => p.StartsWith(t, StringComparison.Ordinal))))
        {
            return null;
        }

        // A 嗯 that introduces an answer is none itself.
        var answers = parts.Length > 1 ? parts.Where(p => p.Trim('嗯', '恩', '哦').Length > 0).ToArray() : parts;
        var meanings = (answers.Length > 0 ? answers : parts).Select(Meaning).ToList();
        return meanings[0] is { } first && !meanings.Contains(!first) ? first : null;
    }

    // Words between spaces count one by one only where they mean nothing together: no problem.
    private static string[] Parts(string said) =>
    [
        .. said.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(c => Meaning(c) == null ? c.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [c]),
    ];

    private static bool? Meaning(string part)
    {
        if (Known(part) is { } answer)
        {
            return answer;
        }

        var lead = Array.Find(Lead, l => part.Length > l.Length && part.StartsWith(l, StringComparison.Ordinal));
        return lead == null ? null : Meaning(part[lead.Length..]);
    }

    private static bool? Known(string part) => Exact(part) ?? Exact(part.TrimEnd(Particles)) ?? Exact(Once(part.TrimEnd(Particles)));

    private static bool? Exact(string word) => Yes.Contains(word) ? true : No.Contains(word) ? false : null;

    // 好好好, 对对, 嗯嗯嗯.
    private static string Once(string word) =>
        word.Length > 1 && word.AsSpan().IndexOfAnyExcept(word[0]) < 0 ? word[..1] : word;
}
