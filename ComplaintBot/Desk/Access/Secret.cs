using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.Desk.Access;

/// <summary>Something that cannot be guessed and is known by its hash: whoever reads the database can use none.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static bool Is(string candidate, byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash(candidate), hash);
}
