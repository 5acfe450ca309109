using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ComplaintBot.Channels.Web.Tokens;

/// <summary>
/// The channel's secret and the key that signs its tokens. Both outlive the process, so a customer's token
/// is still good after a restart.
/// </summary>
internal sealed class DirectLineKeys(DataFolder data, IOptions<DirectLineOptions> options) : IHostedService
{
    private const int KeyBytes = 32;
    private readonly Lazy<SymmetricSecurityKey> _signing = new(() => ReadSigningKey(Path.Combine(data.Path, "token-key.bin")));
    private readonly Lazy<byte[]> _secretHash = new(() => SHA256.HashData(ReadSecret(data, options.Value)));

    public SymmetricSecurityKey Signing => _signing.Value;

    /// <summary>Compared by hash, so that neither length nor content shows in the time it takes.</summary>
    public bool IsSecret(string candidate) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(candidate)), _secretHash.Value);

    /// <summary>Makes the files before the server listens: an operator finds the secret as soon as it is ready.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = _signing.Value;
        _ = _secretHash.Value;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static SymmetricSecurityKey ReadSigningKey(string path)
    {
        var key = PrivateFile.ReadOrMake(path, () => RandomNumberGenerator.GetBytes(KeyBytes));
        return key.Length == KeyBytes
            ? new SymmetricSecurityKey(key)
            : throw new InvalidDataException($"{path} is not a key of {KeyBytes} bytes. Restore it, or delete it: open chats then begin anew.");
    }

    private static byte[] ReadSecret(DataFolder data, DirectLineOptions options)
    {
        if (!string.IsNullOrEmpty(options.Secret))
        {
            return Encoding.UTF8.GetBytes(options.Secret);
        }

        var path = Path.Combine(data.Path, "directline-secret.txt");
        var text = Encoding.UTF8.GetString(PrivateFile.ReadOrMake(path, NewSecret)).Trim();
        return text.Length >= 16
            ? Encoding.UTF8.GetBytes(text)
            : throw new InvalidDataException($"{path} holds no secret of 16 characters or more. Delete it to have one made.");
    }

    private static byte[] NewSecret() => [.. Encoding.UTF8.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes))), (byte)'\n'];
}
