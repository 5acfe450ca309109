using System.CommandLine;

namespace ComplaintBot.Benchmarks.Hosts;

/// <summary>Options that several benchmarks take.</summary>
internal static class RunOptions
{
    public static Option<string?> Directory() => new("--dir")
    {
        Description = "Where the run's data goes; a folder on the disk that is meant. The system's temporary folder when left out.",
        HelpName = "DIR",
    };

    public static Option<string> Host() => new("--host")
    {
        Description = "The server to start.",
        HelpName = "DLL",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "ComplaintBot.dll"),
    };

    public static Option<int> Number(string name, int usual, int least, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < least)
            {
                result.AddError($"{name} takes a whole number of {least} or more.");
            }
        });
        return option;
    }
}
