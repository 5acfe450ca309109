using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>Section <c>Brand</c>: how the chat page looks and what the bot is called.</summary>
internal sealed partial class BrandOptions
{
    private const string ColourForm = "^#[0-9A-Fa-f]{6}$";

    /// <summary>The bank, as customers know it.</summary>
    [Required, StringLength(30)]
    public string Name { get; set; } = "本行";

    /// <summary>Of the header and of the customer's own bubbles.</summary>
    [Required, RegularExpression(ColourForm, ErrorMessage = "Brand:Colour is written like #1F4E5F.")]
    public string Colour { get; set; } = "#1F4E5F";

    /// <summary>Of buttons and links; darkened where it could not be read on white.</summary>
    [Required, RegularExpression(ColourForm, ErrorMessage = "Brand:Accent is written like #1F6F78.")]
    public string Accent { get; set; } = "#1F6F78";

    /// <summary>The telephone number of complaints, if customers may call one.</summary>
    [RegularExpression(@"^\+?[0-9][0-9 -]{2,18}$", ErrorMessage = "Brand:Hotline is a telephone number.")]
    public string? Hotline { get; set; }

    /// <summary>The privacy notice: our own plain one, or a page of the bank.</summary>
    [Required, RegularExpression(@"^(/(?!/)|https://)\S*$", ErrorMessage = "Brand:PrivacyUrl is a path of this site or an https address.")]
    public string PrivacyUrl { get; set; } = "/privacy";

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<BrandOptions>;
}
