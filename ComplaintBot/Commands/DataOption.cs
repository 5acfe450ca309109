using System.CommandLine;

namespace ComplaintBot.Commands;

/// <summary><c>--data DIR</c>: where the data is; <c>./data</c> of the caller's folder when left out.</summary>
internal static class DataOption
{
    public static Option<string> Create() => new("--data")
    {
        Description = "Folder of the data.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    public static DataFolder Folder(this ParseResult parsed, Option<string> option) => new(Path.GetFullPath(parsed.GetValue(option)!));
}
