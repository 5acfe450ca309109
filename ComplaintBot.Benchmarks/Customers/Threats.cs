namespace ComplaintBot.Benchmarks.Customers;

/// <summary>Customers who threaten at once and go on telling: <c>threats.txt</c>, one a paragraph, the threat first.</summary>
internal static class Threats
{
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } = Scripts.Read("threats.txt");

    public static IReadOnlyList<string> Of(int customer) => All[customer % All.Count];
}
