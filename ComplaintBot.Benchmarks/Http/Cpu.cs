using System.Diagnostics;
using ComplaintBot.Benchmarks.Hosts;

namespace ComplaintBot.Benchmarks.Http;

/// <summary>Processor time of client and server.</summary>
internal readonly record struct Cpu(TimeSpan Client, TimeSpan Host)
{
    public static Cpu Now(HostProcess host)
    {
        using var self = Process.GetCurrentProcess();
        return new(self.TotalProcessorTime, host.ProcessorTime);
    }

    public Cpu Since(Cpu before) => new(Client - before.Client, Host - before.Host);
}
