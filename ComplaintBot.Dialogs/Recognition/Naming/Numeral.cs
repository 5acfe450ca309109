namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Value">What it says.</param>
/// <param name="Unit">The last unit said (ten, hundred, thousand …), or 1.</param>
/// <param name="Chinese">Written with Chinese digits.</param>
/// <param name="Few">The digit is "a few" or "a dozen": the value is its least.</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, long Unit, bool Chinese, bool Few)
{
    public bool HasUnit => Unit > 1;
}
