using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Turns;

/// <summary>The desk's way in: what it does to a conversation is an input of the conversation's turn, like a customer's message.</summary>
public interface IStaffTurns
{
    /// <summary>Accepts an act, and waits for its turn.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="actId">The act's own name: the same again in the same conversation is not done twice, and has the same outcome.</param>
    /// <param name="act">What is to be done.</param>
    /// <param name="cancellationToken">Stops the wait; an act that is on disk is done all the same.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="BusyException">It could not be accepted, or its turn could not be written yet: ask again under the same name.</exception>
    Task<StaffOutcome> ActAsync(string conversationId, string actId, StaffAct act, CancellationToken cancellationToken);
}
