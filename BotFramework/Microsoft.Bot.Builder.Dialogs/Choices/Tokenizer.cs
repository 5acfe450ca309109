namespace Microsoft.Bot.Builder.Dialogs.Choices;

public delegate List<Token> TokenizerFunction(string text, string locale = null);

public class Token
{
    public int Start { get; set; }

    public int End { get; set; }

    public string Text { get; set; }

    public string Normalized { get; set; }
}

public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Words between spaces and signs; each Chinese character is a word, since nothing stands between those.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var i = 0; i < text?.Length; i++)
        {
            var han = Script.IsHan(text[i]);
            if (!han && IsWordPart(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            Close(i);
            if (han)
            {
                Add(i, i);
            }
        }

        Close(text?.Length ?? 0);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
            {
                Add(start, end - 1);
                start = -1;
            }
        }

        void Add(int first, int last)
        {
            var word = text.Substring(first, last - first + 1);
            tokens.Add(new Token { Start = first, End = last, Text = word, Normalized = Script.Fold(word) });
        }
    }

    // Signs outside the basic plane, such as emoji, are words: a choice may consist of one.
    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '\'' || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
