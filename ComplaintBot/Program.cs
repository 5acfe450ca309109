using System.CommandLine;
using ComplaintBot.Commands;

var root = new RootCommand("Takes the first contact of a complaint. Without a command: serve.")
{
    ServeCommand.Create("serve"),
    RecognizeCommand.Create(),
    GuardCommand.Create(),
    PromiseCommand.Create(),
    DueCommand.Create(),
    ExportCommand.Create(),
};
ServeCommand.MakeDefault(root);
return await root.Parse(args).InvokeAsync();
