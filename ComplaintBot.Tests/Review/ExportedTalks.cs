using ComplaintBot.Tests.Conversations;
using Xunit;

namespace ComplaintBot.Tests.Review;

public sealed class ExportedTalks
{
    public static TheoryData<string> Files() => Talks.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_conversation_makes_a_transcript_that_the_emulator_opens_without_a_phone_or_a_name(string file) =>
        TalkRunner.PlayAsync(Talks.Read(file), (server, conversationId) =>
        {
            using var folder = new ReviewFolder();
            folder.Export(server, conversationId);
            var written = File.ReadAllText(Directory.GetFiles(folder.Path).Single());
            var customer = TalkStore.Case(server, conversationId);
            Assert.DoesNotContain(customer.Phone ?? "13812345678", written, StringComparison.Ordinal);
            Assert.DoesNotContain(customer.Name is { Length: > 1 } name ? name : "李建国", written, StringComparison.Ordinal);
        });
}
