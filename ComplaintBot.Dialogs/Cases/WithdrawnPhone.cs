using System.Text.RegularExpressions;

using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>电话别留了, 号码删掉: the customer takes back a number that they gave.</summary>
internal static partial class WithdrawnPhone
{
    public static bool IsIn(CaseData data, Understanding understanding) =>
        data is { Phone: not null, Editing: null }
        && understanding is { HandsOver: false, Intent: not Intent.Human }
        && understanding.Entities.All(entity => entity.Type != EntityType.Phone)
        && Words().IsMatch(understanding.Text);

    /// <summary>The number is forgotten and not asked for again; the answer comes in this conversation.</summary>
    public static RecordChange Forget(CaseData data)
    {
        (data.Phone, data.PhoneHolder) = (null, null);
        data.RefusedFields.Add(RecordField.Contact);
        return new(RecordField.Contact, null) { IsRemoved = true };
    }

    [GeneratedRegex("(电话|号码|手机)[^，。,！!？?]{0,3}(别留|不留|不要留|别写|不写|别记|删|去掉|去了|撤|划掉|不要了)|(别留|不留|不要留|删掉?|去掉|撤掉|划掉)[^，。,！!？?]{0,4}(电话|号码|手机)")]
    private static partial Regex Words();
}
