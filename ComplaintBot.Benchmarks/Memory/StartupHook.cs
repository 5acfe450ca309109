using System.Globalization;
using System.IO.Pipes;
using System.Text;

/// <summary>
/// Runs inside the server that is measured: the runtime calls it before the program (<c>DOTNET_STARTUP_HOOKS</c>). Whoever
/// opens the pipe gets the bytes of the managed heap after a collection; freed memory goes back to the system first.
/// </summary>
internal static class StartupHook
{
    public const string PipeVariable = "COMPLAINTBOT_HEAP_PIPE";

    public static void Initialize() => _ = Task.Run(() => ServeAsync(Environment.GetEnvironmentVariable(PipeVariable)!));

    private static async Task ServeAsync(string name)
    {
        while (true)
        {
            await using var pipe = new NamedPipeServerStream(name, PipeDirection.Out, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
            await pipe.WaitForConnectionAsync();
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await pipe.WriteAsync(Encoding.ASCII.GetBytes(GC.GetTotalMemory(forceFullCollection: false).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
