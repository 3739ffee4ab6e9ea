using System.Globalization;
using Extractor.Core.Geometry;
using Extractor.Pdf;
using Extractor.Tests;

namespace Extractor.CorpusTests.Pdf.Fuzzing;

/// <summary>One damaged file. It is made again from its number and the seed of the run alone.</summary>
/// <param name="Number">Number of the case, from 0.</param>
/// <param name="RunSeed">Seed of the run.</param>
internal readonly record struct FuzzCase(int Number, int RunSeed)
{
    /// <summary>Processor time that a case may take: a reader that hangs takes a worker with it.</summary>
    public static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(5);

    /// <summary>After this time of day a case is cancelled: much later, since other programs may have had the processor meanwhile.</summary>
    private static readonly TimeSpan Patience = 6 * MaximumTime;

    /// <summary>
    /// What a case may allocate altogether, in bytes, over all pages and the garbage between them: 512 MB. At no moment is more than that in use.
    /// </summary>
    public const long MaximumAllocation = 512L << 20;

    /// <summary>The damaged bytes.</summary>
    public byte[] Bytes(IReadOnlyList<FuzzSeed> seeds)
    {
        var random = new Random(unchecked(RunSeed * 1_000_003 + Number));
        return Damage.Apply(seeds[Number % seeds.Count], seeds, random);
    }

    /// <summary>Reads the damaged file twice and says what went wrong; null where nothing did.</summary>
    public string? Run(IReadOnlyList<FuzzSeed> seeds, out FuzzCost cost)
    {
        var bytes = Bytes(seeds);
        cost = default;
        try
        {
            var first = Read(bytes, ref cost);
            if (cost.Time > MaximumTime)
                return Describe($"took {cost.Time.TotalSeconds:0.0} s");
            if (cost.Allocated > MaximumAllocation)
                return Describe($"allocated {cost.Allocated >> 20} MB");
            var again = default(FuzzCost);
            return first == Read(bytes, ref again) ? null : Describe("gave another result for the same bytes");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Describe(exception.ToString());
        }
        catch (OperationCanceledException)
        {
            return Describe($"was not done after {Patience.TotalSeconds:0} s");
        }
    }

    private string Describe(FormattableString problem) => Describe(problem.ToString(CultureInfo.InvariantCulture));

    private string Describe(string problem) => string.Create(CultureInfo.InvariantCulture, $"case {Number} of seed {RunSeed} {problem}");

    /// <summary>Reads all pages; a number that stands for all that came out.</summary>
    private static int Read(byte[] bytes, ref FuzzCost cost)
    {
        using var patience = new CancellationTokenSource(Patience);
        var result = new HashCode();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = ThreadTime.Now();
        var opened = new PdfReader().Open(bytes, patience.Token);
        result.Add(opened.Failure);
        if (opened.Document is { } document)
        {
            for (var number = 1; number <= document.PageCount; number++)
                Add(ref result, document.ReadPage(number, patience.Token));
            foreach (var diagnostic in document.Diagnostics)
                result.Add(diagnostic);
        }

        cost = new FuzzCost(ThreadTime.Now() - began, GC.GetAllocatedBytesForCurrentThread() - allocated, opened.Document?.PageCount ?? 0);
        return result.ToHashCode();
    }

    private static void Add(ref HashCode result, PageContent page)
    {
        result.Add(page.Width);
        result.Add(page.Height);
        foreach (var letter in page.Letters)
            result.Add(letter);
        foreach (var ruling in page.Rulings)
            result.Add(ruling);
        foreach (var image in page.Images)
            result.Add(image);
        foreach (var font in page.Fonts)
            result.Add(font);
        foreach (var diagnostic in page.Diagnostics)
            result.Add(diagnostic);
    }
}

/// <summary>What reading one damaged file cost.</summary>
/// <param name="Time">Processor time.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Pages">Pages that were read; 0 where the file could not be opened.</param>
internal readonly record struct FuzzCost(TimeSpan Time, long Allocated, int Pages);
