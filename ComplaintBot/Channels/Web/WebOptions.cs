using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web;

/// <summary>Section <c>Web</c>: what the web door lets in, and who may frame the chat page.</summary>
internal sealed partial class WebOptions
{
    /// <summary>Longest body of a posted activity, in bytes.</summary>
    [Range(1_024, 1_048_576)]
    public int MaxActivityBytes { get; set; } = 65_536;

    /// <summary>Deepest nesting of posted JSON.</summary>
    [Range(8, 64)]
    public int MaxJsonDepth { get; set; } = 32;

    /// <summary>Longest uploaded file, in bytes.</summary>
    [Range(1, 1_073_741_824)]
    public long MaxUploadBytes { get; set; } = 10 * 1_048_576;

    /// <summary>Files in one upload.</summary>
    [Range(1, 100)]
    public int MaxUploadFiles { get; set; } = 10;

    /// <summary>CSP source list of the sites that may show the chat page in a frame: <c>'none'</c>, or <c>'self'</c> and origins.</summary>
    [Required, RegularExpression(@"^('none'|('self'|https?://[\w.*:-]+)( ('self'|https?://[\w.*:-]+))*)$",
        ErrorMessage = "Web:FrameAncestors is 'none', or 'self' and origins such as https://www.example.cn, separated by spaces.")]
    public string FrameAncestors { get; set; } = "'none'";

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<WebOptions>;
}
