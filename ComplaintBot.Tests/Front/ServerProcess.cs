using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.Front;

/// <summary>The built program as a process of its own, which a test may kill at any instant.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ComplaintBot.dll");
    private readonly Process _process;
    private readonly string _workingFolder;
    private readonly string[] _settings;

    private ServerProcess(Process process, Uri address, string workingFolder, string[] settings)
    {
        _process = process;
        _workingFolder = workingFolder;
        _settings = settings;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static Task<ServerProcess> StartAsync(string workingFolder, CancellationToken cancellationToken, params string[] settings) =>
        StartAsync(workingFolder, "http://127.0.0.1:0", settings, cancellationToken);

    /// <summary>The same on the same port, after it was killed.</summary>
    public async Task<ServerProcess> AgainAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        return await StartAsync(_workingFolder, Address.GetLeftPart(UriPartial.Authority), _settings, cancellationToken);
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

    private static async Task<ServerProcess> StartAsync(string workingFolder, string urls, string[] settings, CancellationToken cancellationToken)
    {
        var process = Start(workingFolder, ["--urls", urls, .. settings]);
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None); // keeps the pipe from filling
                return new(process, new Uri(found.Value), workingFolder, settings);
            }
        }
        throw new InvalidOperationException("The server ended before it listened.");
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
