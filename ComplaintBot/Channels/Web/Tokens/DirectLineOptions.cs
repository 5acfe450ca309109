using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.Tokens;

/// <summary>Section <c>DirectLine</c>.</summary>
internal sealed partial class DirectLineOptions
{
    /// <summary>What servers of the bank show to make tokens. Empty: one is made and kept in the data folder.</summary>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <summary>Seconds a token is good for. The clients refresh every 15 minutes whatever we say, hence the lower bound.</summary>
    [Range(1_200, 86_400)]
    public int TokenSeconds { get; set; } = 1_800;

    /// <summary>Origins of other sites whose pages may open our web socket, e.g. <c>https://www.example.cn</c>.</summary>
    public IList<string> TrustedOrigins { get; init; } = [];

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DirectLineOptions>;
}
