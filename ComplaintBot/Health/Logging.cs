using Microsoft.Extensions.Options;

namespace ComplaintBot.Health;

internal static class Logging
{
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
        logging.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, DiscreetLogs>();
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
