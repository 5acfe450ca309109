using System.CommandLine;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Training;

/// <summary>Scores the recogniser as it is built on labelled sentences that it has not learned from.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Labelled sentences." };
        var misses = new Option<bool>("--misses") { Description = "Print each miss." };
        var command = new Command("score", "Score the recogniser on sentences that it has not seen.") { files, misses };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(misses)));
        return command;
    }

    private static int Run(FileInfo[] files, bool misses)
    {
        var (recognizer, board) = (new Recognizer(), new Scoreboard());
        foreach (var line in files.SelectMany(LabelledLine.Read).Where(line => !line.Borderline))
        {
            board.Add(line, recognizer.Recognize(line.Text, line.Asked));
        }
        board.Print(Console.Out, misses);
        return 0;
    }
}
