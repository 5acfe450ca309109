namespace Microsoft.Bot.Schema;

public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

public interface ITraceActivity : IActivity
{
    string Name { get; set; }

    string Label { get; set; }

    string ValueType { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}

public interface ICommandResultActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}

public interface IHandoffActivity : IActivity;
