using System.Diagnostics;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Turns;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>What the agents share: the desk's services, their customers, and what is measured of both.</summary>
internal sealed class Floor(InnerHost host, IReadOnlyDictionary<string, ThreatCustomer> customers, Moments moments, TimeProvider time)
{
    private const int Tries = 4;
    private static readonly TimeSpan BeforeTrying = TimeSpan.FromMilliseconds(250);
    private readonly IStaffTurns _turns = host.Get<IStaffTurns>();
    private int _refused, _unanswered;

    public InnerHost Host => host;

    public QueueBoard Board { get; } = host.Get<QueueBoard>();

    public IReadOnlyDictionary<string, ThreatCustomer> Customers => customers;

    public Moments Moments => moments;

    public TimeProvider Time => time;

    public Latencies Acts { get; } = new();

    /// <summary>Acts that were refused though nobody else had been faster.</summary>
    public int Refused => _refused;

    /// <summary>Acts without an outcome, however often they were asked for.</summary>
    public int Unanswered => _unanswered;

    /// <summary>As the desk does it: under one name, tried again where its outcome is not there yet.</summary>
    /// <returns>Null where it never was.</returns>
    public async Task<StaffOutcome?> ActAsync(string conversationId, StaffAct act)
    {
        var actId = $"{Guid.NewGuid():N}";
        var began = Stopwatch.GetTimestamp();
        for (var tried = 1; ; tried++)
        {
            try
            {
                var outcome = await _turns.ActAsync(conversationId, actId, act, CancellationToken.None);
                Acts.Add(began, Stopwatch.GetTimestamp());
                Count(outcome);
                return outcome;
            }
            catch (BusyException) when (tried < Tries)
            {
                await Task.Delay(BeforeTrying * tried, time);
            }
            catch (BusyException)
            {
                Interlocked.Increment(ref _unanswered);
                Report.Progress($"handoff: no outcome of {act.Kind} by {act.By.Id} in {conversationId}, act {actId}");
                return null;
            }
        }
    }

    private void Count(StaffOutcome outcome)
    {
        if (outcome.Refusal is not (null or StaffRefusal.TakenByOther))
        {
            Interlocked.Increment(ref _refused);
        }
    }
}
