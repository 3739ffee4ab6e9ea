using System.Runtime.InteropServices;
using Extractor.Core.Checks.Rules;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>Collects the identities tried on one document: the rows of <c>checks</c>, and what they say of each fact.</summary>
/// <remarks>
/// An identity is tried by <see cref="Begin"/>, any number of <see cref="Left"/> and <see cref="Right"/>, and <see cref="Close"/>.
/// The lists are reused from trial to trial, since a document tries hundreds.
/// </remarks>
internal sealed class CheckLedger(CheckedDocument document)
{
    private readonly List<Trial> trials = [];
    private readonly List<TrialFigure> figures = [];
    private readonly List<OpenStatement> open = [];
    private readonly int[] passed = new int[document.Facts.Length];
    private readonly int[] failed = new int[document.Facts.Length];
    private readonly bool[] contradicted = new bool[document.Facts.Length];
    private readonly bool[] restated = new bool[document.Facts.Length];
    private readonly bool[] restatedOtherwise = new bool[document.Facts.Length];
    private readonly bool[] doubted = new bool[document.Facts.Length];
    private readonly UnitAnchors anchors = new(document);
    private readonly FormTies ties = new(document);
    private Identity identity = null!;
    private int first;
    private int unreadable;

    /// <summary>The document under test.</summary>
    public CheckedDocument Document { get; } = document;

    /// <summary>Everything that was tried, in order.</summary>
    public IReadOnlyList<Trial> Trials => trials;

    /// <summary>The figures of all trials, one trial's after the other's.</summary>
    public ReadOnlySpan<TrialFigure> Figures => CollectionsMarshal.AsSpan(figures);

    /// <summary>What only another PDF of the same disclosure can confirm.</summary>
    public IReadOnlyList<OpenStatement> Open => open;

    /// <summary>For the rows that an identity selects, used again for every term.</summary>
    public List<CheckedRow> Scratch { get; } = [];

    /// <summary>Begins a trial.</summary>
    public void Begin(Identity tried)
    {
        identity = tried;
        first = figures.Count;
        unreadable = 0;
    }

    /// <summary>Adds a figure to the left side.</summary>
    public void Left(Figure figure, int sign = 1) => Add(figure, sign, isLeft: true);

    /// <summary>Adds a figure to the right side.</summary>
    public void Right(Figure figure, int sign = 1) => Add(figure, sign, isLeft: false);

    /// <summary>Whether the trial would come out well, were it ended now. One without numbers on either side does.</summary>
    public bool Holds()
    {
        decimal difference = 0m, tolerance = 0m;
        for (var i = first; i < figures.Count; i++)
        {
            var (figure, sign, isLeft) = figures[i];
            tolerance += figure.Half;
            difference += (isLeft ? sign : -sign) * figure.Amount;
        }

        return unreadable == 0 && (identity.Relation == Relation.Equal ? Math.Abs(difference) : difference) <= tolerance;
    }

    /// <summary>Ends the trial. Nothing is recorded where neither side prints a number.</summary>
    /// <param name="row">The row that is tried, or null where the rule spans the form.</param>
    /// <param name="measure">The measure that is tried, or null.</param>
    public void Close(CheckedRow? row, string? measure)
    {
        decimal left = 0m, right = 0m, tolerance = 0m, coarsest = 0m;
        int leftNumbers = 0, rightNumbers = 0;
        for (var i = first; i < figures.Count; i++)
        {
            var (figure, sign, isLeft) = figures[i];
            tolerance += figure.Half;
            coarsest = Math.Max(coarsest, figure.Half);
            if (isLeft)
            {
                left += sign * figure.Amount;
                leftNumbers++;
            }
            else
            {
                right += sign * figure.Amount;
                rightNumbers++;
            }
        }

        if (unreadable > 0)
        {
            Record(row, measure, null, null, null, CheckStatus.NotTestable, "a figure cannot be read");
            return;
        }

        // Zero against nothing proves nothing; two blanks are no statement at all.
        if (leftNumbers + rightNumbers == 0 || (leftNumbers == 0 || rightNumbers == 0) && left == right || IsSameFigure())
        {
            Abandon();
            return;
        }

        var difference = left - right;
        var holds = identity.Relation == Relation.Equal ? Math.Abs(difference) <= tolerance : difference <= tolerance;
        var proves = Math.Abs(difference) <= tolerance;
        var inWords = !holds && identity.SpeaksOf(NarrativeForm.Id);
        var isSum = figures.Count - first > 2;
        var isBlind = false;
        for (var i = first; i < figures.Count; i++)
        {
            var figure = figures[i].Figure;
            var fact = figure.Fact;
            if (inWords && Document.Facts[fact].Form != NarrativeForm.Id)
                contradicted[fact] = true;
            else if (!holds)
                failed[fact]++;
            else if (proves && Vanishes(figure, tolerance, coarsest))
                isBlind |= figure.Amount != 0m;
            else if (proves)
                Pass(figure, isSum && difference == 0m && figure.Half == coarsest);
        }

        // An identity that holds with one of its figures and without it proves nothing of their forms.
        if (proves && left != 0m && !isBlind)
        {
            anchors.Tie(figures, first);
            ties.Hold(identity, Figures[first..]);
        }
        else if (!holds && !inWords)
        {
            ties.Fail(identity, Figures[first..], Math.Abs(difference), Math.Max(Math.Abs(left), Math.Abs(right)));
        }

        if (figures.Count - first == 2 && leftNumbers == 1)
        {
            if (proves)
                Restate(figures[first].Figure, figures[first + 1].Figure, difference == 0m);
            else
                anchors.Part(figures[first].Figure, figures[first + 1].Figure);
        }

        Record(row, measure, left, right, tolerance, holds ? CheckStatus.Pass : CheckStatus.Fail, null);
    }

