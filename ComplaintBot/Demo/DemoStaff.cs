using System.Text.Json;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Accounts;

namespace ComplaintBot.Demo;

/// <summary>Who sits at the desk of the made-up customers: all by one password, which is another at each start.</summary>
internal sealed class DemoStaff(IStaffStore store, Passwords passwords, TimeProvider time)
{
    /// <returns>What to sign in with: the names, and the password.</returns>
    public async Task<(IReadOnlyList<string> Names, string Password)> OpenAsync()
    {
        var password = Secret.New()[..16];
        var hash = passwords.Hash(password);
        var staff = Read();
        await store.WriteAsync(book =>
        {
            foreach (var person in staff)
            {
                book.Put(new StaffAccount(person.Id, person.Display, person.Role, time.GetUtcNow()) { Name = person.Name, PasswordHash = hash });
            }
            return staff.Count;
        });
        return ([.. staff.Select(person => person.Name)], password);
    }

    private static IReadOnlyList<Person> Read()
    {
        using var stream = typeof(DemoStaff).Assembly.GetManifestResourceStream($"{typeof(DemoStaff).Namespace}.staff.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<Person>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Person(string Id, string Name, string Display, string Role);
}
