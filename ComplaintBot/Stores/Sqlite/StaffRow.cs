using ComplaintBot.Desk.Access.Accounts;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>An account as its table has it; times are ms since 1970.</summary>
internal sealed class StaffRow
{
    public const string Select =
        """
        select id as Id, name as Name, outside as Outside, display as Display, role as Role, password as Password, locked as Locked,
            failures as Failures, shut_until as ShutUntil, created as Created, last_sign_in as LastSignIn
        from staff
        """;

    public const string Upsert =
        """
        insert into staff (id, name, outside, display, role, password, locked, failures, shut_until, created, last_sign_in)
        values (@Id, @Name, @Outside, @Display, @Role, @Password, @Locked, @Failures, @ShutUntil, @Created, @LastSignIn)
        on conflict (id) do update set name = @Name, outside = @Outside, display = @Display, role = @Role, password = @Password, locked = @Locked,
            failures = @Failures, shut_until = @ShutUntil, last_sign_in = @LastSignIn
        """;

    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Outside { get; init; }

    public required string Display { get; init; }

    public required string Role { get; init; }

    public string? Password { get; init; }

    public long Locked { get; init; }

    public long Failures { get; init; }

    public long? ShutUntil { get; init; }

    public long Created { get; init; }

    public long? LastSignIn { get; init; }

    public static StaffRow Of(StaffAccount account) => new()
    {
        Id = account.Id,
        Name = account.Name,
        Outside = account.Outside,
        Display = account.DisplayName,
        Role = account.Role,
        Password = account.PasswordHash,
        Locked = account.Locked ? 1 : 0,
        Failures = account.Failures,
        ShutUntil = account.ShutUntil?.ToUnixTimeMilliseconds(),
        Created = account.Created.ToUnixTimeMilliseconds(),
        LastSignIn = account.LastSignIn?.ToUnixTimeMilliseconds(),
    };

    public StaffAccount ToAccount() => new(Id, Display, Role, At(Created))
    {
        Name = Name,
        Outside = Outside,
        PasswordHash = Password,
        Locked = Locked == 1,
        Failures = (int)Failures,
        ShutUntil = ShutUntil is { } until ? At(until) : null,
        LastSignIn = LastSignIn is { } last ? At(last) : null,
    };

    public static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
