namespace Extractor.Core.Performance;

/// <summary>评价等级 as a choice: 优☑ 良□ 中□ 差□ prints all grades and ticks one.</summary>
internal static class TickedGrade
{
    /// <summary>Whether a text offers grades with signs to tick.</summary>
    public static bool Offers(string text, PerformanceVocabulary vocabulary)
    {
        var grades = 0;
        var signs = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (GradeAt(text, at, vocabulary) is { } grade)
            {
                grades++;
                at += grade.Length - 1;
            }
            else
            {
                signs |= IsSign(text[at], vocabulary, out _);
            }
        }

        return signs && grades > 1;
    }

    /// <summary>The one grade that is ticked; null where none is, several are, or where a tick stands between two grades that could both be meant.</summary>
    public static string? In(string text, PerformanceVocabulary vocabulary)
    {
        var grades = new List<(string Text, bool? Before, bool? After)>();
        bool? before = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (GradeAt(text, at, vocabulary) is { } grade)
            {
                grades.Add((grade, before, null));
                before = null;
                at += grade.Length - 1;
            }
            else if (IsSign(text[at], vocabulary, out var isTick))
            {
                before = before is true || isTick;
                if (grades.Count > 0)
                    grades[^1] = grades[^1] with { After = before };
            }
        }

        // Signs follow their grades where the first text has none before it, and stand before them where the last has none behind it.
        var follow = grades[0].Before is null;
        if (follow == grades[^1].After is null)
            return null;
        string? ticked = null;
        foreach (var (grade, left, right) in grades)
        {
            if ((follow ? right : left) is not true)
                continue;
            if (ticked is not null)
                return null;
            ticked = grade;
        }

        return ticked;
    }

    /// <summary>The longest grade that begins at a place of the text; null where none does.</summary>
    private static string? GradeAt(string text, int at, PerformanceVocabulary vocabulary)
    {
        string? longest = null;
        foreach (var grade in vocabulary.Grades)
        {
            if (grade.Length > (longest?.Length ?? 0) && string.CompareOrdinal(text, at, grade, 0, grade.Length) == 0)
                longest = grade;
        }

        return longest;
    }

    private static bool IsSign(char letter, PerformanceVocabulary vocabulary, out bool isTick)
    {
        isTick = vocabulary.Ticks.Contains(letter.ToString());
        return isTick || vocabulary.EmptyBoxes.Contains(letter.ToString());
    }
}
