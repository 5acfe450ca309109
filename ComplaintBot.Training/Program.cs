using System.CommandLine;
using ComplaintBot.Training;
using ComplaintBot.Training.Guarding;

var root = new RootCommand("Trains and scores what the recogniser has learned. Run it from the repository's root.")
{
    TrainCommand.Create(),
    ScoreCommand.Create(),
    CrossCommand.Create(),
    GuardCommand.Create(),
};
return root.Parse(args).Invoke();
