using System.Globalization;
using Extractor.Core.Checks.Rules;
using Xunit;

namespace Extractor.Tests.Checks;

/// <summary>Every rule carries an example with printed figures; each is worked here by the arithmetic that the summary of the rules states.</summary>
public sealed class WorkedExampleTests
{
    public static TheoryData<string> Rules => [.. CheckRules.BuiltIn.Identities.Select(static identity => identity.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_example_comes_out_as_it_says(string id)
    {
        var identity = Assert.Single(CheckRules.BuiltIn.Identities, rule => rule.Id == id);
        var left = Sum(identity.Example.Left);
        var right = Sum(identity.Example.Right);
        var places = identity.Example.Left.Concat(identity.Example.Right).Max(static text => Number(text).Scale);
        var half = 0.5m / (decimal)Math.Pow(10, places);
        var tolerance = half * (identity.Example.Left.Length + identity.Example.Right.Length);
        var difference = left - right;
        var holds = identity.Relation == Relation.AtMost ? difference <= tolerance : Math.Abs(difference) <= tolerance;
        Assert.Equal(identity.Example.Holds, holds);
    }

    [Fact]
    public void Identifiers_are_unique()
    {
        var ids = CheckRules.BuiltIn.Identities.Select(static identity => identity.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Rules_speak_only_of_forms_and_measures_that_the_registry_knows()
    {
        var known = Core.Forms.FormRegistry.BuiltIn.Forms.Select(static form => form.Id).Append(Core.Forms.FormReader.Other).ToHashSet(StringComparer.Ordinal);
        var unknown = CheckRules.BuiltIn.Identities.SelectMany(static identity => identity.Forms).Where(form => form.StartsWith("final_", StringComparison.Ordinal) && !known.Contains(form));
        Assert.Empty(unknown);
    }

    private static decimal Sum(string[] printed) => printed.Sum(Number);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
