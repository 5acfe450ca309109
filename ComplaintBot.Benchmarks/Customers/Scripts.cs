namespace ComplaintBot.Benchmarks.Customers;

/// <summary>What customers write, one whole contact each: <c>scripts.txt</c>, contacts apart by an empty line.</summary>
internal static class Scripts
{
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } = Read("scripts.txt");

    /// <summary>The messages of a customer, one after another; from the beginning again where the script ends.</summary>
    public static string Line(int customer, int message)
    {
        var script = All[customer % All.Count];
        return script[message % script.Count];
    }

    /// <param name="name">Of the resource: a line a message, an empty line between customers.</param>
    public static IReadOnlyList<string>[] Read(string name)
    {
        using var content = typeof(Scripts).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(content);
        return [.. reader.ReadToEnd().Split("\n\n").Select(script => script.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }
}
