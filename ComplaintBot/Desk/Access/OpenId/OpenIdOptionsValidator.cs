using ComplaintBot.Desk.Access.Roles;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.OpenId;

internal sealed class OpenIdOptionsValidator : IValidateOptions<OpenIdOptions>
{
    private readonly RoleTable _roles = RoleTable.Embedded();

    public ValidateOptionsResult Validate(string? name, OpenIdOptions options) =>
        options.IsOn && Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private IEnumerable<string> Faults(OpenIdOptions options)
    {
        if (!options.Authority!.IsAbsoluteUri || !(options.Authority.Scheme == Uri.UriSchemeHttps || (options.Authority.Scheme == Uri.UriSchemeHttp && options.Authority.IsLoopback)))
        {
            yield return "Authority is an https address; plain http is for this machine only.";
        }
        if (string.IsNullOrEmpty(options.ClientId))
        {
            yield return "ClientId is missing.";
        }
        if (options.Roles.Count == 0)
        {
            yield return "Roles:0:Value and Roles:0:Role are missing: nobody could sign in.";
        }
        foreach (var (at, role) in options.Roles.Index().Where(pair => pair.Item.Value.Length == 0 || !_roles.Has(pair.Item.Role)))
        {
            yield return $"Roles:{at} needs a Value and as Role one of {string.Join(", ", _roles.Names)}, not '{role.Role}'.";
        }
    }
}
