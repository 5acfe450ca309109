namespace ComplaintBot.Health;

internal static class Logging
{
    /// <summary>
    /// What the framework would write at lower levels holds addresses with one-time links in them, and sign-in's own codes: whatever the settings say, it doesn't.
    /// </summary>
    private static readonly (string Category, LogLevel Least)[] Discreet =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning),
        ("Microsoft.AspNetCore.Authentication", LogLevel.Information),
    ];

    /// <summary>Logs go to stderr: stdout is for results.</summary>
    public static void ToStandardError(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
        });
        foreach (var (category, least) in Discreet)
        {
            logging.AddFilter(category, least);
            logging.AddFilter<Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider>(category, least);
        }
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
