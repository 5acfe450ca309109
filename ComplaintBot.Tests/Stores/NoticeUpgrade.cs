using ComplaintBot.Notices;
using ComplaintBot.Stores.Sqlite;
using Xunit;

namespace ComplaintBot.Tests.Stores;

/// <summary>Notices that an earlier program left waiting.</summary>
public sealed class NoticeUpgrade
{
    private const string Old =
        """
        drop table notice;
        create table notice (id integer not null primary key autoincrement, conversation_id text not null, at integer not null, party text not null, reason text not null,
            number text, contact_due integer, by_mail integer not null default 0, attempts integer not null default 0, due integer not null) strict;
        create index notice_due on notice (due);
        insert into notice (conversation_id, at, party, reason, by_mail, due) values ('c1', 1, 'brand', 'media', 1, 1), ('c1', 1, 'duty_phone', 'self_harm', 0, 1);
        delete from SchemaVersions where ScriptName like '%.0012-%';
        """;

    [Fact]
    public void What_has_left_by_mail_waits_for_its_webhook_alone_and_danger_goes_first()
    {
        using var folder = new EarlierFolder();
        using var database = folder.Upgrade(Old);

        var lanes = database.Read(NoticeRows.Lanes).OrderBy(lane => (lane.Party, lane.Way));
        Assert.Equal([new("brand", NoticeWay.Webhook), new("duty_phone", NoticeWay.Mail), new("duty_phone", NoticeWay.Webhook)], lanes);
        Assert.Equal([false, true, true], lanes.Select(lane => database.Read(statements => NoticeRows.Next(statements, lane, DateTimeOffset.UnixEpoch.AddDays(1)))!.Notice.Urgent));
    }
}
