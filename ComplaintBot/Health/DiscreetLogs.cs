using Microsoft.Extensions.Options;

namespace ComplaintBot.Health;

/// <summary>
/// What the framework would write at lower levels holds addresses with one-time links in them, and the codes of signing in: however
/// much the settings ask for, it doesn't. Where they ask for less, that counts.
/// </summary>
internal sealed class DiscreetLogs : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly (string Category, LogLevel Least)[] Known =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning),
        ("Microsoft.AspNetCore.Authentication", LogLevel.Information),
    ];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        foreach (var (category, least) in Known)
        {
            var asked = options.Rules.ToList();
            foreach (var finer in asked.Where(rule => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true))
            {
                options.Rules.Remove(finer);
                options.Rules.Add(AtLeast(least, finer, finer.CategoryName!));
            }
            foreach (var rule in asked.Where(rule => rule.CategoryName is not { } asks || category.StartsWith(asks, StringComparison.OrdinalIgnoreCase)).GroupBy(rule => rule.ProviderName).Select(Nearest))
            {
                options.Rules.Add(AtLeast(least, rule, category));
            }
        }
    }

    /// <summary>The one that would count: the longest category, the last of equals.</summary>
    private static LoggerFilterRule Nearest(IEnumerable<LoggerFilterRule> rules) => rules.OrderBy(rule => rule.CategoryName?.Length ?? 0).Last();

    private static LoggerFilterRule AtLeast(LogLevel least, LoggerFilterRule asked, string category) =>
        new(asked.ProviderName, category, asked.LogLevel is { } level && level > least ? level : least, asked.Filter);
}
