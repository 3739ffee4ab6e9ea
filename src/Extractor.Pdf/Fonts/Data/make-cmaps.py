#!/usr/bin/env python3
"""Writes cmaps.bin: Adobe's predefined CMaps and, for each character collection, the way back from CID to Unicode.

Usage:   apt-get install poppler-data; python3 make-cmaps.py [/usr/share/poppler/cMap]
Input:   Adobe's CMap resources (BSD-3, see LICENSE-Adobe-CMap.txt), here from Debian's poppler-data 0.4.12.
         The GPL tables beside that folder (cidToUnicode, unicodeMap) and Ghostscript's Identity-UTF16-H are not read.
Output:  cmaps.bin beside this script, the same bytes for the same input. CMapArchive.cs reads it.

Layout. Numbers are unsigned LEB128 unless stated; "zigzag" folds a signed number into an unsigned one.
  entries: count, then for each: name (length byte, ASCII), packed size, unpacked size
  payloads: raw Deflate, in the order of the entries
A CMap unpacks to
  writing mode (byte), code form (byte: 0 plain, 1 UTF-16, 2 UTF-8), name of the CMap it builds on,
  name of the collection of its CIDs (each: length byte, ASCII)
  codespace ranges: count, then for each: code length (byte), low, high
  mappings, sorted and disjoint: count, then three columns: gap from the code after the mapping before; codes beyond the first;
  zigzag of the CID less the CID that would continue the mapping before
A CMap of form 1 or 2 has no mappings: its codes are turned into scalars and looked up in the UTF-32 CMap that it builds on.
A collection (an entry named like Adobe-GB1) unpacks to
  CIDs: count, then zigzag of each Unicode scalar less the one that would continue the CID before; scalar 0 stands for none.
"""
import re
import sys
import zlib
from pathlib import Path

TOKEN = re.compile(rb"<([0-9a-fA-F\s]*)>|/([^\s/<>\[\]()]+)|([A-Za-z]+)|(-?\d+)|[\[\]]")
# Legacy CMaps whose codes a codec of Python's library decodes: they tell which of several characters of a CID is meant,
# and they say what half-width Latin stands for, which no Unicode CMap reaches.
CODECS = {
    "Adobe-GB1": [("GBK-EUC-H", "gbk"), ("GBK-EUC-V", "gbk"), ("GBKp-EUC-H", "gbk"), ("GBK2K-H", "gb18030")],
    "Adobe-CNS1": [("ETen-B5-H", "cp950"), ("ETen-B5-V", "cp950"), ("ETenms-B5-H", "cp950")],
    "Adobe-Japan1": [("90ms-RKSJ-H", "cp932"), ("90ms-RKSJ-V", "cp932"), ("90msp-RKSJ-H", "cp932")],
    "Adobe-Korea1": [("KSCms-UHC-H", "cp949"), ("KSCms-UHC-V", "cp949"), ("KSCms-UHC-HW-H", "cp949")],
}


