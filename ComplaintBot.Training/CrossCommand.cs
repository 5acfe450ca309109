using System.CommandLine;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Training;

/// <summary>Scores what is learned from four fifths of the sets on the fifth that is left out, five times.</summary>
internal static class CrossCommand
{
    private const int Folds = 5;

    public static Command Create()
    {
        var sets = Sets.Option();
        var misses = new Option<bool>("--misses") { Description = "Print each miss." };
        var command = new Command("cross", "Cross-validate on the sets.") { sets, misses };
        command.SetAction(parsed => Run(parsed.GetValue(sets)!, parsed.GetValue(misses)));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool misses)
    {
        var lexicon = new Lexicon();
        var examples = Sets.Read(folder, lexicon);
        var policy = new JudgementPolicy(PolicyFile.Embedded("judgement.json"));
        var board = new Scoreboard();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (features, weights) = ModelPack.Of(new Trainer([.. examples.Where((_, i) => i % Folds != fold)], new TrainerOptions()).Train());
            var recognizer = new Recognizer(lexicon, new MessageJudge(new LinearModel(features, weights), policy));
            foreach (var (_, example) in examples.Index().Where(pair => pair.Index % Folds == fold))
            {
                board.Add(example.Line, recognizer.Recognize(example.Line.Text, example.Line.Asked));
            }
        }
        board.Print(Console.Out, misses);
        return 0;
    }
}
