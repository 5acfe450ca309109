using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>How many forms one address may send: checking a password costs work, whoever asks.</summary>
internal sealed class TryLimit(IOptions<SignInOptions> options) : AddressLimit(options.Value.TriesPerMinute);
