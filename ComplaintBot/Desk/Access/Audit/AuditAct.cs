namespace ComplaintBot.Desk.Access.Audit;

/// <summary>What the audit log tells of. The names stand in the database: none changes its meaning.</summary>
internal enum AuditAct
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    AccountOpened,
    AccountLocked,
    AccountUnlocked,
    RoleChanged,
    LinkIssued,
    PasswordSet,
    PasswordChanged,
    Unmasked,
    Exported,
    Printed,
    LineReleased,
    DecisionAttached,
    SheetOpened,
    LineRefused,
}
