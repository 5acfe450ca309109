using BotFramework.Http;

namespace Microsoft.Bot.Schema;

/// <summary>A channel refused a call. Whether and when to try again, its status and Retry-After tell.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ConnectorResponse Response { get; set; }

    /// <summary>Null when the channel did not say why.</summary>
    public ErrorResponse Body { get; set; }
}
