using System.CommandLine;
using System.Data.Common;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Review;
using ComplaintBot.Stores;

namespace ComplaintBot.Commands;

/// <summary>Prints who is to be contacted and about what, a line a conversation, danger first, then the earliest. Runs beside the server.</summary>
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
        try
        {
            return OpenItems.In(folder) is { } items ? Print(folder, items, full) : Fail($"There is no data in {folder.Path}.");
        }
        catch (DbException failure)
        {
            return Fail(failure.Message);
        }
    }

    private static int Print(DataFolder folder, IReadOnlyList<OpenItem> items, bool full)
    {
        using var conversations = new RecordedConversations(folder);
        var rules = MaskingRulesOf.Server(folder);
        var lines = JsonLines.ToStandardOutput();
        foreach (var item in items)
        {
            // Masked before it is cut: half a number would look like none.
            lines.Write((full ? item : item.Masked(MaskOf(conversations, item, rules))).Shortened());
        }
        return 0;
    }

    private static TextMask MaskOf(RecordedConversations conversations, OpenItem item, MaskingRules rules) =>
        conversations.Read(item.Conversation, conversation => KnownCustomer.MaskOf(conversation, rules)) ?? new(rules, [], []);

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
