using System.Text;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>
/// While there is no administrator, whoever can read the data folder may become the first: by the link in
/// <c>first-admin.txt</c>, which every start makes anew. There is no password that the program comes with.
/// </summary>
internal sealed class FirstAdministrator(
    DataFolder folder, IStaffStore store, RoleTable roles, Passwords passwords, IServer server, IOptions<ProxyOptions> proxy, TimeProvider time) : IHostedLifecycleService
{
    private const string FileName = "first-admin.txt";
    private byte[]? _hash;

    private string Path => folder.File(FileName);

    public bool Accepts(string? token) => token is not null && _hash is { } hash && Secret.Is(token, hash) && store.Read(HasNone);

    /// <returns>False: the link is no longer good.</returns>
    public async Task<bool> OpenAsync(string token, string name, string displayName, string password, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Accepts(token))
        {
            return false;
        }
        var account = new StaffAccount($"{Guid.NewGuid():N}", displayName, roles.First, time.GetUtcNow()) { Name = name, PasswordHash = passwords.Hash(password) };
        var opened = await store.WriteAsync(book => HasNone(book) && Open(book, account));
        Withdraw();
        return opened;
    }

    /// <summary>Takes the link back once there is an administrator, whichever way they came.</summary>
    public void Withdraw()
    {
        if (_hash is not null && !store.Read(HasNone))
        {
            _hash = null;
            File.Delete(Path);
        }
    }

    /// <summary>Once it listens, so that the link has the right port.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        File.Delete(Path);
        if (store.Read(HasNone))
        {
            var token = Secret.New();
            _hash = Secret.Hash(token);
            using var file = OwnerOnly.CreateFile(Path);
            file.Write(Encoding.UTF8.GetBytes($"{Address()}{proxy.Value.PathBase}{AccessPaths.FirstAdmin}?token={token}\n"));
            file.Flush(flushToDisk: true);
        }
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool HasNone(IStaffBook book) => !book.All().Any(account => roles.ManagesAccounts(account.Role));

    private bool Open(IStaffBook book, StaffAccount account)
    {
        if (book.ByName(account.Name!) is not null)
        {
            return false;
        }
        book.Put(account);
        book.Write(new(time.GetUtcNow(), account.Id, AuditAct.AccountOpened, account.Id, "first administrator"));
        return true;
    }

    private string? Address() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
