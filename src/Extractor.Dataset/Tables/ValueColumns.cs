using System.Globalization;
using Extractor.Dataset.Csv;
using Extractor.Dataset.Parquet;

namespace Extractor.Dataset.Tables;

/// <summary>A text of a row.</summary>
internal sealed class TextColumn<TRow>(string name, bool nullable, string english, string chinese, Func<TRow, string?> value)
    : TableColumn<TRow>(name, ColumnType.Text, nullable, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (TextColumnWriter)target;
        // Neighbouring rows often share a text, and then usually the very object: a run costs one look-up.
        string? text = rows.IsEmpty ? null : value(rows[0]);
        for (int start = 0; start < rows.Length;)
        {
            string? next = null;
            int end = start + 1;
            while (end < rows.Length && ReferenceEquals(next = value(rows[end]), text)) end++;
            if (text is null) column.AppendNull(end - start);
            else column.Append(text, end - start);
            (start, text) = (end, next);
        }
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row)
    {
        string? text = value(row);
        if (text is null) csv.Null();
        else if (Values is not null) csv.Plain(text);
        else csv.Text(text);
    }
}

/// <summary>A text that all rows of a document share.</summary>
internal sealed class ContextTextColumn<TRow>(string name, bool nullable, string english, string chinese, Func<RowContext, string?> value)
    : TableColumn<TRow>(name, ColumnType.Text, nullable, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        string? text = value(context);
        if (text is null) target.AppendNull(rows.Length);
        else ((TextColumnWriter)target).Append(text, rows.Length);
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row)
    {
        string? text = value(context);
        if (text is null) csv.Null();
        else csv.Text(text);
    }
}

/// <summary>A text that a row has of its own, or else shares with all rows of its document.</summary>
internal sealed class OwnOrContextTextColumn<TRow>(string name, string english, string chinese, Func<TRow, string?> own, Func<RowContext, string?> shared)
    : TableColumn<TRow>(name, ColumnType.Text, true, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        string? text = rows.IsEmpty ? null : own(rows[0]);
        for (int start = 0; start < rows.Length;)
        {
            string? next = null;
            int end = start + 1;
            while (end < rows.Length && ReferenceEquals(next = own(rows[end]), text)) end++;
            text ??= shared(context);
            if (text is null) target.AppendNull(end - start);
            else ((TextColumnWriter)target).Append(text, end - start);
            (start, text) = (end, next);
        }
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row)
    {
        string? text = own(row) ?? shared(context);
        if (text is null) csv.Null();
        else csv.Text(text);
    }
}

/// <summary>年度: the partition.</summary>
internal sealed class FiscalYearColumn<TRow>(string name, string english, string chinese)
    : TableColumn<TRow>(name, ColumnType.Int32, false, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows) =>
        ((Int32ColumnWriter)target).Append(context.FiscalYear, rows.Length);

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row) => csv.Plain(CsvNumbers.Format(context.FiscalYear));
}

/// <summary>A whole number of 32 bits.</summary>
internal sealed class Int32Column<TRow>(string name, bool nullable, string english, string chinese, Func<TRow, int?> value)
    : TableColumn<TRow>(name, ColumnType.Int32, nullable, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (Int32ColumnWriter)target;
        foreach (TRow row in rows)
        {
            if (value(row) is int number) column.Append(number);
            else column.AppendNull();
        }
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row)
    {
        if (value(row) is int number) csv.Plain(CsvNumbers.Format(number));
        else csv.Null();
    }
}

/// <summary>A whole number of 64 bits.</summary>
internal sealed class Int64Column<TRow>(string name, string english, string chinese, Func<TRow, long> value)
    : TableColumn<TRow>(name, ColumnType.Int64, false, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (Int64ColumnWriter)target;
        foreach (TRow row in rows) column.Append(value(row));
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row) => csv.Plain(CsvNumbers.Format(value(row)));
}

/// <summary>A length or a share, in hundredths or ten-thousandths, so that the digits that mean nothing are not published.</summary>
internal sealed class DoubleColumn<TRow>(string name, string english, string chinese, int decimals, Func<TRow, float> value)
    : TableColumn<TRow>(name, ColumnType.Double, false, english, chinese)
{
    private readonly double _scale = Math.Pow(10, decimals);

    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (DoubleColumnWriter)target;
        // Dividing two whole numbers gives the double nearest to the decimal that CSV prints.
        foreach (TRow row in rows) column.AppendDouble(Scaled(row) / _scale);
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row) => csv.Plain(CsvNumbers.Format(Scaled(row), decimals));

    private long Scaled(TRow row) => (long)Math.Round(value(row) * _scale);
}

/// <summary>True or false.</summary>
internal sealed class BooleanColumn<TRow>(string name, string english, string chinese, Func<TRow, bool> value)
    : TableColumn<TRow>(name, ColumnType.Boolean, false, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (BooleanColumnWriter)target;
        foreach (TRow row in rows) column.Append(value(row));
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row) => csv.Plain(value(row) ? "true" : "false");
}

/// <summary>A day.</summary>
internal sealed class DateColumn<TRow>(string name, string english, string chinese, Func<TRow, DateOnly?> value)
    : TableColumn<TRow>(name, ColumnType.Date, true, english, chinese)
{
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (Int32ColumnWriter)target;
        foreach (TRow row in rows)
        {
            if (value(row) is DateOnly day) column.Append(day.DayNumber - Epoch);
            else column.AppendNull();
        }
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row)
    {
        if (value(row) is DateOnly day) csv.Plain(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else csv.Null();
    }
}

/// <summary>A moment in UTC; digits below the millisecond are cut off.</summary>
internal sealed class TimestampColumn<TRow>(string name, string english, string chinese, Func<TRow, DateTimeOffset> value)
    : TableColumn<TRow>(name, ColumnType.Timestamp, false, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (Int64ColumnWriter)target;
        foreach (TRow row in rows) column.Append(value(row).ToUnixTimeMilliseconds());
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row) =>
        csv.Plain(value(row).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
}

/// <summary>An exact number. One whose whole part does not fit the type is null; its printed text stands in another column.</summary>
internal sealed class DecimalColumn<TRow>(
    string name, ColumnType type, bool keepZeros, string english, string chinese, Func<TRow, decimal?> value)
    : TableColumn<TRow>(name, type, true, english, chinese)
{
    /// <inheritdoc/>
    public override void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows)
    {
        var column = (DecimalColumnWriter)target;
        foreach (TRow row in rows)
        {
            if (value(row) is decimal number && DecimalScaling.TryUnscale(number, Type, out decimal unscaled)) column.Append(unscaled);
            else column.AppendNull();
        }
    }

    /// <inheritdoc/>
    public override void Write(CsvRowWriter csv, RowContext context, TRow row)
    {
        if (value(row) is decimal number && DecimalScaling.TryUnscale(number, Type, out decimal unscaled))
            csv.Plain(CsvNumbers.Format(unscaled, Type.Scale, keepZeros));
        else csv.Null();
    }
}
