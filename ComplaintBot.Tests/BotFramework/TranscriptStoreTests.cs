using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public sealed class TranscriptStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 2, 13, 16, 0, 0, TimeSpan.FromHours(8));

    private readonly string _folder = Directory.CreateTempSubdirectory("transcripts").FullName;

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_transcript_comes_back_in_pages(bool inFiles)
    {
        var store = await FilledAsync(inFiles, 25);

        var first = await store.GetTranscriptActivitiesAsync("test", "c1");
        var second = await store.GetTranscriptActivitiesAsync("test", "c1", first.ContinuationToken);

        Assert.Equal(20, first.Items.Length);
        Assert.Null(second.ContinuationToken);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"{i}"), first.Items.Concat(second.Items).Select(a => a.Id));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_transcript_is_read_from_a_time_on(bool inFiles)
    {
        var store = await FilledAsync(inFiles, 3);

        var late = await store.GetTranscriptActivitiesAsync("test", "c1", null, Start.AddMinutes(1));

        Assert.Equal(["1", "2"], late.Items.Select(a => a.Id));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task Conversations_are_listed_until_they_are_deleted(bool inFiles)
    {
        var store = await FilledAsync(inFiles, 1);

        Assert.Equal("c1", Assert.Single((await store.ListTranscriptsAsync("test")).Items).Id);
        await store.DeleteTranscriptAsync("test", "c1");

        Assert.Empty((await store.ListTranscriptsAsync("test")).Items);
        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "c1")).Items);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task A_file_outlives_its_logger_but_in_a_test_starts_anew()
    {
        await FilledAsync(true, 2);

        Assert.Equal(2, (await new FileTranscriptLogger(_folder).GetTranscriptActivitiesAsync("test", "c1")).Items.Length);
        await new FileTranscriptLogger(_folder, unitTestMode: false).LogActivityAsync(Said(2));
        Assert.Equal(3, (await new FileTranscriptLogger(_folder).GetTranscriptActivitiesAsync("test", "c1")).Items.Length);
        await new FileTranscriptLogger(_folder).LogActivityAsync(Said(3));
        Assert.Single((await new FileTranscriptLogger(_folder).GetTranscriptActivitiesAsync("test", "c1")).Items);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task An_id_from_the_wire_cannot_leave_the_folder()
    {
        var store = new FileTranscriptLogger(_folder);
        var activity = Said(0);
        activity.Conversation.Id = "../../c1";
        await store.LogActivityAsync(activity);

        Assert.Equal("../../c1", Assert.Single((await store.ListTranscriptsAsync("test")).Items).Id);
        Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<ITranscriptStore> FilledAsync(bool inFiles, int count)
    {
        ITranscriptStore store = inFiles ? new FileTranscriptLogger(_folder) : new MemoryTranscriptStore();
        for (var i = 0; i < count; i++)
        {
            await store.LogActivityAsync(Said(i));
        }

        return store;
    }

    private static Activity Said(int number)
    {
        var activity = ConversationOf.Incoming();
        activity.Id = $"{number}";
        activity.Timestamp = Start.AddMinutes(number);
        return activity;
    }
}
