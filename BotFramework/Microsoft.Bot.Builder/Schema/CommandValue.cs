namespace Microsoft.Bot.Schema;

/// <summary>The value of a command activity.</summary>
public class CommandValue<T>
{
    public string CommandId { get; set; }

    public T Data { get; set; }
}

public class CommandResultValue<T>
{
    public string CommandId { get; set; }

    public T Data { get; set; }

    /// <summary>There when the command failed.</summary>
    public Error Error { get; set; }
}
