namespace ComplaintBot.Dialogs.Cases;

/// <summary>What is still to be asked: only what wasn't said, refused or asked before, and never more than the method allows.</summary>
public static class RecordQuestions
{
    public static RecordQuestion? Next(CaseData data)
    {
        if (data.Questions >= ComplaintCase.MostQuestions)
        {
            return null;
        }
        if (MayAsk(data, RecordField.Facts, data.Facts.Count > 0))
        {
            return RecordQuestion.Facts;
        }
        if (MayAsk(data, RecordField.Demand, data.Demands.Count > 0))
        {
            return RecordQuestion.Demand;
        }
        return NextAboutThePerson(MayAsk(data, RecordField.Contact, data.Phone is not null), MayAsk(data, RecordField.Name, data.Name is not null));
    }

    /// <summary>Notes that the question was asked; the next answer is taken as its answer.</summary>
    public static void Ask(CaseData data, RecordQuestion question)
    {
        data.Questions++;
        var fields = FieldsOf(question);
        data.AskedFields.AddRange(fields);
        data.Open = fields[0].Asked();
    }

    /// <summary>The customer would rather not say what was just asked.</summary>
    public static void Refuse(CaseData data) => data.RefusedFields.Add(data.Open.Field());

    private static RecordQuestion? NextAboutThePerson(bool phone, bool name) => (phone, name) switch
    {
        (true, true) => RecordQuestion.Contact,
        (true, false) => RecordQuestion.Phone,
        (false, true) => RecordQuestion.Name,
        _ => null,
    };

    private static bool MayAsk(CaseData data, RecordField field, bool known) =>
        !known && !data.AskedFields.Contains(field) && !data.RefusedFields.Contains(field);

    private static RecordField[] FieldsOf(RecordQuestion question) => question switch
    {
        RecordQuestion.Facts => [RecordField.Facts],
        RecordQuestion.Demand => [RecordField.Demand],
        RecordQuestion.Contact => [RecordField.Contact, RecordField.Name],
        RecordQuestion.Phone => [RecordField.Contact],
        _ => [RecordField.Name],
    };
}
