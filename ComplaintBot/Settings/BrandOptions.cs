using System.ComponentModel.DataAnnotations;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Settings;

/// <summary>Section <c>Brand</c>: how the institution is called, how its page looks, how it calls back.</summary>
internal sealed class BrandOptions
{
    private const string ColourForm = "^#[0-9A-Fa-f]{6}$";

    /// <summary>The bank or insurer, as customers know it.</summary>
    [Required, StringLength(30)]
    public string Name { get; set; } = "本行";

    /// <summary>Of the header and of the customer's own bubbles.</summary>
    [Required, RegularExpression(ColourForm, ErrorMessage = "Colour is written like #1F4E5F.")]
    public string Colour { get; set; } = "#1F4E5F";

    /// <summary>Of buttons and links; darkened where it could not be read on white.</summary>
    [Required, RegularExpression(ColourForm, ErrorMessage = "Accent is written like #1F6F78.")]
    public string Accent { get; set; } = "#1F6F78";

    /// <summary>The telephone number of complaints, if customers may call one.</summary>
    [RegularExpression(@"^\+?[0-9][0-9 -]{2,18}$", ErrorMessage = "Hotline is a telephone number.")]
    public string? Hotline { get; set; }

    /// <summary>What the customer's telephone shows when we call back, if that is one number.</summary>
    [RegularExpression(@"^\+?[0-9][0-9 -]{2,18}$", ErrorMessage = "CallerNumber is a telephone number.")]
    public string? CallerNumber { get; set; }

    /// <summary>The privacy notice: our own plain one, or a page of the institution.</summary>
    [Required, RegularExpression(@"^(/(?!/)|https://)\S*$", ErrorMessage = "PrivacyUrl is a path of this site or an https address.")]
    public string PrivacyUrl { get; set; } = "/privacy";

    /// <summary>As the dialogs know it.</summary>
    public Brand ToBrand() => new(Name, CallerNumber, Hotline);
}

[OptionsValidator]
internal sealed partial class BrandOptionsValidator : IValidateOptions<BrandOptions>;
