using System.CommandLine;
using ComplaintBot.Benchmarks.Connector;
using ComplaintBot.Benchmarks.Crash;
using ComplaintBot.Benchmarks.FirstPage;
using ComplaintBot.Benchmarks.Handoff;
using ComplaintBot.Benchmarks.Http;
using ComplaintBot.Benchmarks.Memory;
using ComplaintBot.Benchmarks.Queue;
using ComplaintBot.Benchmarks.Recognize;
using ComplaintBot.Benchmarks.Store;
using ComplaintBot.Benchmarks.Turns;

#pragma warning disable RS0030 // The one place where the system's clock enters the benchmarks.
var time = TimeProvider.System;
#pragma warning restore RS0030

var root = new RootCommand("Measures ComplaintBot. Results are JSON lines on stdout, progress goes to stderr. Exit 1: something failed.")
{
    StoreCommand.Create(time),
    HttpCommand.Create(time),
    CrashCommand.Create(time),
    FirstPageCommand.Create(time),
    TurnsCommand.Create(time),
    MemoryCommand.Create(time),
    RecognizeCommand.Create(time),
    ConnectorCommand.Create(time),
    HandoffCommand.Create(time),
    QueueCommand.Create(time),
};
return await root.Parse(args).InvokeAsync();
