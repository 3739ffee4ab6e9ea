using System.Buffers;

namespace Extractor.Dataset.Parquet;

/// <summary>A column whose values are kept once, in a dictionary, as long as that saves space.</summary>
/// <remarks>
/// Every distinct value is PLAIN-encoded once, when it is first seen; pages hold indices. Two things end that: in the first page, a
/// dictionary that saves no space is given up and the page rewritten; later, a dictionary that outgrows <see cref="DictionaryBytes"/>
/// or <see cref="DictionaryEntryLimit"/> stays for the pages that used it, and the pages after it are PLAIN.
/// </remarks>
/// <typeparam name="T">The value; values are told apart by their bytes.</typeparam>
internal abstract class DictionaryColumnWriter<T>(ParquetColumn column) : ColumnChunkWriter(column)
{
    /// <summary>The largest dictionary. Unit: bytes before compression. Readers hold it in memory as a whole.</summary>
    private const int DictionaryBytes = 1 << 20;

    /// <summary>The most entries of a dictionary, so that two bytes hold an index.</summary>
    private const int DictionaryEntryLimit = 1 << 16;

    /// <summary>
    /// After this many values the dictionary is tried for the first time: one that saves less than <see cref="TrialSaving"/> by then
    /// is not worth the look-ups.
    /// </summary>
    private const int TrialValues = 1024;

    /// <summary>Share of the values' bytes.</summary>
    private const double TrialSaving = 0.25;

    /// <summary>Values of which the entry is remembered: those of a table's rows come again and again. A power of two.</summary>
    private const int RecentValues = 32;

    private readonly DictionaryEntries _dictionary = new();

    /// <summary>Values seen lately, each at the place that <see cref="Mix"/> gives it, with the number of its entry plus one.</summary>
    private readonly (T Value, int Entry)[] _recent = new (T, int)[RecentValues];
    private readonly ByteSink _dictionaryPage = new();
    private readonly ByteSink _plain = new();
    private ushort[] _indices = [];
    private int _indexCount;
    private bool _isPlain;
    private bool _usedDictionary;

    /// <inheritdoc/>
    protected override int PageBytesBuffered =>
        _dictionary.BufferedBytes + _indexCount * sizeof(ushort) + _plain.Length;

    /// <summary>Appends one value <paramref name="count"/> times.</summary>
    public void Append(T value, int count = 1)
    {
        while (count > 0)
        {
            if (_isPlain)
            {
                AppendPlain(value);
                count--;
                continue;
            }
            int index = FindIndex(value);
            if (index < 0)
            {
                FinishPage();
                _isPlain = true;
                continue;
            }
            int some = Math.Min(count, RoomInPage);
            AppendIndex(index, some);
            bool isTrialOver = !_usedDictionary && _indexCount >= TrialValues && _indexCount - some < TrialValues;
            if (isTrialOver && !DictionarySavesSpace(TrialSaving)) TurnPlain();
            CountPresent(some);
            count -= some;
        }
    }

    /// <inheritdoc/>
    public override void Release()
    {
        base.Release();
        _dictionary.Dispose();
        _dictionaryPage.Dispose();
        _plain.Dispose();
        if (_indices.Length > 0) ArrayPool<ushort>.Shared.Return(_indices);
        _indices = [];
    }

    /// <summary>A number that tells most values apart, quickly; equal values have the same.</summary>
    protected abstract uint Mix(T value);

    /// <summary>Appends the value's PLAIN encoding.</summary>
    protected abstract void Encode(T value, ByteSink sink);

    /// <summary>Takes a value into the bounds of the chunk.</summary>
    /// <param name="value">The value.</param>
    /// <param name="encoded">Its PLAIN encoding.</param>
    protected abstract void Observe(T value, ReadOnlySpan<byte> encoded);

    /// <summary>The bounds of the values observed since the last call.</summary>
    protected abstract ColumnStatistics TakeStatistics(long nullCount);

