using System.CommandLine;
using ComplaintBot.Demo;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Stores;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Commands;

/// <summary>Runs the server until it is stopped. Exit 1: the data folder is taken, or a setting or a policy is wrong.</summary>
internal static class ServeCommand
{
    public static Command Create(string name) => Fill(new Command(name, "Run the server."));

    /// <summary>Serving is what the program does when no command is given.</summary>
    public static void MakeDefault(RootCommand root) => Fill(root);

    private static T Fill<T>(T command) where T : Command
    {
        var data = DataOption.Create();
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, e.g. http://127.0.0.1:5000.", HelpName = "URLS" };
        var settings = new Argument<string[]>("settings") { Description = "Any setting, as Key:Name=value.", Arity = ArgumentArity.ZeroOrMore };
        var demo = new Option<bool>("--demo") { Description = "With made-up customers, in a folder of their own (DIR-demo) that is emptied at each start." };
        settings.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal)))
            {
                result.AddError($"'{token.Value}' is no command and no setting (Key:Name=value).");
            }
        });
        command.Add(data);
        command.Add(urls);
        command.Add(demo);
        command.Add(settings);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.Folder(data), parsed.GetValue(demo), Settings(parsed.GetValue(urls), parsed.GetValue(settings)!), cancellationToken));
        return command;
    }

    private static string[] Settings(string? urls, string[] settings) =>
        urls is null ? settings : [.. settings, $"Urls={urls}"];

    private static async Task<int> RunAsync(DataFolder real, bool demo, string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            var folder = demo ? DemoFolder.Beside(real) : real;
            using var owner = DataFolderLock.TryTake(folder);
            if (owner is null)
            {
                return await FailAsync($"The data folder {folder.Path} is in use by another server.");
            }
            if (demo)
            {
                DemoFolder.Empty(folder);
            }
            await ServeAsync(folder, demo, settings, cancellationToken);
            return 0;
        }
        catch (OptionsValidationException invalid)
        {
            return await FailAsync($"A setting is wrong. {string.Join(" ", invalid.Failures)}");
        }
        // A policy that cannot be used, a value of the wrong kind (the message names the key), a damaged settings file, an address in use, a disk that refuses.
        catch (Exception failure) when (failure is PolicyException or InvalidOperationException or InvalidDataException or IOException or FormatException)
        {
            return await FailAsync(failure.Message + (failure is not PolicyException && failure.InnerException is { } inner ? $" {inner.Message}" : ""));
        }
    }

    private static async Task ServeAsync(DataFolder folder, bool demo, string[] settings, CancellationToken cancellationToken)
    {
        await using var app = Server.Create(folder, settings, SystemTime());
        using var readers = ActivatorUtilities.CreateInstance<DemoReaders>(app.Services);
        await app.StartAsync(cancellationToken);
        await Console.Error.WriteLineAsync($"ComplaintBot is listening on {string.Join(", ", app.Urls)}; data in {folder.Path}");
        if (demo)
        {
            readers.Begin();
            await ActivatorUtilities.CreateInstance<DemoSeeder>(app.Services).SeedAsync(cancellationToken);
            var (names, password) = await ActivatorUtilities.CreateInstance<DemoStaff>(app.Services).OpenAsync();
            await Console.Error.WriteLineAsync($"The desk is at {app.Urls.First()}/desk: sign in as {string.Join(", ", names)}, password {password}");
        }
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }

#pragma warning disable RS0030 // The one place where the system's clock enters the product.
    private static TimeProvider SystemTime() => TimeProvider.System;
#pragma warning restore RS0030
}
