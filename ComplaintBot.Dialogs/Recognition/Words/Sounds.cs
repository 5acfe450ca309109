using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>
/// How characters sound, without tones: the letters of a syllable, the sound of a digit, and characters that are written as
/// two (彳聿). A sound is one sign, so that a word tree reads it as it reads text.
/// </summary>
public sealed class Sounds
{
    /// <summary>No sound: nothing is read across it.</summary>
    public const char Break = '\uFFFF';

    private const char FirstSyllable = '\u0100';
    private const int LongestSyllable = 6;

    private readonly Dictionary<string, char> _syllables = new(StringComparer.Ordinal);
    private readonly char[] _signs = new char[char.MaxValue + 1];
    private readonly Dictionary<(char, char), char> _split = [];
    private readonly bool[] _splitFirst = new bool[char.MaxValue + 1];
    private readonly Dictionary<char, char> _initials = [];

    /// <exception cref="PolicyException">A character stands under two sounds, or a split sign names a character without one.</exception>
    public Sounds(PolicyFile file)
    {
        var data = file.Read<Data>();
        foreach (var (syllable, signs) in data.Sounds)
        {
            var sound = (char)(FirstSyllable + _syllables.Count);
            _syllables.Add(syllable, sound);
            _initials.Add(sound, syllable[0]);
            foreach (var sign in signs)
            {
                if (_signs[sign] != default)
                {
                    throw file.Bad("sounds", $"{sign} stands twice");
                }
                _signs[sign] = sound;
            }
        }
        foreach (var (parts, sign) in data.Split)
        {
            if (parts.Length != 2 || sign.Length != 1 || Of(sign[0]) == Break)
            {
                throw file.Bad("split", $"{parts} must be two signs that stand for one with a sound");
            }
            _split.Add((parts[0], parts[1]), Of(sign[0]));
            _splitFirst[parts[0]] = true;
        }
    }

    /// <summary>The sound of a character or digit; <see cref="Break"/> where none is known.</summary>
    public char Of(char sign) => _signs[sign] is var sound and not default(char) ? sound : Break;

    /// <summary>The letter that a sound begins with.</summary>
    public char Initial(char sound) => _initials[sound];

    public bool IsSplit(char first, char second, out char sound)
    {
        sound = Break;
        return _splitFirst[first] && _split.TryGetValue((first, second), out sound);
    }

    /// <summary>The longest syllable at the start of some letters.</summary>
    /// <returns>Its length; 0 where none fits.</returns>
    public int Syllable(ReadOnlySpan<char> letters, out char sound)
    {
        var lookup = _syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestSyllable, letters.Length); length > 0; length--)
        {
            if (lookup.TryGetValue(letters[..length], out sound))
            {
                return length;
            }
        }
        sound = Break;
        return 0;
    }

    /// <summary>What a word may be written as: each character by its sound or by its first letter.</summary>
    /// <returns>Empty where a character has no sound; first letters alone only of three characters or more.</returns>
    public IEnumerable<string> Spellings(string word)
    {
        var sounds = word.Select(Of).ToArray();
        if (sounds.Contains(Break))
        {
            yield break;
        }
        var all = (1 << sounds.Length) - 1;
        for (var letters = 0; letters <= all; letters++)
        {
            if (letters == all && sounds.Length < 3)
            {
                continue;
            }
            yield return string.Concat(sounds.Select((sound, i) => (letters >> i & 1) == 1 ? Initial(sound) : sound));
        }
    }

    private sealed record SoundRow(string Sound, string Signs);

    private sealed record SplitSign(string Parts, string Sign);

    private sealed record Data(string Source, IReadOnlyList<SoundRow> Sounds, IReadOnlyList<SplitSign> Split)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
