using Extractor.Pdf.Fonts.CMaps;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Fonts;

public sealed class CodeRangesTests
{
    [Fact]
    public void Where_ranges_overlap_the_later_one_holds()
    {
        Gen<(uint Low, uint High, int Value, bool Steps)> range =
            from low in Gen.Choose(0, 60)
            from length in Gen.Choose(-2, 30)
            from value in Gen.Choose(0, 1000)
            from steps in Gen.Elements(true, false)
            select ((uint)low, (uint)Math.Max(0, low + length), value, steps);

        Prop.ForAll(range.ListOf().ToArbitrary(), ranges =>
        {
            CodeRangesBuilder builder = new();
            int?[] expected = new int?[128];
            foreach ((uint low, uint high, int value, bool steps) in ranges)
            {
                builder.Add(low, high, value, steps);
                for (uint code = low; code <= high; code++)
                {
                    // What a range without steps gives beyond its first code is the value of the whole range, so compare that.
                    expected[code] = steps ? value + (int)(code - low) : value;
                }
            }

            CodeRanges built = builder.Build();
            for (uint code = 0; code < expected.Length; code++)
            {
                bool found = built.TryFind(code, out int value, out uint offset);
                bool matches = expected[code] is { } wanted ? found && (value == wanted || value + (int)offset == wanted) : !found;
                if (!matches)
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_highest_code_can_be_mapped()
    {
        CodeRangesBuilder builder = new();
        builder.Add(0, uint.MaxValue, 1, steps: false);
        builder.Add(5, 5, 2, steps: false);

        CodeRanges built = builder.Build();

        Assert.True(built.TryFind(uint.MaxValue, out int last, out _));
        Assert.True(built.TryFind(5, out int middle, out _));
        Assert.Equal((1, 2), (last, middle));
    }
}
