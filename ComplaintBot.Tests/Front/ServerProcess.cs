using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.Front;

/// <summary>The built program as a process of its own, which a test may kill at any instant.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ComplaintBot.dll");
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string workingFolder, CancellationToken cancellationToken, params string[] settings)
    {
        var process = Start(workingFolder, ["--urls", "http://127.0.0.1:0", .. settings]);
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None); // keeps the pipe from filling
                return new(process, new Uri(found.Value));
            }
        }
        throw new InvalidOperationException("The server ended before it listened.");
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string workingFolder, CancellationToken cancellationToken, params string[] arguments) =>
        AnswerAsync(workingFolder, "", cancellationToken, arguments);

    /// <summary>A command that reads standard input.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> AnswerAsync(string workingFolder, string input, CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(workingFolder, arguments);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }
        _process.Dispose();
    }

    private static Process Start(string workingFolder, string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        WorkingDirectory = workingFolder,
        RedirectStandardInput = true,
        StandardInputEncoding = new UTF8Encoding(false),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["Logging__LogLevel__Default"] = "Warning" },
    })!;

    [GeneratedRegex(@"(?<=listening on )http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
