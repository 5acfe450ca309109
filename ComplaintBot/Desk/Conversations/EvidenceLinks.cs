using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintBot.Desk.Conversations;

/// <summary>
/// What a file is called in the desk's addresses. The key is the customer's own link: whoever knows it has the file without
/// signing in, so the desk never shows it, and takes none.
/// </summary>
internal sealed class EvidenceLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("desk evidence");

    /// <summary>Another one each time.</summary>
    public string Of(string key) => _protector.Protect(key);

    /// <returns>Null where it is none of ours.</returns>
    public string? KeyOf(string link)
    {
        try
        {
            return _protector.Unprotect(link);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
