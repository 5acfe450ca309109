namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>Where accounts, their sessions and the audit log are kept.</summary>
internal interface IStaffStore
{
    T Read<T>(Func<IStaffBook, T> read);

    /// <summary>One transaction, on disk when this returns: a change and its audit row, or neither.</summary>
    /// <param name="work">May run twice, so it must change nothing but the book.</param>
    /// <exception cref="Turns.BusyException">Too much is being written.</exception>
    Task<T> WriteAsync<T>(Func<IStaffBook, T> work);
}
