using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>指标值 in columns: ≥ | 95 | % is one target.</summary>
internal static class SplitTarget
{
    /// <summary>The target with the sign and the unit that columns beside it print; as it is where it has its own.</summary>
    public static string Join(string target, string sign, string unit, PerformanceVocabulary vocabulary)
    {
        var hasNumber = char.IsAsciiDigit(CharacterFolding.Fold(target[^1]));
        if (hasNumber && unit.Length > 0 && !vocabulary.NoUnits.Contains(CharacterFolding.MatchKey(unit)))
            target += unit;
        return sign.Length > 0 && char.IsAsciiDigit(CharacterFolding.Fold(target[0])) && vocabulary.TargetSigns.Contains(CharacterFolding.MatchKey(sign)) ? sign + target : target;
    }
}
