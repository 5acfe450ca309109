using ComplaintBot.Desk.Access.Accounts;

namespace ComplaintBot.Stores.Sqlite;

internal sealed class SqliteStaff(SqliteDatabase database, SqliteWriter writer) : IStaffStore
{
    public T Read<T>(Func<IStaffBook, T> read) => database.Read(statements => read(new StaffBook(statements.Connection)));

    public Task<T> WriteAsync<T>(Func<IStaffBook, T> work) => writer.RunAsync(statements => work(new StaffBook(statements.Connection)));
}
