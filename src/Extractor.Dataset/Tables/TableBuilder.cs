namespace Extractor.Dataset.Tables;

/// <summary>Describes a table column by column, in their order.</summary>
internal sealed class TableBuilder<TRow>(string name, string english, string chinese)
{
    private readonly List<TableColumn<TRow>> _columns = [];

    /// <summary>The key of the document that a row belongs to.</summary>
    public TableBuilder<TRow> DocumentId() => Add(new ContextTextColumn<TRow>(
        "document_id", false, "SHA-256 of the PDF's bytes, lower-case hexadecimal; key of the table documents.",
        "PDF 文件的 SHA-256（小写十六进制），documents 表的主键。", static context => context.DocumentId));

    /// <summary>The partition; every table has one.</summary>
    public TableBuilder<TRow> FiscalYear() => Add(new FiscalYearColumn<TRow>(
        "fiscal_year", "Fiscal year that the document reports; 0 where it is unknown. Hive partition.", "年度；未知为 0。Hive 分区列。")
    {
        IsPartition = true,
    });

    /// <summary>The organisation that publishes.</summary>
    public TableBuilder<TRow> Organization() => Add(new ContextTextColumn<TRow>(
        "organization", true, "Organisation that publishes the document, as printed.", "公开单位（部门）名称，照原文。",
        static context => context.Organization));

    /// <summary>The organisation whose form a row stands in.</summary>
    public TableBuilder<TRow> Organization(Func<TRow, string?> own) => Add(new OwnOrContextTextColumn<TRow>(
        "organization", "Organisation that publishes the document, as printed; where it prints forms of several, the one that the form's caption names.",
        "公开单位（部门）名称，照原文；一份文件含多个单位的表时，为该表表头所列单位。", own, static context => context.Organization));

    /// <summary>A text that every row has, perhaps an empty one.</summary>
    public TableBuilder<TRow> Text(string column, Func<TRow, string> value, string en, string zh, params string[] values) =>
        Add(new TextColumn<TRow>(column, false, en, zh, value) { Values = values.Length == 0 ? null : values });

    /// <summary>A text that a row may lack.</summary>
    public TableBuilder<TRow> OptionalText(string column, Func<TRow, string?> value, string en, string zh, params string[] values) =>
        Add(new TextColumn<TRow>(column, true, en, zh, value) { Values = values.Length == 0 ? null : values });

    /// <summary>A whole number that every row has.</summary>
    public TableBuilder<TRow> Integer(string column, Func<TRow, int> value, string en, string zh, string? unit = null) =>
        Add(new Int32Column<TRow>(column, false, en, zh, row => value(row)) { Unit = unit });

    /// <summary>A whole number that a row may lack.</summary>
    public TableBuilder<TRow> OptionalInteger(string column, Func<TRow, int?> value, string en, string zh) =>
        Add(new Int32Column<TRow>(column, true, en, zh, value));

    /// <summary>A whole number of 64 bits that every row has.</summary>
    public TableBuilder<TRow> LongInteger(string column, Func<TRow, long> value, string en, string zh, string unit) =>
        Add(new Int64Column<TRow>(column, en, zh, value) { Unit = unit });

    /// <summary>The page that a row comes from.</summary>
    public TableBuilder<TRow> Page(Func<TRow, int> value) =>
        Integer("page", value, "Page in PDF order, from 1.", "PDF 页序，从 1 起。");

    /// <summary>The pages that a row comes from.</summary>
    public TableBuilder<TRow> Pages(Func<TRow, int> first, Func<TRow, int> last) =>
        Integer("page_first", first, "First page, in PDF order from 1.", "起始页（PDF 页序，从 1 起）。")
            .Integer("page_last", last, "Last page, in PDF order from 1.", "结束页（PDF 页序，从 1 起）。");

    /// <summary>A length in PDF points, to 0.01.</summary>
    public TableBuilder<TRow> Length(string column, Func<TRow, float> value, string en, string zh) =>
        Add(new DoubleColumn<TRow>(column, en, zh, 2, value) { Unit = "pt" });

    /// <summary>The four edges of the box that a row was read from.</summary>
    public TableBuilder<TRow> Box(Func<TRow, Core.Geometry.Box> value) =>
        Length("x0", row => value(row).X0, "Left edge of the box on the page as displayed.", "方框左边界（页面显示方向，原点在左上角）。")
            .Length("y0", row => value(row).Y0, "Top edge of the box, measured downwards from the top of the page.", "方框上边界（自页顶向下）。")
            .Length("x1", row => value(row).X1, "Right edge of the box.", "方框右边界。")
            .Length("y1", row => value(row).Y1, "Bottom edge of the box.", "方框下边界。");

    /// <summary>A share from 0 to 1, to 0.0001.</summary>
    public TableBuilder<TRow> Share(string column, Func<TRow, float> value, string en, string zh) =>
        Add(new DoubleColumn<TRow>(column, en, zh, 4, value));

    /// <summary>True or false.</summary>
    public TableBuilder<TRow> Flag(string column, Func<TRow, bool> value, string en, string zh) =>
        Add(new BooleanColumn<TRow>(column, en, zh, value));

    /// <summary>A day that a row may lack.</summary>
    public TableBuilder<TRow> Day(string column, Func<TRow, DateOnly?> value, string en, string zh) =>
        Add(new DateColumn<TRow>(column, en, zh, value));

    /// <summary>A moment.</summary>
    public TableBuilder<TRow> Moment(string column, Func<TRow, DateTimeOffset> value, string en, string zh) =>
        Add(new TimestampColumn<TRow>(column, en, zh, value));

    /// <summary>Money in yuan, exact; CSV shows all four decimals.</summary>
    public TableBuilder<TRow> Money(string column, Func<TRow, decimal?> value, string en, string zh) =>
        Add(new DecimalColumn<TRow>(column, ColumnType.Money, true, en, zh, value) { Unit = "yuan" });

    /// <summary>A printed number, exact; CSV shows it without zeros at the end.</summary>
    public TableBuilder<TRow> Number(string column, Func<TRow, decimal?> value, string en, string zh, string? unit = null) =>
        Add(new DecimalColumn<TRow>(column, ColumnType.Number, false, en, zh, value) { Unit = unit });

    /// <summary>The table.</summary>
    public TableDefinition<TRow> Build() => new(name, english, chinese, [.. _columns]);

    private TableBuilder<TRow> Add(TableColumn<TRow> column)
    {
        _columns.Add(column);
        return this;
    }
}
