using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>One printed row of a form, blank ones included, with what identities ask of it.</summary>
internal sealed class CheckedRow
{
    /// <summary>Number of the row within its table's rows.</summary>
    public required int Index { get; init; }

    /// <summary>The half of a two-sided form.</summary>
    public required FormSide Side { get; init; }

    /// <summary>Number of its list among those printed side by side.</summary>
    public required int Block { get; init; }

    /// <summary>Published key.</summary>
    public required string Key { get; init; }

    /// <summary>编码, or null.</summary>
    public required string? Code { get; init; }

    /// <summary>What the code counts.</summary>
    public required CodeKind CodeKind { get; init; }

    /// <summary>科目编码, or null: never that of a unit or a project, of which any may be the number of a subject.</summary>
    public string? SubjectCode => CodeKind is CodeKind.Unit or CodeKind.Project ? null : Code;

    /// <summary>The label without its number, and how deep the number puts it.</summary>
    public required LineLabel Label { get; init; }

    /// <summary>The printed label.</summary>
    public required string PrintedLabel { get; init; }

    /// <summary>The row names (合计, 本年收入合计 …) that the label is one of; see <see cref="Rules.RowNames"/>.</summary>
    public required Rules.RowNameSet Names { get; init; }

    /// <summary>As in <see cref="FormRow.HoldsHeaders"/>.</summary>
    public required bool HoldsHeaders { get; init; }

    /// <summary>Whether all its figures are of another year, or compare years.</summary>
    public required bool IsOtherPeriod { get; init; }

    /// <summary>Index of the row's first fact in its document.</summary>
    public required int FirstFact { get; init; }

    /// <summary>Number of the row's facts, which follow one another.</summary>
    public required int FactCount { get; init; }
}
