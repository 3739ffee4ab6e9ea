using Extractor.Core.Amounts;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads the row of the total score (总分) and of the grade (评价等级).</summary>
internal static class TotalReader
{
    /// <summary>Takes a row that begins with 总分 or 评价等级, or below the indicators with 合计; false for any other.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="indicators">The columns of the indicators above it, or null.</param>
    /// <param name="scoreColumn">Column in which the indicators print their scores, or -1.</param>
    /// <param name="draft">The project.</param>
    /// <param name="vocabulary">Labels and grades.</param>
    public static bool TryAdd(TableRow row, List<TableCell> cells, IndicatorReader? indicators, int scoreColumn, ProjectDraft draft, PerformanceVocabulary vocabulary)
    {
        var first = cells.FindIndex(static cell => cell is { StartsHere: true, IsBlank: false });
        if (first < 0 || LabelOf(cells[first], indicators, vocabulary, out var inline) is not { } label)
            return false;
        var reading = new Reading(vocabulary);
        if (inline is not null)
            TakeStated(reading, cells[first], label, inline, vocabulary);
        for (var i = first + 1; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.IsBlank)
                continue;
            if (FieldOf(cell, vocabulary, out inline) is { } field)
            {
                label = field;
                if (inline is not null)
                    TakeStated(reading, cell, label, inline, vocabulary);
            }
            else
            {
                reading.Take(label, cell.Key);
            }
        }

        // 总分 100 97.83: of several figures the one below the scores is meant, and where that is none no other is.
        if (scoreColumn >= 0 && scoreColumn < row.Cells.Length && row.Cells[scoreColumn] is { } scored && !ReferenceEquals(scored, cells[first])
            && FieldOf(scored, vocabulary, out _) is null)
            reading.TakeBelowScores(scored);
        draft.TotalScore ??= reading.Score;
        if (draft.TotalWeight is null && indicators?.WeightColumn is >= 0 and var weightColumn && scoreColumn >= 0 && !TableRows.Share(row, weightColumn, scoreColumn)
            && Number(row.Cells[scoreColumn]) is not null && !ReferenceEquals(row.Cells[weightColumn], cells[first]))
            draft.TotalWeight = Number(row.Cells[weightColumn]);
        draft.Grade ??= reading.Grade;
        if (reading is { Score: null, Unreadable: { } text } && draft.TotalScore is null)
            draft.Unreadable.Add((row.Page, cells[first].Text, text));
        return true;
    }

    private static decimal? Number(TableCell? cell) => cell is { IsBlank: false } && ScoreText.Parse(cell.Key) is { Kind: PrintedValueKind.Number } value ? value.Value : null;

    /// <summary>合计 is the total of the scores only where it stands before the indicators' names.</summary>
    private static ProjectField? LabelOf(TableCell cell, IndicatorReader? indicators, PerformanceVocabulary vocabulary, out string? inline) =>
        FieldOf(cell, vocabulary, out inline)
        ?? (indicators?.StandsBefore(cell) == true && vocabulary.TotalRows.Contains(ScoreText.Part(cell.Key.TrimEnd(':')).Text) ? ProjectField.TotalScore : null);

    /// <summary>总分, 总分（100分） or 总分：97.83分.</summary>
    private static ProjectField? FieldOf(TableCell cell, PerformanceVocabulary vocabulary, out string? inline)
    {
        inline = null;
        var field = vocabulary.FieldOf(cell.Key) ?? vocabulary.FieldOf(ScoreText.Part(cell.Key.TrimEnd(':')).Text);
        if (field is null && LabelledText.First(Unbracketed(cell), vocabulary, out var value, out _) is { } stated)
            (field, inline) = (stated, CharacterFolding.MatchKey(value));
        return field is ProjectField.TotalScore or ProjectField.Grade ? field : null;
    }

    /// <summary>（自评等级：优） without its brackets.</summary>
    private static string Unbracketed(TableCell cell) => ScoreText.Part(cell.Key) is ("", { } inner) ? inner : cell.Text;

    /// <summary>自评得分：98.35分 自评等级：优 in one cell: the first value and what follows it.</summary>
    private static void TakeStated(Reading reading, TableCell cell, ProjectField? label, string value, PerformanceVocabulary vocabulary)
    {
        if (value.Length > 0)
            reading.Take(label, value);
        LabelledText.First(Unbracketed(cell), vocabulary, out _, out var rest);
        while (LabelledText.First(rest, vocabulary, out value, out rest) is { } field)
        {
            if (field is ProjectField.TotalScore or ProjectField.Grade)
                reading.Take(field, CharacterFolding.MatchKey(value));
        }
    }

    /// <summary>What a row has said so far.</summary>
    private sealed class Reading(PerformanceVocabulary vocabulary)
    {
        public decimal? Score { get; private set; }

        public string? Grade { get; private set; }

        /// <summary>A text that stands where the score is expected.</summary>
        public string? Unreadable { get; private set; }

        public void Take(ProjectField? label, string text)
        {
            var (before, bracketed) = ScoreText.Part(text);
            if (label is ProjectField.Grade || vocabulary.Grades.Contains(text))
                Grade ??= text;
            else if (ScoreText.Parse(text) is { Kind: PrintedValueKind.Number } score)
                Score = score.Value;
            else if (bracketed is not null && ScoreText.Parse(before) is { Kind: PrintedValueKind.Number } graded && vocabulary.Grades.Contains(bracketed))
                (Score, Grade) = (graded.Value, Grade ?? bracketed);
            else
                Unreadable = text;
        }

        public void TakeBelowScores(TableCell scored)
        {
            var key = ScoreText.Part(scored.Key) is { Bracketed: { } grade } parted && vocabulary.Grades.Contains(grade) ? parted.Text : scored.Key;
            if (ScoreText.Parse(key) is { Kind: PrintedValueKind.Number } total)
                Score = total.Value;
            else if (scored.IsBlank || !vocabulary.Grades.Contains(scored.Key))
                (Score, Unreadable) = (null, scored.IsBlank ? null : scored.Text);
        }
    }
}
