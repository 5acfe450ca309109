using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Notices;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Stores;

internal static class StoresRegistration
{
    /// <summary>SQLite in the data folder. The schema is brought up to date when the first of these is asked for.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton(Upgraded)
        .AddSingleton(provider => new SqliteWriter(
            provider.GetRequiredService<SqliteDatabase>(),
            provider.GetRequiredService<IOptions<TurnOptions>>().Value.WriteQueue,
            provider.GetRequiredService<ILogger<SqliteWriter>>()))
        .AddSingleton<ITurnStore>(provider => new SqliteTurnStore(
            provider.GetRequiredService<SqliteDatabase>(),
            provider.GetRequiredService<SqliteWriter>(),
            provider.GetRequiredService<ConversationFeed>(),
            provider.GetRequiredService<DeskFeed>(),
            provider.GetRequiredService<IOptions<TurnOptions>>().Value.MostWaiting))
        .AddSingleton<IOutboxStore, SqliteOutbox>()
        .AddSingleton<Failures>()
        .AddSingleton<INoticeStore, SqliteNotices>()
        .AddSingleton<IReleaseStore, SqliteReleases>()
        .AddSingleton<IConversationLog, SqliteLog>()
        .AddSingleton<IStaffStore, SqliteStaff>()
        .AddSingleton(provider => provider.GetRequiredService<SqliteDatabase>().Read(statements => new OutsideIds((byte[])statements.Scalar("select id_key from house")!)))
        .AddSingleton<IEvidence, EvidenceFolder>();

    private static SqliteDatabase Upgraded(IServiceProvider provider)
    {
        var database = new SqliteDatabase(provider.GetRequiredService<DataFolder>());
        database.Upgrade();
        return database;
    }
}
