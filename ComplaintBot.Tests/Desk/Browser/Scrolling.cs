using Microsoft.Playwright;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>What the eye sees of a list while the wheel turns; Playwright fills it.</summary>
internal sealed record Scrolling
{
    /// <summary>Frames drawn.</summary>
    public int Count { get; init; }

    /// <summary>From one frame to the next.</summary>
    public double MedianMs { get; init; }

    public double WorstMs { get; init; }

    /// <summary>Frames without a row in the middle: the server's rows were still on their way.</summary>
    public int Blank { get; init; }

    /// <summary>From the wheel's stop until a row stood there.</summary>
    public double RowsAfterMs { get; init; }
}

internal static class Wheel
{
    private const string Watch =
        """
        () => {
          const isBlank = () => !document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.queue-row');
          const seen = window.seen = { times: [], blank: 0, stopped: 0, rowsAt: 0 };
          let last = performance.now();
          const frame = at => {
            if (!seen.stopped) { seen.times.push(at - last); seen.blank += isBlank() ? 1 : 0; last = at; }
            else if (!isBlank()) { seen.rowsAt = performance.now(); return; }
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }
        """;

    private const string Tell =
        """
        () => {
          const { times, blank, stopped, rowsAt } = window.seen;
          times.sort((a, b) => a - b);
          return { Count: times.length, MedianMs: times[times.length >> 1], WorstMs: times[times.length - 1], Blank: blank, RowsAfterMs: rowsAt - stopped };
        }
        """;

    /// <summary>Turns the wheel, a screen every other step.</summary>
    /// <param name="page">With the list in its middle.</param>
    /// <param name="steps">Of the wheel.</param>
    /// <param name="meanwhile">After every tenth.</param>
    public static async Task<Scrolling> ScrollAsync(this IPage page, int steps, Func<int, Task> meanwhile)
    {
        await page.Mouse.MoveAsync(page.ViewportSize!.Width / 2f, page.ViewportSize.Height / 2f);
        await page.EvaluateAsync(Watch);
        for (var step = 1; step <= steps; step++)
        {
            await page.Mouse.WheelAsync(0, page.ViewportSize.Height / 2f);
            await (step % 10 == 0 ? meanwhile(step) : Task.CompletedTask);
        }
        await page.EvaluateAsync("() => { window.seen.stopped = performance.now(); }");
        await page.WaitForFunctionAsync("() => window.seen.rowsAt > 0");
        return await page.EvaluateAsync<Scrolling>(Tell);
    }
}
