using System.Diagnostics;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>One thread, messages of 60 characters in turn; the least of several rounds, and the bytes of one.</summary>
internal sealed class RecognizeBench
{
    private const int Rounds = 15, PerRound = 4_000, Hostile = 64 * 1024;

    private static readonly string[] Messages =
    [
        "我爱人零四年买的分红险交了四万五，去年急用钱退了，拿回五万一，当初业务员说随时退不吃亏，现在少算好几千，再不给说法找电视台",
        "手机银行上个月莫名其妙多扣了三百六十块，打了五次客服都说帮我登记，到今天也没人回电话，麻烦你们查一下到底是什么费用谢谢",
        "房贷提前还款排了四个月的队，利息一分没少交，网点让我等总行通知，总行让我问网点，我就想知道到底哪一天能给我办这个手续呢",
    ];

    private readonly Recognizer _recognizer = new();
    private readonly string[] _words = [.. new Lexicon().Entries.Where(entry => entry.Kind == WordKind.Topic).SelectMany(entry => entry.Words).Where(word => !word.Contains(Lexicon.GapSign))];

    public RecognizeFigures Run()
    {
        var regex = new Regex(string.Join('|', _words.Select(Regex.Escape)), RegexOptions.Compiled | RegexOptions.CultureInvariant);
        return new(
            Cost(text => _recognizer.Weigh(text)),
            Cost(text => _recognizer.Recognize(text)),
            Cost(text => _words.Count(word => text.Contains(word, StringComparison.Ordinal))),
            Cost(text => regex.Count(text)),
            HostileMilliseconds());
    }

    private static Cost Cost(Func<string, object> work)
    {
        var least = double.MaxValue;
        var bytes = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            for (var i = 0; i < PerRound; i++)
            {
                work(Messages[i % Messages.Length]);
            }
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            least = Math.Min(least, Stopwatch.GetElapsedTime(began).TotalMicroseconds / PerRound);
        }
        return new(Math.Round(least, 2), bytes / PerRound);
    }

    private double HostileMilliseconds()
    {
        var worst = 0.0;
        foreach (var stem in Messages.Append("媒体").Append("再不").Append("a").Append("，").Append("律师 "))
        {
            var text = string.Concat(Enumerable.Repeat(stem, (Hostile / stem.Length) + 1))[..Hostile];
            var least = double.MaxValue;
            for (var round = 0; round < 5; round++)
            {
                var began = Stopwatch.GetTimestamp();
                _recognizer.Weigh(text);
                least = Math.Min(least, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            worst = Math.Max(worst, least);
        }
        return Math.Round(worst, 1);
    }
}

/// <param name="Weigh">Findings, kind, feeling and intent.</param>
/// <param name="Recognize">Everything, entities and clauses too.</param>
/// <param name="Substrings">A scan for each word of the topics' lexicon.</param>
/// <param name="CompiledRegex">The same words in one compiled regex.</param>
/// <param name="HostileMilliseconds">The worst of several texts of 64 Ki characters, weighed.</param>
internal sealed record RecognizeFigures(Cost Weigh, Cost Recognize, Cost Substrings, Cost CompiledRegex, double HostileMilliseconds);

internal sealed record Cost(double Microseconds, long Bytes);
