namespace ComplaintBot.Dialogs.Policies;

/// <summary>A policy file that cannot be used. It stops the start, never a conversation.</summary>
public sealed class PolicyException(string file, string key, string reason, Exception? inner = null)
    : Exception($"{file}: {key}: {reason}", inner)
{
    /// <summary>The file's name under <c>Policies/</c>; the path of one that the institution added.</summary>
    public string File { get; } = file;

    /// <summary>Where in the file: a line, a path of keys, or both.</summary>
    public string Key { get; } = key;

    public string Reason { get; } = reason;
}
