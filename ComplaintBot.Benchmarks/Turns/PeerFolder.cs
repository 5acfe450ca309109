using System.Diagnostics;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>The peer's program with its packages, kept from one run to the next.</summary>
internal static class PeerFolder
{
    /// <param name="path">Made where it is missing.</param>
    /// <param name="cancellationToken">Stops the wait for npm.</param>
    /// <exception cref="InvalidOperationException">npm failed; what it said stands on stderr.</exception>
    public static async Task PrepareAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Turns", "peer")))
        {
            File.Copy(file, Path.Combine(path, Path.GetFileName(file)), overwrite: true);
        }
        // npm looks at what is there by itself, and does nothing where the versions are right.
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent"])
        {
            WorkingDirectory = path,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException("npm could not install the peer's packages.");
        }
    }
}
