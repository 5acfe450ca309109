using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Cases;

public sealed class CaseRules
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_registered_case_is_not_registered_again_and_the_error_names_both_states()
    {
        var complaint = new ComplaintCase(new CaseData(), Now);
        complaint.Register(CaseNumber.Next());
        var error = Assert.Throws<InvalidOperationException>(() => complaint.Register(CaseNumber.Next()));
        Assert.Contains("Registered", error.Message, StringComparison.Ordinal);
        Assert.Contains("Draft", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_is_still_ahead_is_never_put_off()
    {
        var complaint = new ComplaintCase(new CaseData(), Now);
        complaint.Promise(Now.AddHours(8), "Sensitive", []);
        complaint.Promise(Now.AddDays(1), "Default", []);
        Assert.Equal(Now.AddHours(8), complaint.Data.Promise!.DueAt);
        complaint.Promise(Now.AddHours(2), "Sensitive", []);
        Assert.Equal(Now.AddHours(2), complaint.Data.Promise!.DueAt);
    }

    [Fact]
    public void A_promise_that_was_missed_is_kept_as_such_and_asks_for_a_person()
    {
        var data = new CaseData();
        new ComplaintCase(data, Now).Promise(Now.AddHours(8), "Sensitive", []);
        new ComplaintCase(data, Now.AddHours(8)).Promise(Now.AddDays(1), "Sensitive", []);
        Assert.Equal(Now.AddHours(8), Assert.Single(data.MissedPromises).DueAt);
        Assert.Equal(Now.AddDays(1), data.Promise!.DueAt);
        Assert.Equal(PersonReason.PromiseMissed, data.Person!.Reason);
    }

    [Theory]
    [InlineData(PromiseOutcome.Kept)]
    [InlineData(PromiseOutcome.NotReached)]
    [InlineData(PromiseOutcome.Moved)]
    public void Whatever_became_of_a_promise_at_or_after_its_time_it_is_missed(PromiseOutcome outcome)
    {
        foreach (var (hours, missed) in new[] { (7, false), (8, true), (9, true) })
        {
            var data = new CaseData();
            new ComplaintCase(data, Now).Promise(Now.AddHours(8), "Sensitive", []);
            new ComplaintCase(data, Now.AddHours(hours)).SettlePromise(outcome, outcome == PromiseOutcome.Kept ? null : Now.AddDays(2));
            Assert.Equal((missed ? 1 : 0, missed ? 0 : 1), (data.MissedPromises.Count, data.SettledPromises.Count));
            Assert.Equal(outcome == PromiseOutcome.Kept, data.Promise is null);
        }
    }

    [Fact]
    public void Only_a_contact_ends_what_was_promised()
    {
        var data = new CaseData();
        new ComplaintCase(data, Now).Promise(Now.AddHours(8), "Sensitive", []);
        var later = new ComplaintCase(data, Now.AddHours(1));
        Assert.Throws<InvalidOperationException>(() => later.SettlePromise(PromiseOutcome.NotReached, null));
        Assert.Throws<InvalidOperationException>(() => later.SettlePromise(PromiseOutcome.Moved, Now));
        Assert.NotNull(data.Promise);
    }

    [Fact]
    public void A_contact_makes_good_what_nobody_had_done_in_time()
    {
        var data = new CaseData();
        new ComplaintCase(data, Now).Promise(Now.AddHours(8), "Sensitive", []);
        new ComplaintCase(data, Now.AddDays(1)).Promise(Now.AddDays(2), "Sensitive", []);
        new ComplaintCase(data, Now.AddHours(30)).SettlePromise(PromiseOutcome.Kept, null);
        Assert.Equal(Now.AddHours(30), Assert.Single(data.MissedPromises).SettledAt);
        Assert.Equal(PromiseOutcome.Kept, Assert.Single(data.SettledPromises).Outcome);
    }

    [Theory]
    [InlineData(PersonReason.Wish, null, PersonReason.Sensitive, Topic.Lawyer, true)]
    [InlineData(PersonReason.Sensitive, Topic.Lawyer, PersonReason.Sensitive, Topic.Media, true)]
    [InlineData(PersonReason.Sensitive, Topic.Media, PersonReason.Sensitive, Topic.Media, false)]
    [InlineData(PersonReason.Sensitive, Topic.Violence, PersonReason.Wish, null, false)]
    [InlineData(PersonReason.Sensitive, Topic.Violence, PersonReason.Safety, null, true)]
    [InlineData(PersonReason.Safety, null, PersonReason.Sensitive, Topic.Violence, false)]
    [InlineData(PersonReason.Safety, Topic.Violence, PersonReason.Safety, Topic.SelfHarm, true)]
    [InlineData(PersonReason.Safety, Topic.SelfHarm, PersonReason.Safety, Topic.Violence, false)]
    [InlineData(PersonReason.Wish, null, PersonReason.Signs, null, true)]
    [InlineData(PersonReason.Signs, null, PersonReason.Sensitive, Topic.Lawyer, true)]
    public void A_person_is_asked_for_anew_only_where_it_is_graver(PersonReason first, Topic? about, PersonReason then, Topic? next, bool anew)
    {
        var complaint = new ComplaintCase(new CaseData(), Now);
        complaint.RequestPerson(first, about);
        Assert.Equal(anew, complaint.RequestPerson(then, next));
        Assert.Equal(anew ? then : first, complaint.Data.Person!.Reason);
    }

    [Fact]
    public void A_registered_case_is_not_left_unconfirmed()
    {
        var complaint = new ComplaintCase(new CaseData(), Now);
        complaint.Register(CaseNumber.Next());
        Assert.Throws<InvalidOperationException>(complaint.LeaveUnconfirmed);
    }

    [Fact]
    public void Whatever_is_known_at_most_three_questions_are_asked_and_none_twice() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Sample((facts, demand, name, phone) =>
        {
            var data = new CaseData { Name = name ? "李" : null, Phone = phone ? "13912345678" : null };
            var said = new Statement("c|0000001", new(0, 1), "话");
            data.Facts.AddRange(facts ? [said] : []);
            data.Demands.AddRange(demand ? [said] : []);
            var asked = new List<RecordQuestion>();
            while (RecordQuestions.Next(data) is { } question)
            {
                RecordQuestions.Ask(data, question);
                asked.Add(question);
            }
            Assert.InRange(asked.Count, 0, ComplaintCase.MostQuestions);
            Assert.Distinct(asked);
            Assert.Equal(data.AskedFields.Count, data.AskedFields.Distinct().Count());
            Assert.Equal(facts && demand && name && phone, asked.Count == 0);
        });
}
