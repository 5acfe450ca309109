using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ComplaintBot.Notices;

/// <summary>A notice by mail.</summary>
internal sealed class MailWay(NoticeText text, IOptions<NoticeOptions> options)
{
    private const int TlsFromTheStart = 465;

    /// <exception cref="IOException">And MailKit's own: it did not leave.</exception>
    public async Task SendAsync(WaitingNotice waiting, PartyAddress party, string? address, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp.Host!, smtp.Port, Security(smtp), cancellationToken);
        if (smtp.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, smtp.Password ?? "", cancellationToken);
        }
        using var mail = Compose(waiting, party, address, smtp.From!);
        await client.SendAsync(mail, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Compose(WaitingNotice waiting, PartyAddress party, string? address, string from)
    {
        var mail = new MimeMessage { Subject = text.Subject(waiting), Date = waiting.At, Body = new TextPart("plain") { Text = text.Body(waiting, address) } };
        mail.From.Add(MailboxAddress.Parse(from));
        mail.To.AddRange(party.Mail.Select(MailboxAddress.Parse));
        mail.MessageId = $"notice-{waiting.Id}@{mail.From.Mailboxes.First().Domain}"; // the same mail, should it come twice
        return mail;
    }

    private static SecureSocketOptions Security(SmtpOptions smtp) =>
        !smtp.Tls ? SecureSocketOptions.None : smtp.Port == TlsFromTheStart ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
}