    /// <inheritdoc/>
    protected override ParquetEncoding EncodePage(ByteSink body)
    {
        if (!_isPlain && !_usedDictionary && _indexCount > 0 && !DictionarySavesSpace(atLeast: 0)) TurnPlain();
        if (_isPlain || _indexCount == 0)
        {
            body.Write(_plain.Written);
            _plain.Clear();
            return ParquetEncoding.Plain;
        }
        int bitWidth = RunLengthEncoder.BitWidth(_dictionary.Count - 1);
        body.WriteByte((byte)bitWidth);
        RunLengthEncoder.Encode<ushort>(_indices.AsSpan(0, _indexCount), bitWidth, body);
        _indexCount = 0;
        _usedDictionary = true;
        return ParquetEncoding.RleDictionary;
    }

    /// <inheritdoc/>
    protected override ColumnChunk TakeChunk()
    {
        _dictionaryPage.Clear();
        long uncompressed = PagesUncompressed;
        if (_usedDictionary) uncompressed += PageWriter.WriteDictionary(_dictionaryPage, _dictionary.Bytes.Written, _dictionary.Count);
        ParquetEncoding[] encodings = _usedDictionary
            ? [ParquetEncoding.Plain, ParquetEncoding.Rle, ParquetEncoding.RleDictionary]
            : [ParquetEncoding.Plain, ParquetEncoding.Rle];
        var chunk = new ColumnChunk(_dictionaryPage, Pages, uncompressed, encodings, TakeStatistics(NullCount));
        ForgetDictionary();
        _isPlain = false;
        _usedDictionary = false;
        return chunk;
    }

    private void AppendPlain(T value)
    {
        int start = _plain.Length;
        Encode(value, _plain);
        Observe(value, _plain.Written[start..]);
        CountPresent(1);
        if (_plain.Length >= PageBytes) FinishPage();
    }

    /// <summary>The value's place in the dictionary, or -1 where the dictionary is full and lacks it.</summary>
    private int FindIndex(T value)
    {
        ref (T Value, int Entry) recent = ref _recent[Mix(value) & (RecentValues - 1)];
        if (recent.Entry > 0 && EqualityComparer<T>.Default.Equals(recent.Value, value)) return recent.Entry - 1;
        int start = _dictionary.Bytes.Length;
        Encode(value, _dictionary.Bytes);
        bool hasRoom = start < DictionaryBytes && _dictionary.Count < DictionaryEntryLimit;
        int index = _dictionary.Settle(start, hasRoom, out bool isNew);
        if (isNew) Observe(value, _dictionary[index]);
        recent = (value, index + 1);
        return index;
    }

    private void AppendIndex(int index, int count)
    {
        if (_indices.Length - _indexCount < count)
        {
            ushort[] larger = ArrayPool<ushort>.Shared.Rent(Math.Max(256, Math.Max(_indexCount + count, _indices.Length * 2)));
            _indices.AsSpan(0, _indexCount).CopyTo(larger);
            if (_indices.Length > 0) ArrayPool<ushort>.Shared.Return(_indices);
            _indices = larger;
        }
        _indices.AsSpan(_indexCount, count).Fill((ushort)index);
        _indexCount += count;
    }

    private bool DictionarySavesSpace(double atLeast)
    {
        long plain = 0;
        foreach (int index in _indices.AsSpan(0, _indexCount)) plain += _dictionary.LengthOf(index);
        long packed = (long)_indexCount * RunLengthEncoder.BitWidth(_dictionary.Count - 1) / 8;
        return _dictionary.Bytes.Length + packed < plain * (1 - atLeast);
    }

    private void TurnPlain()
    {
        foreach (int index in _indices.AsSpan(0, _indexCount)) _plain.Write(_dictionary[index]);
        ForgetDictionary();
        _isPlain = true;
    }

    private void ForgetDictionary()
    {
        _dictionary.Clear();
        _indexCount = 0;
        Array.Clear(_recent);
    }
}
