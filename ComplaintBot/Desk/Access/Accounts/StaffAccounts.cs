using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Roles;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>
/// Opens, locks and changes accounts, each with its row in the audit log. What takes rights away ends the account's sessions at once.
/// Everything throws <see cref="UnauthorizedAccessException"/> for whoever has no <see cref="Permission.ManageAccounts"/>.
/// </summary>
internal sealed class StaffAccounts(IStaffStore store, RoleTable roles, IOptions<SignInOptions> options, TimeProvider time)
{
    private const int LongestDisplayName = 40;

    public IReadOnlyList<StaffAccount> All(DeskUser by)
    {
        by.Require(Permission.ManageAccounts);
        return store.Read(book => book.All());
    }

    /// <summary>Nobody but the person ever knows a password: the answer has the link to set it.</summary>
    public async Task<AccountAnswer> OpenAsync(DeskUser by, string name, string displayName, string role, CancellationToken cancellationToken)
    {
        by.Require(Permission.ManageAccounts);
        cancellationToken.ThrowIfCancellationRequested();
        var account = new StaffAccount($"{Guid.NewGuid():N}", displayName.Trim(), role, time.GetUtcNow()) { Name = AccountName.Of(name) };
        if (Fault(account) is { } fault)
        {
            return new(fault);
        }
        var token = Secret.New();
        var outcome = await store.WriteAsync(book => Open(book, by, account, token));
        return Answer(outcome, token);
    }

    /// <summary>Until it is unlocked; open links go too.</summary>
    public Task<AccountAnswer> LockAsync(DeskUser by, string id, CancellationToken cancellationToken) => ChangeAsync(by, id, (book, account) =>
    {
        if (IsLastAdministrator(book, account))
        {
            return AccountOutcome.LastAdministrator;
        }
        book.WithdrawLinks(id);
        return Change(book, by, account with { Locked = true }, AuditAct.AccountLocked);
    }, cancellationToken);

    /// <summary>Also one that wrong passwords shut for a while.</summary>
    public Task<AccountAnswer> UnlockAsync(DeskUser by, string id, CancellationToken cancellationToken) => ChangeAsync(by, id, (book, account) =>
        Change(book, by, account with { Locked = false, Failures = 0, ShutUntil = null }, AuditAct.AccountUnlocked), cancellationToken);

    public Task<AccountAnswer> ChangeRoleAsync(DeskUser by, string id, string role, CancellationToken cancellationToken) => ChangeAsync(by, id, (book, account) =>
        !roles.Has(role) ? AccountOutcome.NoSuchRole
        : account.Outside is not null ? AccountOutcome.OutsideAccount
        : !roles.ManagesAccounts(role) && IsLastAdministrator(book, account) ? AccountOutcome.LastAdministrator
        : Change(book, by, account with { Role = role }, AuditAct.RoleChanged, $"{account.Role} -> {role}"), cancellationToken);

    /// <summary>For somebody who forgot the password; the old one stays good until a new one is set.</summary>
    public async Task<AccountAnswer> IssueLinkAsync(DeskUser by, string id, CancellationToken cancellationToken)
    {
        var token = Secret.New();
        var answer = await ChangeAsync(by, id, (book, account) => account.Name is null ? AccountOutcome.OutsideAccount : Issue(book, by, id, token), cancellationToken);
        return Answer(answer.Outcome, token);
    }

    private async Task<AccountAnswer> ChangeAsync(DeskUser by, string id, Func<IStaffBook, StaffAccount, AccountOutcome> change, CancellationToken cancellationToken)
    {
        by.Require(Permission.ManageAccounts);
        cancellationToken.ThrowIfCancellationRequested();
        return new(await store.WriteAsync(book => book.ById(id) is { } account ? change(book, account) : AccountOutcome.NoSuchAccount));
    }

    private AccountOutcome Change(IStaffBook book, DeskUser by, StaffAccount changed, AuditAct act, string? reason = null)
    {
        book.Put(changed);
        book.CloseAll(changed.Id);
        book.Write(new(time.GetUtcNow(), by.Member.Id, act, changed.Id, reason));
        return AccountOutcome.Done;
    }

    private AccountOutcome Open(IStaffBook book, DeskUser by, StaffAccount account, string token)
    {
        if (book.ByName(account.Name!) is not null)
        {
            return AccountOutcome.NameTaken;
        }
        book.Put(account);
        book.Write(new(time.GetUtcNow(), by.Member.Id, AuditAct.AccountOpened, account.Id, account.Role));
        return Issue(book, by, account.Id, token);
    }

    private AccountOutcome Issue(IStaffBook book, DeskUser by, string staffId, string token)
    {
        book.Issue(new(Secret.Hash(token), staffId, time.GetUtcNow() + options.Value.LinkGoodFor));
        book.Write(new(time.GetUtcNow(), by.Member.Id, AuditAct.LinkIssued, staffId, null));
        return AccountOutcome.Done;
    }

    private AccountOutcome? Fault(StaffAccount account) =>
        !AccountName.IsGood(account.Name!) ? AccountOutcome.BadName
        : account.DisplayName.Length is 0 or > LongestDisplayName ? AccountOutcome.BadDisplayName
        : !roles.Has(account.Role) ? AccountOutcome.NoSuchRole
        : null;

    private bool IsLastAdministrator(IStaffBook book, StaffAccount account) =>
        CanManage(account) && !book.All().Any(other => other.Id != account.Id && CanManage(other));

    private bool CanManage(StaffAccount account) =>
        roles.ManagesAccounts(account.Role) && !account.Locked && (account.PasswordHash ?? account.Outside) is not null;

    private static AccountAnswer Answer(AccountOutcome outcome, string token) =>
        new(outcome, outcome == AccountOutcome.Done ? $"{AccessPaths.SetPassword}?token={token}" : null);
}
