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
    /// <param name="key">Of the file; it has no <c>|</c>.</param>
    /// <param name="conversationId">Where it was sent: what is known there hides what its name tells.</param>
    public string Of(string key, string conversationId) => _protector.Protect($"{key}|{conversationId}");

    /// <returns>Null where it is none of ours.</returns>
    public (string Key, string ConversationId)? Read(string link)
    {
        try
        {
            return _protector.Unprotect(link).Split('|', 2) is [var key, var conversationId] ? (key, conversationId) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
