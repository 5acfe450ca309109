using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>Hashes and checks passwords, with as much work for an unknown account as for a known one.</summary>
internal sealed class Passwords(IOptions<PasswordHasherOptions> hashing, IOptions<SignInOptions> options)
{
    /// <summary>Of PBKDF2 with SHA-512; OWASP's Password Storage Cheat Sheet, 2023.</summary>
    public const int Iterations = 210_000;

    private const int LongestPassword = 256;
    private readonly PasswordHasher<StaffAccount> _hasher = new(hashing);
    private readonly Lazy<string> _nobodys = new(() => new PasswordHasher<StaffAccount>(hashing).HashPassword(null!, Secret.New()));

    public int Shortest => options.Value.ShortestPassword;

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <param name="account">Null: nobody has the name.</param>
    /// <param name="password">What was typed.</param>
    public bool IsRight(StaffAccount? account, string password)
    {
        var nobodys = _nobodys.Value; // made by the first try of all, whoever that is
        var right = _hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? nobodys, password) != PasswordVerificationResult.Failed;
        return right && account?.PasswordHash is not null;
    }

    /// <returns>Null: it will do.</returns>
    public PasswordFault? FaultOf(string password, string again, string? name) =>
        password.Length < Shortest ? PasswordFault.TooShort
        : password.Length > LongestPassword ? PasswordFault.TooLong
        : password.Distinct().Count() < 5 || (name is not null && password.Contains(name, StringComparison.OrdinalIgnoreCase)) ? PasswordFault.TooEasy
        : password != again ? PasswordFault.Differ
        : null;
}
