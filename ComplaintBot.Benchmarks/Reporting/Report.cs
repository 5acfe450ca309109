using ComplaintBot.Commands;

namespace ComplaintBot.Benchmarks.Reporting;

/// <summary>One line of stdout: what was measured, where and when.</summary>
/// <param name="Benchmark">Its name on the command line.</param>
/// <param name="At">When it ended (UTC).</param>
/// <param name="Version">Of the program that was measured.</param>
/// <param name="Machine">Where it ran.</param>
/// <param name="Ok">Nothing failed. A target that was not met is no failure: it stands in the result.</param>
/// <param name="Result">The benchmark's own figures.</param>
internal sealed record Report(string Benchmark, DateTimeOffset At, string Version, Machine Machine, bool Ok, object Result)
{
    /// <returns>The exit code.</returns>
    public static int Write(string benchmark, TimeProvider time, bool ok, object result)
    {
        var version = typeof(JsonLines).Assembly.GetName().Version?.ToString(3) ?? "0";
        JsonLines.ToStandardOutput().Write(new Report(benchmark, time.GetUtcNow(), version, Machine.Here(), ok, result));
        return ok ? 0 : 1;
    }

    /// <summary>For whoever watches; not part of the results.</summary>
    public static void Progress(string line) => Console.Error.WriteLine(line);
}
