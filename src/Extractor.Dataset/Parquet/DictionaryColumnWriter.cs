using System.Buffers;
using System.Runtime.InteropServices;

namespace Extractor.Dataset.Parquet;

/// <summary>A column whose values are kept once, in a dictionary, as long as that saves space.</summary>
/// <remarks>
/// Every distinct value is PLAIN-encoded once, when it is first seen; pages hold indices. Two things end that: in the first page, a
/// dictionary that saves no space is given up and the page rewritten; later, a dictionary that outgrows <see cref="DictionaryBytes"/>
/// stays for the pages that used it, and the pages after it are PLAIN.
/// </remarks>
/// <typeparam name="T">The value as it is compared; equal values must have equal bytes.</typeparam>
internal abstract class DictionaryColumnWriter<T>(ParquetColumn column) : ColumnChunkWriter(column)
    where T : notnull
{
    /// <summary>The largest dictionary. Unit: bytes before compression. Readers hold it in memory as a whole.</summary>
    private const int DictionaryBytes = 1 << 20;

    /// <summary>
    /// After this many values the dictionary is tried for the first time: one that saves less than <see cref="TrialSaving"/> by then
    /// is not worth the look-ups.
    /// </summary>
    private const int TrialValues = 1024;

    /// <summary>Share of the values' bytes.</summary>
    private const double TrialSaving = 0.25;

    /// <summary>A map that grew beyond this is not kept for the next row group.</summary>
    private const int KeptEntries = 4096;

    /// <summary>Memory of an entry of the map and of <see cref="_ends"/> beside the value's bytes, roughly. Unit: bytes.</summary>
    private const int EntryOverhead = 48;

    private readonly ByteSink _dictionary = new();
    private readonly ByteSink _dictionaryPage = new();
    private readonly ByteSink _plain = new();
    private readonly List<int> _ends = [];
    private Dictionary<T, int> _indexOf = [];
    private int[] _indices = [];
    private int _indexCount;
    private bool _isPlain;
    private bool _usedDictionary;

    /// <inheritdoc/>
    protected override int PageBytesBuffered =>
        _dictionary.Length + _ends.Count * EntryOverhead + _indexCount * sizeof(int) + _plain.Length;

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
        if (_indices.Length > 0) ArrayPool<int>.Shared.Return(_indices);
        _indices = [];
    }

    /// <summary>Appends the value's PLAIN encoding and takes it into the bounds of the chunk.</summary>
    protected abstract void Encode(T value, ByteSink sink);

    /// <summary>The bounds of the values encoded since the last call.</summary>
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
        int bitWidth = RunLengthEncoder.BitWidth(_ends.Count - 1);
        body.WriteByte((byte)bitWidth);
        RunLengthEncoder.Encode<int>(_indices.AsSpan(0, _indexCount), bitWidth, body);
        _indexCount = 0;
        _usedDictionary = true;
        return ParquetEncoding.RleDictionary;
    }

    /// <inheritdoc/>
    protected override ColumnChunk TakeChunk()
    {
        _dictionaryPage.Clear();
        long uncompressed = PagesUncompressed;
        if (_usedDictionary) uncompressed += PageWriter.WriteDictionary(_dictionaryPage, _dictionary.Written, _ends.Count);
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
        Encode(value, _plain);
        CountPresent(1);
        if (_plain.Length >= PageBytes) FinishPage();
    }

    /// <summary>The value's place in the dictionary, or -1 where the dictionary is full and lacks it.</summary>
    private int FindIndex(T value)
    {
        if (_dictionary.Length >= DictionaryBytes) return _indexOf.TryGetValue(value, out int known) ? known : -1;
        ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexOf, value, out bool exists);
        if (!exists)
        {
            index = _ends.Count;
            Encode(value, _dictionary);
            _ends.Add(_dictionary.Length);
        }
        return index;
    }

    private void AppendIndex(int index, int count)
    {
        if (_indices.Length - _indexCount < count)
        {
            int[] larger = ArrayPool<int>.Shared.Rent(Math.Max(256, Math.Max(_indexCount + count, _indices.Length * 2)));
            _indices.AsSpan(0, _indexCount).CopyTo(larger);
            if (_indices.Length > 0) ArrayPool<int>.Shared.Return(_indices);
            _indices = larger;
        }
        _indices.AsSpan(_indexCount, count).Fill(index);
        _indexCount += count;
    }

    private bool DictionarySavesSpace(double atLeast)
    {
        long plain = 0;
        ReadOnlySpan<int> ends = CollectionsMarshal.AsSpan(_ends);
        foreach (int index in _indices.AsSpan(0, _indexCount)) plain += ends[index] - (index == 0 ? 0 : ends[index - 1]);
        long packed = (long)_indexCount * RunLengthEncoder.BitWidth(_ends.Count - 1) / 8;
        return _dictionary.Length + packed < plain * (1 - atLeast);
    }

    private void TurnPlain()
    {
        ReadOnlySpan<int> ends = CollectionsMarshal.AsSpan(_ends);
        ReadOnlySpan<byte> entries = _dictionary.Written;
        foreach (int index in _indices.AsSpan(0, _indexCount)) _plain.Write(entries[(index == 0 ? 0 : ends[index - 1])..ends[index]]);
        ForgetDictionary();
        _isPlain = true;
    }

    private void ForgetDictionary()
    {
        if (_ends.Count > KeptEntries) _indexOf = [];
        else _indexOf.Clear();
        _ends.Clear();
        _dictionary.Clear();
        _indexCount = 0;
    }
}
