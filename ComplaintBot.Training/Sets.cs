using System.CommandLine;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Training;

/// <summary>The sentences that were written to learn from, in <c>ComplaintBot.Training/Sets</c>.</summary>
internal static class Sets
{
    public static Option<DirectoryInfo> Option() =>
        new("--sets") { Description = "The folder of the sets.", DefaultValueFactory = _ => new("ComplaintBot.Training/Sets") };

    public static IReadOnlyList<Example> Read(DirectoryInfo folder, Lexicon lexicon) =>
        [.. folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).SelectMany(file => Read(file, lexicon))];

    public static IEnumerable<Example> Read(FileInfo file, Lexicon lexicon) =>
        LabelledLine.Read(file).Where(line => !line.Borderline).Select(line => Example.Of(line, lexicon));
}
