namespace ComplaintBot.Desk.Shell;

/// <summary>The desk's own files and those of Blazor and MudBlazor, all from our own host.</summary>
internal sealed class DeskAssets
{
    public const string Path = "desk/assets";

    private readonly HashedFiles _files = new(Path,
    [
        ("desk.css", "desk.css", "text/css; charset=utf-8"),
        ("desk.js", "desk.js", "text/javascript; charset=utf-8"),
        ("conversation.css", "conversation.css", "text/css; charset=utf-8"),
        ("conversation.js", "conversation.js", "text/javascript; charset=utf-8"),
        ("sign-out.js", "sign-out.js", "text/javascript; charset=utf-8"),
        ("mudblazor.css", "desk/MudBlazor.min.css", "text/css; charset=utf-8"),
        ("mudblazor.js", "desk/MudBlazor.min.js", "text/javascript; charset=utf-8"),
        ("blazor.js", "desk/blazor.web.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "favicon.svg", "image/svg+xml"),
    ]);

    /// <inheritdoc cref="HashedFiles.Address"/>
    public string Address(string name) => _files.Address(name);

    public IResult Get(HttpContext http, string name) => _files.Get(http, name);
}
