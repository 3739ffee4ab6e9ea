using Extractor.Dataset.Parquet;
using Xunit;

namespace Extractor.Tests.Dataset.Parquet;

/// <summary>Bytes worked out by hand from "Thrift Compact protocol encoding".</summary>
public sealed class CompactProtocolWriterTests
{
    [Fact]
    public void A_field_header_holds_the_distance_to_the_field_before_and_the_type()
    {
        byte[] bytes = Write(static thrift =>
        {
            thrift.Int32Field(1, 1);
            thrift.Int64Field(3, -1);
            thrift.Int16Field(4, 300);
        });

        // 1<<4|5, zigzag 1 = 2 | 2<<4|6, zigzag -1 = 1 | 1<<4|4, zigzag 300 = 600 = D8 04 | stop
        Assert.Equal([0x15, 0x02, 0x26, 0x01, 0x14, 0xD8, 0x04, 0x00], bytes);
    }

    [Fact]
    public void A_boolean_is_its_header()
    {
        byte[] bytes = Write(static thrift =>
        {
            thrift.Boolean(7, true);
            thrift.Boolean(8, false);
        });

        Assert.Equal([0x71, 0x12, 0x00], bytes);
    }

    [Fact]
    public void A_text_has_its_length_in_bytes()
    {
        byte[] bytes = Write(static thrift => thrift.TextField(4, "元"));

        Assert.Equal([0x48, 0x03, 0xE5, 0x85, 0x83, 0x00], bytes);
    }

    [Fact]
    public void Field_ids_count_anew_inside_a_struct_and_go_on_after_it()
    {
        byte[] bytes = Write(static thrift =>
        {
            thrift.BeginStruct(5);
            thrift.Int32Field(1, 0);
            thrift.EndStruct();
            thrift.EmptyStruct(6);
        });

        Assert.Equal([0x5C, 0x15, 0x00, 0x00, 0x1C, 0x00, 0x00], bytes);
    }

    [Fact]
    public void A_short_list_has_its_length_in_the_header_and_a_long_one_behind_it()
    {
        byte[] bytes = Write(static thrift =>
        {
            thrift.Int32List(1, 2);
            thrift.Int32Element(-3);
            thrift.Int32Element(4);
            thrift.TextList(2, 15);
            for (int i = 0; i < 15; i++) thrift.TextElement("");
        });

        Assert.Equal([0x19, 0x25, 0x05, 0x08, 0x19, 0xF8, 0x0F, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x00], bytes);
    }

    [Fact]
    public void Fields_out_of_order_are_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Write(static thrift =>
        {
            thrift.Int32Field(2, 0);
            thrift.Int32Field(2, 0);
        }));
    }

    private static byte[] Write(Action<CompactProtocolWriter> fields)
    {
        using var sink = new ByteSink();
        var thrift = new CompactProtocolWriter(sink);
        thrift.BeginStruct();
        fields(thrift);
        thrift.EndStruct();
        return sink.Written.ToArray();
    }
}