    /// <summary>Ends the trial where the document holds one of its sides alone: what that side states is left open.</summary>
    /// <param name="row">The row that states it.</param>
    /// <param name="measure">The measure, or null.</param>
    /// <param name="isWords">Whether it is the side of the words.</param>
    public void LeaveOpen(CheckedRow? row, string? measure, bool isWords)
    {
        if (unreadable == 0 && figures.Count > first)
        {
            decimal value = 0m, tolerance = 0m;
            foreach (var (figure, sign, _) in CollectionsMarshal.AsSpan(figures)[first..])
            {
                value += sign * figure.Amount;
                tolerance += figure.Half;
            }

            var count = figures.Count - first;
            open.Add(new OpenStatement(
                identity.Id, isWords, row?.PrintedLabel, measure, TrialText.SideOf(this, first, count, isLeft: isWords), value, tolerance,
                TrialText.PagesOf(this, first, count)));
        }

        Abandon();
    }

    /// <summary>Ends the trial where the form prints more than the rule knows of: it says nothing against the figures, but no other sum proves them.</summary>
    /// <param name="row">The row that is tried.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="reason">What the rule does not know of.</param>
    public void Doubt(CheckedRow row, string measure, string reason)
    {
        foreach (var (figure, _, _) in CollectionsMarshal.AsSpan(figures)[first..])
            doubted[figure.Fact] = true;
        Abandon();
        Record(row, measure, null, null, null, CheckStatus.NotTestable, reason);
    }

    /// <summary>Ends the trial without a trace: the form does not print what the rule is about.</summary>
    public void Abandon() => figures.RemoveRange(first, figures.Count - first);

    /// <summary>Records that the identity could not be tried.</summary>
    public void NotTestable(Identity tried, CheckedRow? row, string? measure, string reason)
    {
        Begin(tried);
        Record(row, measure, null, null, null, CheckStatus.NotTestable, reason);
    }

    /// <summary>What arithmetic says of a fact.</summary>
    /// <remarks>
    /// Two prints of one amount at one precision differ only where the amount lies exactly between them. An identity with such a pair holds
    /// (326.71 in 01表, 326.72 in 03表), but a figure that no other print and no sum repeats to the last digit is not proved by it. Nor is a figure
    /// whose form prints no unit and equals nothing in a form that does: sums inside a form hold in any unit.
    /// Nor is one of a form that may belong to another disclosure, or of a table that may be another form.
    /// Nor a figure of a row that the print leaves open: sums hold whatever the row is called;
    /// nor one of a row that does not add up by the columns that are known.
    /// Words that contradict a figure of a form dispute it only where the form's own arithmetic does not prove it: else the words are wrong.
    /// </remarks>
    public Verification VerificationOf(int fact)
    {
        if (failed[fact] > 0)
            return Verification.Disputed;
        var isOpen = doubted[fact] || Document.IsKeyOpen(fact);
        if (!isOpen && passed[fact] > 0 && (restated[fact] || !restatedOtherwise[fact]) && IsFormSure(Document.TableOf(fact)))
            return Verification.Verified;
        return contradicted[fact] ? Verification.Disputed : Verification.Unverified;
    }

    /// <summary>Whether a form's unit makes other amounts of its figures than other forms print, see <see cref="UnitAnchors"/>.</summary>
    public bool IsUnitBelied(int table) => anchors.IsBelied(table);

    /// <summary>Whether it is open that a table is the form that it is taken for, see <see cref="FormTies"/>.</summary>
    public bool IsFormOpen(int table) => ties.LeaveOpen(table);

    /// <summary>Whether a figure is less than what the rounding of others, printed in coarser units, may hide: their sum holds with it and without it.</summary>
    private static bool Vanishes(Figure figure, decimal tolerance, decimal coarsest) => figure.Half < coarsest && Math.Abs(figure.Amount) <= tolerance - figure.Half;

    /// <summary>Whether a table's unit, its disclosure and which form it is are beyond doubt.</summary>
    private bool IsFormSure(int table) => anchors.Holds(table) && !Document.PrintedForm(table).IsDoubtful && !ties.LeaveOpen(table);

    /// <summary>Notes that an identity with the figure holds.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="isExact">Whether it adds up with others to the last digit, which tells as much as another print of it.</param>
    private void Pass(Figure figure, bool isExact)
    {
        passed[figure.Fact]++;
        restated[figure.Fact] |= isExact;
    }

    /// <summary>Notes that one amount is printed twice, to the same digit or not.</summary>
    private void Restate(Figure one, Figure other, bool isSame)
    {
        if (identity.Relation != Relation.Equal && !isSame || one.Half != other.Half)
            return;
        var notes = isSame ? restated : restatedOtherwise;
        notes[one.Fact] = true;
        notes[other.Fact] = true;
    }

    private void Add(Figure figure, int sign, bool isLeft)
    {
        if (figure.State == FigureState.Number)
            figures.Add(new TrialFigure(figure, sign, isLeft));
        else if (figure.State == FigureState.Unreadable)
            unreadable++;
    }

    /// <summary>Whether both sides are one and the same cell, which proves nothing.</summary>
    private bool IsSameFigure() => figures.Count - first == 2 && figures[first].Figure.Fact == figures[first + 1].Figure.Fact;

    private void Record(CheckedRow? row, string? measure, decimal? left, decimal? right, decimal? tolerance, CheckStatus status, string? reason) =>
        trials.Add(new Trial(identity, row, measure, first, figures.Count - first, left, right, tolerance, status, reason));
}
