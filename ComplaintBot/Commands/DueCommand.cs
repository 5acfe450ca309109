using System.CommandLine;
using ComplaintBot.Stores;

namespace ComplaintBot.Commands;

/// <summary>Prints who is to be contacted: open promises and requests for a person, danger first, then the earliest. Runs beside the server.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var full = new Option<bool>("--full") { Description = "Names and phones as they are; masked otherwise." };
        var command = new Command("due", "Print open promises and requests for a person.") { data, full };
        command.SetAction(parsed => Run(parsed.Folder(data), parsed.GetValue(full)));
        return command;
    }

    private static int Run(DataFolder folder, bool full)
    {
        if (OpenItems.In(folder) is not { } items)
        {
            Console.Error.WriteLine($"There is no data in {folder.Path}.");
            return 1;
        }
        var lines = JsonLines.ToStandardOutput();
        foreach (var item in items)
        {
            lines.Write(full ? item : item.Masked());
        }
        return 0;
    }
}
