namespace Extractor.Pdf.Fonts.Programs;

/// <summary>A DICT of a CFF font (Adobe Technical Note 5176, section 4). Real numbers are skipped: nothing that is read here is one.</summary>
internal sealed class CffDictionary
{
    public const int Charset = 15;
    public const int Encoding = 16;
    public const int CharStrings = 17;
    public const int RegistryOrderingSupplement = Escape + 30;

    // Operators after byte 12 are numbered from here on.
    private const int Escape = 0x100;
    private const int MostOperands = 48;

    private readonly Dictionary<int, int[]> entries = [];

    public CffDictionary(FontBytes data)
    {
        List<int> operands = [];
        int at = 0;
        while (at < data.Length)
        {
            int first = data.U8(at++);
            switch (first)
            {
                case 12:
                    Store(Escape + data.U8(at++));
                    break;
                case <= 21:
                    Store(first);
                    break;
                case 28:
                    operands.Add(data.I16(at));
                    at += 2;
                    break;
                case 29:
                    operands.Add((int)data.U32(at));
                    at += 4;
                    break;
                case 30:
                    at = AfterReal(data, at);
                    operands.Add(0);
                    break;
                case >= 32 and <= 246:
                    operands.Add(first - 139);
                    break;
                case >= 247 and <= 250:
                    operands.Add((first - 247) * 256 + data.U8(at++) + 108);
                    break;
                case >= 251 and <= 254:
                    operands.Add(-(first - 251) * 256 - data.U8(at++) - 108);
                    break;
            }
        }

        void Store(int key)
        {
            entries[key] = [.. operands.Take(MostOperands)];
            operands.Clear();
        }
    }

    /// <summary>The operands of an operator; null where the DICT does not have it.</summary>
    public int[]? Find(int key) => entries.GetValueOrDefault(key);

    /// <summary>The first operand of an operator; <paramref name="fallback"/> where there is none.</summary>
    public int Number(int key, int fallback) => Find(key) is [int number, ..] ? number : fallback;

    // A real number is a row of digits of four bits that ends with 15.
    private static int AfterReal(FontBytes data, int at)
    {
        while (at < data.Length)
        {
            int pair = data.U8(at++);
            if ((pair & 0xF) == 0xF || pair >> 4 == 0xF)
            {
                break;
            }
        }

        return at;
    }
}
