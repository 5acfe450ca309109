using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Microsoft.Recognizers.Text finds no Chinese numerals (三百, 三天前) when the thread's culture is another than the one that
/// its model was made in. A turn's culture is the user's; so all recognition is done in the invariant one.
/// </summary>
internal static class RecognizerCulture
{
    public static T Invariantly<T>(Func<T> recognize)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return recognize();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
