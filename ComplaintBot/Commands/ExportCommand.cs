using System.CommandLine;
using System.Data.Common;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Review;
using ComplaintBot.Stores;

namespace ComplaintBot.Commands;

/// <summary>Writes conversations as transcripts for Bot Framework Emulator, masked unless asked. Runs beside the server.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var conversation = new Option<string?>("--conversation") { Description = "The conversation with this id, to a file.", HelpName = "ID" };
        var number = new Option<string?>("--case") { Description = "The conversation of this complaint, to a file.", HelpName = "NUMBER" };
        var all = new Option<bool>("--all") { Description = "Every conversation, to a folder." };
        var output = new Option<string>("--out") { Description = "File (*.transcript), or folder with --all.", HelpName = "PATH", Required = true };
        var full = new Option<bool>("--full") { Description = "Names and numbers as they are; masked otherwise. A line on stderr says who exported which conversation." };
        var command = new Command("export", "Write transcripts for Bot Framework Emulator.") { data, conversation, number, all, output, full };
        command.Validators.Add(result =>
        {
            if (new Option[] { conversation, number, all }.Count(option => result.GetResult(option) is not null) != 1)
            {
                result.AddError("export takes one of --conversation ID, --case NUMBER and --all.");
            }
            else if (result.GetResult(all) is null && result.GetValue(output)?.EndsWith(TranscriptFile.Ending, StringComparison.Ordinal) is false)
            {
                result.AddError($"The Emulator opens files that end in {TranscriptFile.Ending}; --out names another.");
            }
        });
        command.SetAction(parsed => Run(
            parsed.Folder(data),
            new(parsed.GetValue(conversation), parsed.GetValue(number)),
            Path.GetFullPath(parsed.GetValue(output)!),
            parsed.GetValue(full)));
        return command;
    }

    private static int Run(DataFolder folder, Wanted wanted, string output, bool full)
    {
        using var conversations = new RecordedConversations(folder);
        if (!conversations.Exists)
        {
            return Fail($"There is no data in {folder.Path}.");
        }
        var export = new TranscriptExport(conversations, full ? null : MaskingRulesOf.Server(folder));
        try
        {
            return wanted.IsAll ? All(conversations, export, output, full) : One(conversations, export, wanted, output, full);
        }
        catch (DbException failure)
        {
            return Fail(failure.Message);
        }
    }

    private static int All(RecordedConversations conversations, TranscriptExport export, string folder, bool full)
    {
        var lines = JsonLines.ToStandardOutput();
        var exit = 0;
        foreach (var id in conversations.Ids())
        {
            exit |= Try(id, () => Report(lines, export.ToFolder(id, folder)!, full));
        }
        return exit;
    }

    private static int One(RecordedConversations conversations, TranscriptExport export, Wanted wanted, string file, bool full)
    {
        var id = wanted.Conversation ?? (CaseNumber.TryParse(wanted.Case, out var number) ? conversations.Find(number) : null);
        if (id is null)
        {
            return Fail($"There is no complaint with the number {wanted.Case}.");
        }
        return Try(id, () => export.ToFile(id, file) is { } exported ? Report(JsonLines.ToStandardOutput(), exported, full) : Fail($"There is no conversation {id}."));
    }

    /// <summary>One that can't be exported is told and keeps no other from it.</summary>
    private static int Try(string id, Func<int> export)
    {
        try
        {
            return export();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail($"Conversation {id} was not exported. {failure.Message}");
        }
#pragma warning disable CA1031 // Whatever a damaged row brings about; its message may quote a customer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Fail($"Conversation {id} can't be read ({failure.GetType().Name}).");
        }
    }

    private static int Report(JsonLines lines, ExportedTranscript exported, bool full)
    {
        if (full)
        {
            Console.Error.WriteLine($"{Environment.UserName} exported conversation {exported.Conversation} unmasked.");
        }
        lines.Write(exported);
        return 0;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }

    /// <summary>Neither: all.</summary>
    private sealed record Wanted(string? Conversation, string? Case)
    {
        public bool IsAll => Conversation is null && Case is null;
    }
}
