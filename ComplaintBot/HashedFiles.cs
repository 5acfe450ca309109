using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot;

/// <summary>
/// Files from <c>wwwroot</c> beside the program. Each is known by the hash of its content, which stands in the pages' links:
/// browsers keep a file for a year and still see a new version at once.
/// </summary>
/// <param name="address">The path under which they are served.</param>
/// <param name="known">Name in the address, file in <c>wwwroot</c>, content type.</param>
internal sealed class HashedFiles(string address, IEnumerable<(string Name, string File, string Type)> known)
{
    private static readonly string[] Precompressed = ["br", "gz"];

    private readonly FrozenDictionary<string, Kept> _all =
        known.Select(k => Kept.Load(k.Name, Path.Combine(Folder, k.File), k.Type)).ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <returns>The path to write in a page.</returns>
    public string Address(string name) => $"{address}/{name}?v={_all[name].Version}";

    public IResult Get(HttpContext http, string name)
    {
        if (!_all.TryGetValue(name, out var kept))
        {
            return TypedResults.NotFound();
        }

        var (path, encoding) = kept.For(http.Request.GetTypedHeaders().AcceptEncoding);
        var headers = http.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = http.Request.Query["v"] == kept.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return TypedResults.PhysicalFile(path, kept.Type, entityTag: new($"\"{kept.Version}{encoding}\""));
    }

    private sealed record Kept(string Name, string Path, string Type, string Version, IReadOnlyList<string> Encodings)
    {
        public static Kept Load(string name, string path, string type)
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
