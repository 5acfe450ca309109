using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ComplaintBot.Channels.Web.Tokens;

/// <summary>
/// Makes and reads the tokens. They are JWTs because the clients look inside: DirectLineJS takes the
/// customer's id from the claim <c>user</c>.
/// </summary>
internal sealed class DirectLineTokens(DirectLineKeys keys, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const string Issuer = "complaintbot";
    private static readonly TimeSpan StreamLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1); // nodes' clocks differ a little
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public IssuedToken Issue(TokenSubject subject)
    {
        var seconds = options.Value.TokenSeconds;
        return new(Write(subject, TokenUse.Calls, TimeSpan.FromSeconds(seconds)), seconds);
    }

    /// <summary>Travels in a URL, hence good for one minute and for opening the web socket only.</summary>
    public string IssueForStream(TokenSubject subject) => Write(subject, TokenUse.Stream, StreamLife);

    public async Task<TokenReading> ReadAsync(string token, TokenUse use)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience(use),
            IssuerSigningKey = keys.Signing,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateLifetime = false, // below, by the injected clock
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt
            || !jwt.TryGetPayloadValue<string>("conv", out var conversation)
            || !jwt.TryGetPayloadValue<string>("user", out var user)
            || jwt.ValidTo == DateTime.MinValue || jwt.ValidFrom > clock.GetUtcNow().UtcDateTime + Skew)
        {
            return TokenReading.Refused;
        }

        var origins = jwt.TryGetPayloadValue<string[]>("origins", out var listed) ? listed : [];
        var expires = new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero);
        var state = expires > clock.GetUtcNow() ? TokenState.Good : TokenState.Expired;
        return new(state, new(conversation, user, origins), expires);
    }

    private string Write(TokenSubject subject, TokenUse use, TimeSpan life)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["conv"] = subject.ConversationId, ["user"] = subject.UserId };
        if (subject.Origins.Count > 0)
        {
            claims["origins"] = subject.Origins;
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience(use),
            NotBefore = now,
            Expires = now + life,
            Claims = claims,
            SigningCredentials = new(keys.Signing, SecurityAlgorithms.HmacSha256),
        });
    }

    private static string Audience(TokenUse use) => use switch
    {
        TokenUse.Stream => "directline-stream",
        _ => "directline",
    };
}

internal enum TokenUse
{
    Calls,
    Stream,
}
