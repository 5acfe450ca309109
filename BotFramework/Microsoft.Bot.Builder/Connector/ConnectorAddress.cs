namespace Microsoft.Bot.Connector;

internal static class ConnectorAddress
{
    /// <summary>A path under a service URL, with or without its last slash. What the path names is escaped: ids contain | and /.</summary>
    /// <exception cref="ArgumentException">An id is missing, or would lead elsewhere.</exception>
    public static Uri Of(Uri serviceUrl, FormattableString path)
    {
        var ids = path.GetArguments();
        if (Array.Exists(ids, id => id is null or "" or "." or ".."))
        {
            throw new ArgumentException("The call names no conversation, activity or member.", nameof(path));
        }

        var escaped = Array.ConvertAll(ids, id => (object)Uri.EscapeDataString(id.ToString()));
        return new Uri($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/{string.Format(null, path.Format, escaped)}");
    }
}
