using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.Turns;

/// <summary>
/// Our own names for conversations that another service keeps: short, the same each time, fit for addresses and files. The
/// service's own may be a telephone number, and a plain hash of one is soon guessed; so the hash has a key.
/// </summary>
/// <param name="key">Kept with the conversations: with another one all would begin anew.</param>
internal sealed class OutsideIds(byte[] key)
{
    private const int Length = 32;

    /// <param name="channel">The Bot Framework channel id: the same wire id on two channels is two conversations.</param>
    /// <param name="wireId">What the service calls the conversation.</param>
    public string For(string channel, string wireId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{channel.Length}:{channel}{wireId}")))[..Length];
}
