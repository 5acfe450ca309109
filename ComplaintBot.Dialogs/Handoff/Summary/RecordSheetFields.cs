using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Fills the form: each field from the same places as the summary, but nothing shortened and nothing left out.</summary>
internal static class RecordSheetFields
{
    public static CaseRecordSheet Sheet(SummaryDraft draft)
    {
        var data = draft.Case;
        return new(draft.Texts.Language,
        [
            Field(draft, "number", data.Number is { } number ? [SummaryValues.Named("number", number, draft.Record)] : []),
            Field(draft, "state", [draft.Values.OneOf("State", data.State, draft.Record)]),
            Field(draft, "registered", data.RegisteredAt is { } at ? [draft.Values.Moment(at, draft.Record)] : []),
            Field(draft, "name", NameOf(draft)),
            Field(draft, "contact", ContactLine.Of(draft with { Case = OnlyPhone(data) })?.Parts ?? []),
            Field(draft, "authorisation", AuthorisationOf(draft)),
            Field(draft, "product", data.Product is { } product ? [SummaryValues.Named("product", product, draft.Record)] : []),
            Field(draft, "cause", data.Cause is { } cause ? [draft.Values.Cause(cause, draft.Record)] : []),
            Field(draft, "facts", Quotes(data.Facts)),
            Field(draft, "demands", Quotes(data.Demands)),
            Field(draft, "inquiries", Quotes(data.Inquiries)),
            Field(draft, "wishes", Quotes(data.Wishes)),
            Field(draft, "evidence", [.. data.Evidence.Select(item => SummaryValues.Named("file", item.Name, SummarySource.In(item.ActivityId)))]),
            Field(draft, "promises", PromiseLine.Of(draft)?.Parts ?? []),
            Field(draft, "confirmation", [.. data.Versions.SelectMany(version => Version(draft, version))]),
            Field(draft, "owner", data.Owner is { } owner ? [SummaryValues.Named("person", owner.Name, draft.Record)] : []),
            Field(draft, "handling", Handling(draft)),
            Field(draft, "closing", Closing(draft)),
        ]);
    }

    private static RecordSheetField Field(SummaryDraft draft, string name, IReadOnlyList<SummaryPart> parts) => new(name, draft.Texts[$"Sheet.{name}"], parts);

    private static SummaryPart[] Quotes(List<Statement> statements) => [.. statements.Select(statement => SummaryPart.Quote(statement))];

    private static SummaryPart[] NameOf(SummaryDraft draft) =>
        draft.Case.NameSaid is { } said ? [SummaryPart.Quote(said)]
        : draft.Case.Name is { } name ? [SummaryValues.Named("name", name, draft.Record)]
        : [];

    private static IReadOnlyList<SummaryPart> AuthorisationOf(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Contact);
        ContactLine.SayAuthorisation(line, draft);
        return line.Build()?.Parts ?? [];
    }

    private static CaseData OnlyPhone(CaseData data) => new()
    {
        Phone = data.Phone, PhoneSaid = data.PhoneSaid, PhoneHolder = data.PhoneHolder, HolderSaid = data.HolderSaid, RefusedFields = data.RefusedFields, RegisteredAt = data.RegisteredAt,
    };

    private static IReadOnlyList<SummaryPart> Version(SummaryDraft draft, ConfirmedVersion version)
    {
        var source = SummarySource.Recorded(version.At);
        return draft.Line(SummaryLineKind.Confirmation).Say("Sheet.Version", source,
            ("number", SummaryValues.Count(version.Number, source)),
            ("moment", draft.Values.Moment(version.At, source)),
            ("hash", SummaryValues.Named("digest", version.Hash, source))).Build()!.Parts;
    }

    private static IReadOnlyList<SummaryPart> Handling(SummaryDraft draft) => draft.Case.Assessment is { } assessment
        ?
        [
            draft.Values.OneOf("Disposition", assessment.Disposition, draft.Record),
            .. assessment.Unit is { } unit ? [SummaryValues.Named("unit", unit, draft.Record)] : Array.Empty<SummaryPart>(),
            .. assessment.Due is { } due ? [draft.Values.Moment(due, draft.Record)] : Array.Empty<SummaryPart>(),
        ]
        : [];

    private static IReadOnlyList<SummaryPart> Closing(SummaryDraft draft)
    {
        if (draft.Case.Closing is not { } closing)
        {
            return [];
        }
        var source = SummarySource.Recorded(closing.At);
        string?[] noted = [closing.Lesson, closing.Reason, closing.NextStep];
        return
        [
            draft.Values.Moment(closing.At, source),
            draft.Values.Cause(closing.Cause, source),
            .. noted.OfType<string>().Select(note => SummaryValues.Named("note", note, source)),
            .. closing.Agreed is { } agreed ? draft.Line(SummaryLineKind.Confirmation).Say("Sheet.Agreed", source).AndQuote(SummaryPart.Quote(agreed)).Build()!.Parts : [],
        ];
    }
}
