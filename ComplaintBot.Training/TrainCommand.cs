using System.CommandLine;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Training;

/// <summary>Learns from all sets and writes the model.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo>("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => new("ComplaintBot.Dialogs/Policies/judgement.model") };
        var sets = Sets.Option();
        var command = new Command("train", "Learn from the sets and write the model.") { output, sets };
        command.SetAction(parsed => Run(parsed.GetValue(sets)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo output)
    {
        var examples = Sets.Read(folder, new Lexicon());
        var (features, weights) = ModelPack.Of(new Trainer(examples, new TrainerOptions()).Train());
        using (var stream = output.Create())
        {
            LinearModel.Write(stream, features, weights);
        }
        output.Refresh();
        Console.WriteLine($"{examples.Count} sentences, {features.Length} features, {output.Length} bytes");
        return 0;
    }
}
