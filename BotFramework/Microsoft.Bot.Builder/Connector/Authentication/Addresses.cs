namespace Microsoft.Bot.Connector.Authentication;

internal static class Addresses
{
    /// <summary>Keys and passwords travel by https, or within this machine.</summary>
    /// <exception cref="ArgumentException">The address is neither.</exception>
    public static Uri Safe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
            ? uri
            : throw new ArgumentException($"{address} is neither an https address nor one of this machine.", nameof(address));
}
