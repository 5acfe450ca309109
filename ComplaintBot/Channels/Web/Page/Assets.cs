namespace ComplaintBot.Channels.Web.Page;

/// <summary>The chat page's own files.</summary>
internal sealed class Assets
{
    private readonly HashedFiles _files = new("/assets",
    [
        ("chat.js", "chat.js", "text/javascript; charset=utf-8"),
        ("line.js", "line.js", "text/javascript; charset=utf-8"),
        ("chat.css", "chat.css", "text/css; charset=utf-8"),
        ("webchat.js", "webchat/webchat.js", "text/javascript; charset=utf-8"),
        ("webchat.js.LICENSE.txt", "webchat/webchat.js.LICENSE.txt", "text/plain; charset=utf-8"),
        ("favicon.svg", "favicon.svg", "image/svg+xml"),
    ]);

    public static string Folder => HashedFiles.Folder;

    /// <inheritdoc cref="HashedFiles.Address"/>
    public string Address(string name) => _files.Address(name);

    public IResult Get(HttpContext http, string name) => _files.Get(http, name);
}
