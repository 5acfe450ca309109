using System.Globalization;

namespace ComplaintBot.Channels.Web.Page;

/// <summary>An sRGB colour, and whether text in it can be read (WCAG 2.2, level AA: a contrast of 4.5).</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private const double Readable = 4.5;

    public static Colour White { get; } = new(255, 255, 255);

    private static Colour Ink { get; } = new(0x1B, 0x1F, 0x23);

    /// <param name="text">Of the form <c>#RRGGBB</c>.</param>
    public static Colour Parse(string text) => new(Part(text, 1), Part(text, 3), Part(text, 5));

    /// <summary>White or dark, whichever is read better on this colour.</summary>
    public Colour TextOn() => Contrast(White) >= Readable || Contrast(White) >= Contrast(Ink) ? White : Ink;

    /// <summary>This colour, darkened until it can be read on <paramref name="ground"/>.</summary>
    public Colour ReadableOn(Colour ground)
    {
        var colour = this;
        while (colour.Contrast(ground) < Readable && colour != default)
        {
            colour = new((byte)(colour.Red * 0.92), (byte)(colour.Green * 0.92), (byte)(colour.Blue * 0.92));
        }

        return colour;
    }

    public double Contrast(Colour other)
    {
        var (one, two) = (Luminance + 0.05, other.Luminance + 0.05);
        return Math.Max(one, two) / Math.Min(one, two);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Part(string text, int at) => byte.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";
}
