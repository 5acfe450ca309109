using System.Globalization;
using System.Resources;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>The texts of <c>Replies.resx</c>, each with its variants.</summary>
public sealed class ReplyTexts
{
    private readonly Dictionary<string, string[]> _variants;

    private ReplyTexts(Dictionary<string, string[]> variants) => _variants = variants;

    public static ReplyTexts Default { get; } = Load();

    public IReadOnlyCollection<string> Names => _variants.Keys;

    /// <summary>What is approved as one, in ordinal order.</summary>
    public IEnumerable<string> Families => Names.Select(FamilyOf).Distinct().Order(StringComparer.Ordinal);

    /// <summary>In the order in which they are said.</summary>
    /// <exception cref="KeyNotFoundException">There is no text of that name; the message gives it.</exception>
    public IReadOnlyList<string> Variants(string name) => _variants[name];

    /// <summary>The variant for the n-th time that the text is said, n from 0; round and round.</summary>
    public string Variant(string name, int times) => _variants[name][times % _variants[name].Length];

    public string this[string name] => _variants[name][0];

    /// <summary><c>Heard</c> of <c>Heard.Angry</c>.</summary>
    public static string FamilyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('.')[0];
    }

    /// <summary>The same texts but for one, which reads otherwise or is new.</summary>
    internal ReplyTexts With(string name, params string[] variants) => new(new(_variants) { [name] = variants });

    private static ReplyTexts Load()
    {
        var resources = new ResourceManager(typeof(ReplyTexts).Namespace + ".Replies", typeof(ReplyTexts).Assembly);
        var entries = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (Key: (string)entry.Key, Text: (string)entry.Value!))
            .GroupBy(entry => BaseName(entry.Key), StringComparer.Ordinal);
        return new(entries.ToDictionary(
            group => group.Key,
            group => group.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Text).ToArray(),
            StringComparer.Ordinal));
    }

    private static string BaseName(string key)
    {
        var dot = key.LastIndexOf('.');
        return dot > 0 && char.IsAsciiDigit(key[dot + 1]) ? key[..dot] : key;
    }
}
