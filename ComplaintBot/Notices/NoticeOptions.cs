using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Notices;

/// <summary>Section <c>Notices</c>: where others in the institution are reached. Who is told of what is the policy's (<c>notices.json</c>).</summary>
internal sealed class NoticeOptions
{
    /// <summary>By the party's name in the policy.</summary>
    public Dictionary<string, PartyAddress> Parties { get; set; } = [];

    [ValidateObjectMembers]
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Signs webhooks: HMAC-SHA256 over <c>{timestamp}.{body}</c>.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Where the desk is reached from inside, e.g. <c>https://complaints.example/desk</c>; the notice links there.</summary>
    public string? DeskUrl { get; set; }

    /// <summary>Hours after which a notice that does not arrive is given up, with an alarm.</summary>
    [Range(1, 168)]
    public int GiveUpHours { get; set; } = 24;

    /// <summary>Seconds that one attempt may take.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 20;
}

internal sealed class PartyAddress
{
    public IReadOnlyList<string> Mail { get; set; } = [];

    public Uri? Webhook { get; set; }

    public bool IsSet => Mail.Count > 0 || Webhook is not null;
}

internal sealed class SmtpOptions
{
    public string? Host { get; set; }

    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>Encrypted from the start on (465), or before anything is said (others).</summary>
    public bool Tls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string? From { get; set; }
}

[OptionsValidator]
internal sealed partial class NoticeOptionsValidator : IValidateOptions<NoticeOptions>;

/// <summary>What the annotations can't say: an address needs what it is reached by.</summary>
internal sealed class NoticeWays : IValidateOptions<NoticeOptions>
{
    public ValidateOptionsResult Validate(string? name, NoticeOptions options)
    {
        var parties = options.Parties.Values;
        return parties.Any(party => party.Mail.Count > 0) && (options.Smtp.Host is null || options.Smtp.From is null)
            ? ValidateOptionsResult.Fail("Notices:Smtp:Host and Notices:Smtp:From are needed where a party has a mail address.")
            : parties.Any(party => party.Webhook is not null) && options.WebhookSecret is not { Length: >= 16 }
                ? ValidateOptionsResult.Fail("Notices:WebhookSecret of at least 16 characters is needed where a party has a webhook.")
                : ValidateOptionsResult.Success;
    }
}
