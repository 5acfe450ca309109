using System.CommandLine;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Recognize;

internal static class RecognizeCommand
{
    private const double TargetMicroseconds = 20, TargetHostileMilliseconds = 20;
    private const int TargetBytes = 4096;

    public static Command Create(TimeProvider time)
    {
        var command = new Command("recognize", "What it costs to understand a message, beside a scan for substrings and a compiled regex.");
        command.SetAction(_ =>
        {
            var figures = new RecognizeBench().Run();
            return Report.Write("recognize", time, figures.Weigh.Microseconds <= TargetMicroseconds && figures.Weigh.Bytes <= TargetBytes && figures.HostileMilliseconds <= TargetHostileMilliseconds, figures);
        });
        return command;
    }
}
