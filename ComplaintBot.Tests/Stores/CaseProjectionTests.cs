using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
using Xunit;

namespace ComplaintBot.Tests.Stores;

public sealed class CaseProjectionTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("complaintbot-").FullName);
    private readonly SqliteDatabase _database;
    private readonly Statements _statements;

    public CaseProjectionTests()
    {
        _database = new SqliteDatabase(_folder);
        _database.Upgrade();
        _statements = _database.OpenWriter();
    }

    [Fact]
    public void A_person_is_wanted_for_the_reason_that_the_case_gives_last()
    {
        CaseProjection.Write(_statements, "c1", new CaseData { Person = new(At, PersonReason.Wish) });
        CaseProjection.Write(_statements, "c1", new CaseData { Person = new(At, PersonReason.Safety) });
        Assert.Equal(["Safety"], Reasons());
    }

    [Fact]
    public void An_alarm_takes_no_other_requests_place_and_stands_once()
    {
        CaseProjection.Write(_statements, "c1", new CaseData { Person = new(At, PersonReason.Safety) });
        CaseProjection.Alarm(_statements, "c1", At, PersonReason.Undelivered);
        CaseProjection.Alarm(_statements, "c1", At.AddMinutes(1), PersonReason.Undelivered);
        Assert.Equal(["Safety", "Undelivered"], Reasons());
    }

    [Fact]
    public void An_alarm_says_whom_to_call()
    {
        CaseProjection.Write(_statements, "c1", new CaseData { Number = "CF7K29MP4", RegisteredAt = At, Name = "王小明", Phone = "13912345678" });
        CaseProjection.Alarm(_statements, "c1", At, PersonReason.Undelivered);
        var item = Assert.Single(OpenItems.In(_folder)!);
        Assert.Equal(("CF7K29MP4", "王小明", "13912345678"), (item.Case, item.Customer, item.Phone));
    }

    [Fact]
    public void A_contact_that_is_due_soon_stands_there_also_after_another_complaint_was_begun()
    {
        var first = new CaseData { Number = "CF7K29MP4", RegisteredAt = At, Promise = new(At, At.AddHours(1), "Default", ByPhone: true) };
        var handoff = new HandoffData { PromiseSoon = At.AddHours(1) };
        CaseProjection.WriteSoon(_statements, "c1", handoff, new() { Earlier = [first] }, At);
        Assert.Equal(["PromiseSoon"], Soon());
        first.MissTold = At.AddHours(1);
        CaseProjection.WriteSoon(_statements, "c1", handoff, new() { Earlier = [first] }, At.AddHours(1));
        Assert.Empty(Soon());

        IEnumerable<string> Soon() => Reasons().Where(reason => reason == "PromiseSoon");
    }

    private IEnumerable<string> Reasons() => OpenItems.In(_folder)!.SelectMany(item => item.Reasons);

    public void Dispose()
    {
        _statements.Dispose();
        _database.Dispose();
        Directory.Delete(_folder.Path, recursive: true);
    }
}
