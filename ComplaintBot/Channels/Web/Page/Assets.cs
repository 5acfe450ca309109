using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>
/// The page's own files, from <c>wwwroot</c> beside the program. Each is known by the hash of its content, which
/// stands in the page's links: browsers keep a file for a year and still see a new version at once.
/// </summary>
internal sealed class Assets
{
    private static readonly (string Name, string File, string Type)[] Known =
    [
        ("chat.js", "chat.js", "text/javascript; charset=utf-8"),
        ("line.js", "line.js", "text/javascript; charset=utf-8"),
        ("chat.css", "chat.css", "text/css; charset=utf-8"),
        ("webchat.js", "webchat/webchat.js", "text/javascript; charset=utf-8"),
        ("webchat.js.LICENSE.txt", "webchat/webchat.js.LICENSE.txt", "text/plain; charset=utf-8"),
        ("favicon.svg", "favicon.svg", "image/svg+xml"),
    ];

    private static readonly string[] Precompressed = ["br", "gz"];

    private readonly FrozenDictionary<string, Asset> _all =
        Known.Select(k => Asset.Load(k.Name, Path.Combine(Folder, k.File), k.Type)).ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <returns>The path to write in a page.</returns>
    public string Address(string name) => $"/assets/{name}?v={_all[name].Version}";

    public IResult Get(HttpContext http, string name)
    {
        if (!_all.TryGetValue(name, out var asset))
        {
            return TypedResults.NotFound();
        }

        var (path, encoding) = asset.For(http.Request.GetTypedHeaders().AcceptEncoding);
        var headers = http.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = http.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return TypedResults.PhysicalFile(path, asset.Type, entityTag: new($"\"{asset.Version}{encoding}\""));
    }

    private sealed record Asset(string Name, string Path, string Type, string Version, IReadOnlyList<string> Encodings)
    {
        public static Asset Load(string name, string path, string type)
        {
            using var content = File.OpenRead(path);
            var version = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
            return new(name, path, type, version, [.. Precompressed.Where(e => File.Exists($"{path}.{e}"))]);
        }

        /// <summary>The smallest form that the browser takes.</summary>
        public (string Path, string? Encoding) For(IList<StringWithQualityHeaderValue> accepted)
        {
            bool Takes(string encoding) => accepted.Any(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && a.Quality != 0);
            return Encodings.Contains("br") && Takes("br") ? ($"{Path}.br", "br")
                : Encodings.Contains("gz") && Takes("gzip") ? ($"{Path}.gz", "gzip")
                : (Path, null);
        }
    }
}
