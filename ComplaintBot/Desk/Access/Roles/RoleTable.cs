using System.Collections.Frozen;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Desk.Access.Roles;

/// <summary>Which role has which permissions, as <c>roles.json</c> says.</summary>
internal sealed class RoleTable
{
    private readonly FrozenDictionary<string, FrozenSet<Permission>> _roles;

    /// <exception cref="PolicyException">The table contradicts itself.</exception>
    private RoleTable(PolicyFile file, Content content)
    {
        if (content.Roles.GroupBy(role => role.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw file.Bad("roles", $"'{twice.Key}' stands there twice");
        }
        _roles = content.Roles.ToFrozenDictionary(role => role.Id, role => role.Permissions.ToFrozenSet(), StringComparer.Ordinal);
        Names = [.. content.Roles.Select(role => role.Id)];
        First = ManagesAccounts(content.First) ? content.First : throw file.Bad("first", "is no role that has manageAccounts");
    }

    /// <summary>In the table's order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The role of the first account.</summary>
    public string First { get; }

    /// <exception cref="PolicyException">The file cannot be used.</exception>
    public static RoleTable Embedded() => Read(new("roles.json", Text("roles.json")));

    /// <exception cref="PolicyException">The file cannot be used.</exception>
    public static RoleTable Read(PolicyFile file) => new(file, file.Read<Content>());

    public bool Has(string role) => _roles.ContainsKey(role);

    /// <returns>None for a role that the table doesn't have: what an older program wrote gives no rights.</returns>
    public IReadOnlySet<Permission> Of(string role) => _roles.TryGetValue(role, out var permissions) ? permissions : FrozenSet<Permission>.Empty;

    /// <summary>Whoever does is called an administrator here.</summary>
    public bool ManagesAccounts(string role) => Of(role).Contains(Permission.ManageAccounts);

    internal static string Text(string name)
    {
        using var stream = typeof(RoleTable).Assembly.GetManifestResourceStream($"{typeof(RoleTable).Namespace}.{name}")
            ?? throw new PolicyException(name, "$", "is not built into the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

#pragma warning disable CA1812 // Made by the reader of JSON.
    private sealed record Content(string First, IReadOnlyList<Role> Roles)
    {
        [System.Text.Json.Serialization.JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }

    private sealed record Role(string Id, IReadOnlyList<Permission> Permissions);
#pragma warning restore CA1812
}
