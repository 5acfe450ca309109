using ComplaintBot.Desk.Access.Audit;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>A row of the audit log as its table has it.</summary>
internal sealed class AuditRow
{
    public const string Insert = "insert into audit (at, who, what, subject, reason) values (@At, @Who, @What, @Subject, @Reason)";

    public const string Select =
        """
        select sequence as Sequence, at as At, who as Who, what as What, subject as Subject, reason as Reason from audit
        where (@Who is null or who = @Who) and (@what is null or what = @what) and (@Subject is null or subject = @Subject or instr(subject, @Subject || '|') = 1)
            and (@from is null or at >= @from) and (@until is null or at < @until)
            and (@Before is null or sequence < @Before)
        order by sequence desc limit @Limit
        """;

    public long Sequence { get; init; }

    public long At { get; init; }

    public required string Who { get; init; }

    public required string What { get; init; }

    public required string Subject { get; init; }

    public string? Reason { get; init; }

    public static AuditRow Of(AuditEntry entry) => new()
    {
        At = entry.At.ToUnixTimeMilliseconds(),
        Who = entry.Who,
        What = $"{entry.What}",
        Subject = entry.Subject,
        Reason = entry.Reason,
    };

    public AuditEntry ToEntry() => new(StaffRow.At(At), Who, Enum.Parse<AuditAct>(What), Subject, Reason) { Sequence = Sequence };
}
