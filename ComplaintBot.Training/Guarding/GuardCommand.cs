using System.CommandLine;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Training.Guarding;

/// <summary>The guard's own model: trains it, scores it on lines that it has not seen.</summary>
internal static class GuardCommand
{
    private const int Folds = 5;
    private static readonly TrainerOptions Options = new(Epochs: 30, Rate: 0.05f, Drop: 0.4f);

    public static Command Create() => new("guard", "The model of the guard over outgoing lines.") { Train(), Cross(), Score() };

    private static Command Train()
    {
        var sets = Sets();
        var output = new Option<FileInfo>("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => new("ComplaintBot.Dialogs/Policies/guard.model") };
        var command = new Command("train", "Learn from the sets and write the model.") { sets, output };
        command.SetAction(parsed =>
        {
            var samples = Read(parsed.GetValue(sets)!.EnumerateFiles(), new LineReader([]));
            var (features, weights) = ModelPack.Of(new Trainer(samples, Options).Train());
            var file = parsed.GetValue(output)!;
            using (var stream = file.Create())
            {
                LinearModel.Write(stream, features, weights);
            }
            file.Refresh();
            Console.WriteLine($"{samples.Count} lines, {features.Length} features, {file.Length} bytes");
        });
        return command;
    }

    private static Command Cross()
    {
        var (sets, misses) = (Sets(), Misses());
        var limits = new Option<float[]>("--limit") { Description = "One limit for all reasons instead of the policy's.", HelpName = "0..1", AllowMultipleArgumentsPerToken = true };
        var command = new Command("cross", "Cross-validate on the sets.") { sets, misses, limits };
        command.SetAction(parsed =>
        {
            var reader = new LineReader([]);
            var samples = Read(parsed.GetValue(sets)!.EnumerateFiles(), reader);
            var policy = new GuardPolicy(PolicyFile.Embedded("guard.json"));
            var policies = parsed.GetValue(limits) is { Length: > 0 } given ? given.Select(limit => new GuardPolicy(policy, limit)).ToList() : [policy];
            var boards = policies.ConvertAll(_ => new GuardBoard());
            for (var fold = 0; fold < Folds; fold++)
            {
                var learned = samples.Where((_, i) => i % Folds != fold).ToList();
                var (features, weights) = ModelPack.Of(new Trainer(learned, Options).Train());
                var model = new LinearModel(features, weights);
                for (var at = 0; at < policies.Count; at++)
                {
                    var guard = new LineGuard(reader, model, policies[at]);
                    foreach (var sample in samples.Where((_, i) => i % Folds == fold))
                    {
                        boards[at].Add(sample.Labelled, guard.Judge(sample.Labelled.Line));
                    }
                }
            }
            boards.ForEach(board => board.Print(parsed.GetValue(misses)));
        });
        return command;
    }

    private static Command Score()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Labelled lines." };
        var misses = Misses();
        var command = new Command("score", "Score the built-in guard on lines that it has not seen.") { files, misses };
        command.SetAction(parsed =>
        {
            var guard = new LineGuard([]);
            var board = new GuardBoard();
            foreach (var line in parsed.GetValue(files)!.SelectMany(GuardLine.Read))
            {
                board.Add(line, guard.Judge(line.Line));
            }
            board.Print(parsed.GetValue(misses));
        });
        return command;
    }

    private static Option<DirectoryInfo> Sets() => new("--sets") { Description = "The folder of the sets.", DefaultValueFactory = _ => new("ComplaintBot.Training/Sets/guard") };

    private static Option<bool> Misses() => new("--misses") { Description = "Print each miss." };

    // Lines with a decision say what an agent otherwise may not: they are scored, and not learned from.
    private static List<GuardSample> Read(IEnumerable<FileInfo> files, LineReader reader) =>
        [.. files.OrderBy(file => file.Name, StringComparer.Ordinal).SelectMany(GuardLine.Read).Where(line => line.Line.Decision is null).Concat(GuardLine.Approved()).Select(line => GuardSample.Of(line, reader))];
}
