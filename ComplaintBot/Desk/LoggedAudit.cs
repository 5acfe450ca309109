using ComplaintBot.Desk.Access;

namespace ComplaintBot.Desk;

/// <summary>Until there is a log of its own for it: a line in the server's. The reason may hold a customer's words and stays out.</summary>
internal sealed partial class LoggedAudit(ILogger<LoggedAudit> logger) : IDeskAudit
{
    public Task WriteAsync(DeskUser who, string what, string subject, string? reason)
    {
        Log.Done(logger, who.Member.Id, what, subject);
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Desk: {Account} did {What} to {Subject}")]
        public static partial void Done(ILogger logger, string account, string what, string subject);
    }
}
