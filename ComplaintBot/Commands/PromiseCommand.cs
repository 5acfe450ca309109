using System.CommandLine;
using System.Globalization;
using ComplaintBot.Dialogs.Promises;

namespace ComplaintBot.Commands;

/// <summary>Says by when a customer would be contacted: the bot's own reckoning.</summary>
internal static class PromiseCommand
{
    public static Command Create()
    {
        var at = new Option<DateTimeOffset>("--at")
        {
            Description = "When the complaint was received, with its offset, e.g. 2026-02-13T16:00+08:00.",
            HelpName = "TIME",
            Required = true,
            CustomParser = result => ParseTime(result),
        };
        var days = new Option<int?>("--working-days") { Description = "Working days to count; left out, the policy decides.", HelpName = "N" };
        days.Validators.Add(result =>
        {
            if (result.GetValue(days) is < 1 or > 250)
            {
                result.AddError("--working-days takes a whole number from 1 to 250.");
            }
        });
        var urgency = new Option<Urgency>("--urgency") { Description = "The policy's row." };
        var command = new Command("promise", "Reckon a promised time of contact.") { at, days, urgency };
        command.SetAction(parsed => Run(parsed.GetValue(at), parsed.GetValue(days), parsed.GetValue(urgency)));
        return command;
    }

    private static int Run(DateTimeOffset at, int? workingDays, Urgency urgency)
    {
        var calculator = new PromiseCalculator();
        var promise = workingDays is { } days ? calculator.After(at, days) : calculator.For(at, urgency);
        JsonLines.ToStandardOutput().Write(new { due = promise.DueAt, promise.Basis });
        return 0;
    }

    private static DateTimeOffset ParseTime(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        string[] forms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmZ", "yyyy-MM-dd'T'HH:mm:ssZ"];
        if (!DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            result.AddError($"--at takes a time with its offset, e.g. 2026-02-13T16:00+08:00, not '{text}'.");
        }
        return time;
    }
}
