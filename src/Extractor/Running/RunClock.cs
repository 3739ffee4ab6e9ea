using System.Globalization;

namespace Extractor.Running;

/// <summary>The moment that a run writes into the dataset.</summary>
internal static class RunClock
{
    /// <summary>The variable that fixes the moment, so that two runs give the same bytes (reproducible-builds.org/specs/source-date-epoch).</summary>
    public const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>The moment in UTC, to the second.</summary>
    /// <param name="context">The clock and the environment.</param>
    /// <param name="moment">The moment.</param>
    /// <returns>False where the variable is set to something else than seconds since 1970.</returns>
    public static bool TryGetMoment(ProgramContext context, out DateTimeOffset moment)
    {
        string? value = context.Variable(Variable);
        if (string.IsNullOrEmpty(value))
        {
            moment = DateTimeOffset.FromUnixTimeSeconds(context.Clock.GetUtcNow().ToUnixTimeSeconds());
            return true;
        }

        bool valid = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        moment = valid ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return valid;
    }
}
