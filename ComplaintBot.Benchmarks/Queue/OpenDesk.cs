using System.Diagnostics;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Benchmarks.Queue;

/// <summary>What a desk's page does with each queue before it draws: its own list, and whether somebody new waits.</summary>
internal sealed class OpenDesk(int number)
{
    private readonly StaffMember _member = new($"looker{number}", $"Looker {number}");
    private TaskCompletionSource<long>? _next;

    public int Mine { get; private set; }

    public DateTimeOffset HeardOf { get; private set; }

    public void Show(QueueSnapshot queue)
    {
        Mine = queue.HeldBy(_member).Count;
        HeardOf = queue.Waiting.Select(item => item.Since).Concat(queue.Alarms.Select(item => item.AlarmAt!.Value)).DefaultIfEmpty().Max();
        Interlocked.Exchange(ref _next, null)?.SetResult(Stopwatch.GetTimestamp());
    }

    /// <returns>When the next queue has been taken in: a timestamp of <see cref="Stopwatch"/>.</returns>
    public Task<long> NextAsync() => (_next = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
