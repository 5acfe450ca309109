namespace ComplaintBot.Dialogs.Recognition;
public sealed class Recognizer { 
#pragma warning disable CA1822
 public Understanding Recognize(string text, Asked asked = Asked.Nothing) => new(text, Intent.Tell, null, [new Clause(new(0, text.Length), text, ClauseRole.Fact)], [], []); public void WarmUp() { } }
