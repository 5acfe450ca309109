using System.Text.Json;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Forms;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Desk.Access.Sessions;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Tests.House;
using ComplaintBot.Tests.Promises;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed class RoleTableTests
{
    [Theory]
    [InlineData("agent", Permission.SeeConversations, Permission.Handle, Permission.Unmask)]
    [InlineData("supervisor", Permission.SeeConversations, Permission.Handle, Permission.ActInPlace, Permission.ReleaseLines, Permission.Unmask, Permission.Export, Permission.ReadAudit)]
    [InlineData("qa", Permission.SeeConversations, Permission.Export, Permission.ReadAudit)]
    [InlineData("administrator", Permission.ReadAudit, Permission.ManageAccounts)]
    public async Task Whoever_signs_in_passes_the_policies_of_the_role_and_no_other(string role, params Permission[] may)
    {
        await using var server = await Staff.StartAsync();
        await server.HireAsync("li.na", role);
        var signIn = server.Get<ComplaintBot.Desk.Access.Accounts.PasswordSignIn>();
        var token = await signIn.TryAsync("li.na", Staff.Password, "here", TestContext.Current.CancellationToken);
        var user = await server.Get<StaffSessions>().SeeAsync(token!, TestContext.Current.CancellationToken);

        using var scope = server.Services.CreateScope();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        var passed = new List<Permission>();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            if ((await authorization.AuthorizeAsync(user!, null, $"{permission}")).Succeeded)
            {
                passed.Add(permission);
            }
        }
        Assert.Equal(may.Order(), passed);
        Assert.Equal(may.Order(), DeskUser.Of(user!)!.Permissions.Order());
    }

    [Fact]
    public void The_table_keeps_to_its_schema_and_every_role_has_a_name_in_both_languages()
    {
        using var table = JsonDocument.Parse(RoleTable.Text("roles.json"));
        using var schema = JsonDocument.Parse(RoleTable.Text("roles.schema.json"));
        Assert.Empty(new SchemaCheck(schema.RootElement).Errors(table.RootElement));
        var texts = new AccessTexts();
        Assert.All(RoleTable.Embedded().Names, role => Assert.NotEqual(texts.Get(new("zh-CN"), $"Role.{role}"), texts.Get(new("en"), $"Role.{role}")));
    }

    [Fact]
    public void The_page_of_the_docs_shows_this_very_table()
    {
        var table = RoleTable.Embedded();
        var rows = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "access.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        Assert.Equal($"| | {string.Join(" | ", table.Names)} |", rows[0]);
        Assert.Equal(
            Enum.GetValues<Permission>().Select(permission => $"| {permission} |{string.Concat(table.Names.Select(role => table.Of(role).Contains(permission) ? " × |" : " |"))}"),
            rows.Skip(1).Take(Enum.GetValues<Permission>().Length));
    }

    [Theory]
    [InlineData("""{"first": "a", "roles": [{"id": "a", "permissions": ["handle"]}]}""")]
    [InlineData("""{"first": "b", "roles": [{"id": "a", "permissions": ["manageAccounts"]}]}""")]
    [InlineData("""{"first": "a", "roles": [{"id": "a", "permissions": ["manageAccounts"]}, {"id": "a", "permissions": ["handle"]}]}""")]
    [InlineData("""{"first": "a", "roles": [{"id": "a", "permissions": ["manageAccounts", "flyKites"]}]}""")]
    [InlineData("""{"first": "a", "roles": [{"id": "a", "permissions": ["manageAccounts"], "notes": ""}]}""")]
    public void A_table_that_contradicts_itself_stops_the_start(string table) => Assert.Throws<PolicyException>(() => RoleTable.Read(new("roles.json", table)));

    [Fact]
    public void A_role_that_the_table_lost_has_no_rights() => Assert.Empty(RoleTable.Embedded().Of("pirate"));
}
