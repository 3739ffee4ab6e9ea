using Extractor.Commands;
using Extractor.Core;
using Extractor.Dataset.Publishing;

namespace Extractor.Running;

/// <summary>Reads forms and rules, and loads what publishing needs, while the command line is parsed and the first document is read: half of a short run would be spent in waiting for them.</summary>
internal static class HeadStart
{
    /// <summary>Begins, where the command needs them and there is more than one processor. Who needs them earlier waits for the rest.</summary>
    public static void Begin(string[] arguments)
    {
        if (Environment.ProcessorCount == 1 || arguments is not [RunCommand.Name or WatchCommand.Name or InspectCommand.Name or CheckCommand.Name, _, ..])
        {
            return;
        }

        bool publishes = arguments[0] is RunCommand.Name or WatchCommand.Name;
        var thread = new Thread(() =>
        {
            DocumentExtraction.Prepare();
            if (publishes)
            {
                DatasetWriter.Prepare();
            }
        });
        thread.IsBackground = true;
        thread.Start();
    }
}