class CMap:
    def __init__(self, path):
        self.name, self.base, self.wmode = path.name, None, 0
        self.spaces, self.own = [], {}  # own: (code length, code) -> CID
        text = re.sub(rb"(?m)^%.*$", b"", path.read_bytes())
        # Not the folder's name: the Hojo maps stand in Adobe-Japan1 but speak of Adobe-Japan2.
        self.collection = "Adobe-" + re.search(rb"/Ordering\s*\(([^)]*)\)", text).group(1).decode()
        stack = []
        for match in TOKEN.finditer(text):
            hexa, name, word, number = match.groups()
            if hexa is not None:
                digits = re.sub(rb"\s", b"", hexa)
                stack.append((len(digits) // 2, int(digits or b"0", 16)))
            elif name is not None:
                stack.append(name.decode())
            elif number is not None:
                stack.append(int(number))
            elif word is not None:
                self.word(word.decode(), stack)

    def word(self, word, stack):
        if word == "usecmap":
            self.base = stack[-1]
        elif word == "def" and len(stack) > 1 and stack[-2] == "WMode":
            self.wmode = stack[-1]
        elif word.startswith("begin"):
            stack.clear()
        elif word == "endcodespacerange":
            self.spaces += [(stack[i][0], stack[i][1], stack[i + 1][1]) for i in range(0, len(stack), 2)]
        elif word == "endcidrange":
            for (size, low), (_, high), cid in zip(stack[0::3], stack[1::3], stack[2::3]):
                self.own.update(((size, code), cid + code - low) for code in range(low, high + 1))
        elif word == "endcidchar":
            self.own.update(zip(stack[0::2], stack[1::2]))
        elif word == "endnotdefrange":
            for (size, low), (_, high), cid in zip(stack[0::3], stack[1::3], stack[2::3]):
                for code in range(low, high + 1):
                    self.own.setdefault((size, code), cid)


def read_all(root):
    found = {}
    for path in sorted(root.glob("Adobe-*/*")):
        if re.search(rb"begin(cidrange|cidchar)|usecmap", path.read_bytes()):
            found[path.name] = CMap(path)
    # CMaps without CIDs, and those whose collection is called Adobe_GB1_..., convert between codes: no font names one as its encoding.
    usable = {name: cmap for name, cmap in found.items() if (cmap.own or cmap.base) and "_" not in cmap.collection}
    return {name: cmap for name, cmap in usable.items() if not cmap.base or cmap.base in usable}


def flat(cmap, cmaps):
    merged = dict(flat(cmaps[cmap.base], cmaps)) if cmap.base else {}
    merged.update(cmap.own)
    return merged


def encode_scalar(scalar, form):
    if 0xD800 <= scalar < 0xE000:
        return None
    data = chr(scalar).encode("utf-16-be" if form == 1 else "utf-8")
    return len(data), int.from_bytes(data, "big")


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    return varint(value * 2 if value >= 0 else -value * 2 - 1)


def text(value):
    return bytes([len(value)]) + value.encode("ascii")


def pack_cmap(cmap, cmaps):
    form, base, own = 0, cmap.base or "", cmap.own
    for number, label in ((1, "UTF16"), (2, "UTF8")):
        twin = cmaps.get(cmap.name.replace(label, "UTF32")) if label in cmap.name else None
        if twin:
            expected = {encode_scalar(code, number): cid for (_, code), cid in flat(twin, cmaps).items()}
            expected.pop(None, None)
            if expected == flat(cmap, cmaps):
                form, base, own = number, twin.name, {}
            else:
                print(f"{cmap.name} differs from {twin.name}; stored in full", file=sys.stderr)
    runs = []
    for (size, code), cid in sorted(own.items(), key=lambda item: item[0][1]):
        if runs and code == runs[-1][0] + runs[-1][1] and cid == runs[-1][2] + runs[-1][1]:
            runs[-1][1] += 1
        else:
            assert not runs or code >= runs[-1][0] + runs[-1][1], f"{cmap.name}: codes of two lengths collide"
            runs.append([code, 1, cid])
    gaps, lengths, cids, after_code, after_cid = [], [], [], 0, 0
    for code, length, cid in runs:
        gaps.append(varint(code - after_code))
        lengths.append(varint(length - 1))
        cids.append(zigzag(cid - after_cid))
        after_code, after_cid = code + length, cid + length
    spaces = cmap.spaces or cmaps[cmap.base].spaces
    head = bytes([cmap.wmode, form]) + text(base) + text(cmap.collection) + varint(len(spaces))
    head += b"".join(bytes([size]) + varint(low) + varint(high) for size, low, high in spaces)
    return head + varint(len(runs)) + b"".join(gaps + lengths + cids)


def decode(data, codec):
    try:
        decoded = data.decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(decoded) if len(decoded) == 1 else 0


def read_to_unicode(path):
    """The pairs of CID and scalar of Adobe's own Adobe-*-UCS2 (BSD-3): the only source for glyph variants that no code reaches.

    A variation selector is dropped; CIDs that stand for several characters are left out.
    """
    body = path.read_bytes() if path.exists() else b""
    for kind, block in re.findall(rb"begin(bfrange|bfchar)(.*?)end", body, re.S):
        values = [int(digits, 16) for digits in re.findall(rb"<(\w+)>", block)]
        texts = [bytes.fromhex(digits.decode()).decode("utf-16-be", "ignore") for digits in re.findall(rb"<(\w+)>", block)]
        step = 3 if kind == b"bfrange" else 2
        for at in range(0, len(values), step):
            decoded = re.sub("[\ufe00-\ufe0f\U000e0100-\U000e01ef]", "", texts[at + step - 1])
            if len(decoded) == 1 and decoded != "\ufffd":
                for cid in range(values[at], values[at + step - 2] + 1):
                    yield cid, ord(decoded) + cid - values[at]


def strangeness(scalar):
    """Characters that stand for another one come last among the characters of a CID."""
    if 0xE000 <= scalar <= 0xF8FF or scalar >= 0xF0000:
        return 4  # private use
    if 0xFE10 <= scalar <= 0xFE1F or 0xFE30 <= scalar <= 0xFE4F:
        return 3  # vertical presentation forms
    if 0x2E80 <= scalar <= 0x2FDF:
        return 2  # radicals
    if 0xF900 <= scalar <= 0xFAFF or 0x2F800 <= scalar <= 0x2FA1F or scalar in (0xA0, 0xAD, 0x2010, 0x2011, 0x2215, 0x2219, 0x2236):
        return 1  # compatibility ideographs and doubles of ASCII characters
    return 0


def pack_collection(collection, cmaps, root):
    candidates = {}  # CID -> {scalar: best rank}

    def offer(cid, scalar, rank):
        if 0x20 <= scalar < 0x7F or scalar >= 0xA0:
            ranks = candidates.setdefault(cid, {})
            ranks[scalar] = min(rank, ranks.get(scalar, rank))

    for cmap in cmaps.values():
        if cmap.collection == collection and re.search("UTF32|UCS2", cmap.name):
            rank = 2 if cmap.wmode else 0 if re.fullmatch("Uni[A-Z]+-UTF32-H", cmap.name) else 1
            for (_, code), cid in cmap.own.items():
                offer(cid, code, rank)
    for cid, scalar in read_to_unicode(root / collection / f"{collection}-UCS2"):
        offer(cid, scalar, 3)
    meant = set()
    for name, codec in CODECS.get(collection, []):
        for (size, code), cid in flat(cmaps[name], cmaps).items():
            scalar = decode(code.to_bytes(size, "big"), codec)
            meant.add((cid, scalar))
            if scalar < 0x7F:
                offer(cid, scalar, 4)
    table = [0] * (max(candidates, default=-1) + 1)
    for cid, ranks in candidates.items():
        table[cid] = min(ranks, key=lambda scalar: (strangeness(scalar), (cid, scalar) not in meant, ranks[scalar], scalar))
    out, follow = [varint(len(table))], 0
    for scalar in table:
        out.append(zigzag(scalar - follow))
        follow = scalar + 1
    return b"".join(out)


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/poppler/cMap")
    cmaps = read_all(root)
    payloads = {name: pack_cmap(cmap, cmaps) for name, cmap in cmaps.items()}
    for collection in sorted({cmap.collection for cmap in cmaps.values()}):
        payloads[collection] = pack_collection(collection, cmaps, root)
    head, body = [varint(len(payloads))], []
    for name, payload in sorted(payloads.items()):
        compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = compressor.compress(payload) + compressor.flush()
        head.append(text(name) + varint(len(packed)) + varint(len(payload)))
        body.append(packed)
    target = Path(__file__).with_name("cmaps.bin")
    target.write_bytes(b"".join(head + body))
    print(f"{target.name}: {len(payloads)} entries, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
