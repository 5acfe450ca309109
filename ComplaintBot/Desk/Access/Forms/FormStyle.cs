using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>The style sheet of the plain pages.</summary>
internal sealed class FormStyle
{
    private readonly string _text = Read();
    private readonly string _version;

    public FormStyle() => _version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text)))[..16];

    /// <summary>A new version has a new address, so that browsers may keep it.</summary>
    public string Address => $"{AccessPaths.Style}?v={_version}";

    public IResult Get(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = http.Request.Query["v"] == _version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Text(_text, "text/css", Encoding.UTF8);
    }

    private static string Read()
    {
        using var stream = typeof(FormStyle).Assembly.GetManifestResourceStream($"{typeof(FormStyle).Namespace}.access.css")
            ?? throw new InvalidOperationException("access.css is not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
