using System.Text.RegularExpressions;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>What the browser may do on our pages: our own scripts, our own host, nothing else.</summary>
internal static partial class ContentPolicy
{
    /// <summary>For the chat: Web Chat puts its styles in by script, with the nonce; one of its parts adds an empty style without it (the hash).</summary>
    public static string Chat(string nonce, HostString host, string frameAncestors) =>
        "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; "
        + $"frame-ancestors {frameAncestors}; script-src 'self'; connect-src 'self' blob:{Sockets(host)}; "
        + "img-src 'self' blob: data:; worker-src blob:; style-src-attr 'none'; "
        + $"style-src 'self' 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>For a page of text.</summary>
    public static string Plain(string nonce, string frameAncestors) =>
        $"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors {frameAncestors}; img-src 'self'; style-src 'self' 'nonce-{nonce}'";

    // 'self' covers web sockets in current browsers only; in older ones, which live on in apps, the host is named.
    private static string Sockets(HostString host) => HostForm().IsMatch(host.Value ?? "") ? $" ws://{host.Value} wss://{host.Value}" : "";

    [GeneratedRegex(@"^[A-Za-z0-9.:\-\[\]]+$")]
    private static partial Regex HostForm();
}
