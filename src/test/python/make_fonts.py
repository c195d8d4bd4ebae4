#!/usr/bin/env python3
"""Make the three Chinese fonts that the project ships, in templates/fonts.

    kaohe-song.ttf  "Kaohe Song"  serif, regular   GB2312, the 8105 characters of the
    kaohe-hei.ttf   "Kaohe Hei"   sans, bold       通用规范汉字表, Latin, symbols
    kaohe-rare.ttf  "Kaohe Rare"  serif, regular   the other ideographs that the source font has
                                                   (the rest of GBK, the base block and Ext A; of
                                                   Ext B and later those with a mainland source in
                                                   Unihan, and 𠮷): the fallback for rare names

kaohe-rare has nothing that kaohe-song has: it has no space, digits or punctuation.

Needs these Debian packages (the shipped files were made with the versions in brackets; the same
versions give the same bytes):

    fonts-noto-cjk     the source fonts  (1:20220127+repack1-1)
    unicode-data       Unihan            (15.0.0-1)
    python3-fonttools  run this file with Debian's /usr/bin/python3  (4.38.0-1+deb12u1)

What it does beyond a subset, and why:

  * The outlines become quadratic (glyf): OpenPDF shows nothing for CID-keyed CFF subsets.
  * Every code point gets a glyph of its own, so that text copied out of a PDF is what was put in
    (the source lets e.g. U+00B7 and U+30FB share one).
  * The digits of the serif font, which is proportional, get one common width.
  * The em dash fills its cell, so that —— is one line without the GSUB rule this takes otherwise.
  * ☐ ☑ ☒, which the source lacks, are put together from □ ✓ ×.
  * The line is exactly one em high (0.88 above, 0.12 below). Flying Saucer does not look at that: it
    takes ascent and descent from the bounding box of all glyphs (head). So the few glyphs that reach
    far out of the line are left out; with them all text sat too low in its table cell.
  * No hinting, no GSUB, GPOS or vertical tables. New names: see OFL.txt next to the fonts.

Usage:  make_fonts.py [--out FOLDER]     (default: templates/fonts of this checkout; about 1 minute)
        make_fonts.py --check [--out FOLDER]     only check the fonts that are there
"""

import argparse
import bz2
import os
import sys
from datetime import datetime, timezone
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.timeTools import epoch_diff
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

NOTO = Path("/usr/share/fonts/opentype/noto")
UNIHAN = Path("/usr/share/unicode")

VERSION = "1.000"
MAX_ERROR = 2.0  # of the quadratic outlines, in thousandths of an em
ASCENT, DESCENT = 880, -120
DIGITS = "0123456789"

# What must be there, or the fonts are no good.
REQUIRED = (
    "".join(map(chr, range(0x20, 0x7F))) + "".join(map(chr, range(0xA0, 0x100)))
    + "−×÷±≤≥≠≈·…—“”‘’〔〕【】《》〈〉「」『』、。，．：；？！（）％＋－＝￥¥‰℃№§"
    + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳□☐☑☒✓√○●◎△▲▼◆◇■★☆→←↑↓"
    + "".join(map(chr, range(0x2500, 0x2580)))
    + "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"
    + "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω"
    + "".join(map(chr, range(0xFF01, 0xFF5F))) + "\u3000āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü"
    + "汉字考核德能勤绩廉𬭚鋆䶮㑇"
)
REQUIRED_RARE = "頔龘鬱㐂𠮷"

# Whole ranges of symbols; of these, what the source font has.
SYMBOLS = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x02B0, 0x02FF), (0x0370, 0x03FF), (0x0400, 0x045F),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F),
    (0x2190, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x27BF),
    (0x3000, 0x30FF), (0x3105, 0x312F), (0x3220, 0x3243), (0x3280, 0x32B0), (0x3380, 0x33DF),
    (0xFE30, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),
)
# Left out although asked for above: they reach far above or below the line.
TALL = set(range(0x302A, 0x3030)) | set(range(0x3031, 0x3036)) | {0x1D5, 0x1D7, 0x1D9, 0x1DB}
LOWEST, HIGHEST = -290, 1020  # what is left stays within this
# The spaces that the source font lacks, in thousandths of an em (None: as wide as a digit).
SPACES = {0x2007: None, 0x2009: 200, 0x202F: 200}
# Ideographs for the fallback font: the base block and Ext A; of Ext B and later, the mainland's.
WHOLE = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF))
MAINLAND = ((0x20000, 0x2F7FF), (0x30000, 0x323AF))

FONTS = {
    "kaohe-song.ttf": dict(
        source="NotoSerifCJK-Regular.ttc", face="Noto Serif CJK SC", family="Kaohe Song", style="Regular",
        copyright="© 2017-2022 Adobe (http://www.adobe.com/)."),
    "kaohe-hei.ttf": dict(
        source="NotoSansCJK-Bold.ttc", face="Noto Sans CJK SC", family="Kaohe Hei", style="Bold",
        copyright="© 2014-2021 Adobe (http://www.adobe.com/)."),
    "kaohe-rare.ttf": dict(
        source="NotoSerifCJK-Regular.ttc", face="Noto Serif CJK SC", family="Kaohe Rare", style="Regular",
        copyright="© 2017-2022 Adobe (http://www.adobe.com/)."),
}
LICENCE = ("This Font Software is licensed under the SIL Open Font License, Version 1.1. "
           "It is a modified version under a new name. See OFL.txt.")
RESERVED = ("noto", "source")


def charset(codec):
    """The code points of a two-byte Chinese codec."""
    found = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found.add(ord(bytes((lead, trail)).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def unihan(file, field):
    """The code points that have the field in one of Unihan's files."""
    with bz2.open(UNIHAN / file, "rt", encoding="utf-8") as lines:
        return {int(line.split("\t")[0][2:], 16) for line in lines if line.startswith("U+") and f"\t{field}\t" in line}


def standard_table():
    """The 8105 characters of the 通用规范汉字表 (2013)."""
    found = unihan("Unihan_OtherMappings.txt.bz2", "kTGH")
    assert len(found) == 8105, len(found)
    return found


def wanted():
    """File name -> code points asked for (what the source lacks is left out later)."""
    gbk = charset("gbk")
    main = charset("gb2312") | standard_table() | {ord(c) for c in REQUIRED} | set(SPACES)
    main |= {c for c in gbk if not 0x3400 <= c <= 0x9FFF and not 0xE000 <= c <= 0xFAFF}
    main |= {c for low, high in SYMBOLS for c in range(low, high + 1)}
    main -= TALL
    rare = {c for c in gbk if 0x3400 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF}
    rare |= {c for low, high in WHOLE for c in range(low, high + 1)} | {ord(c) for c in REQUIRED_RARE}
    mainland = unihan("Unihan_IRGSources.txt.bz2", "kIRG_GSource")
    rare |= {c for c in mainland if any(low <= c <= high for low, high in MAINLAND)}
    return {"kaohe-song.ttf": main, "kaohe-hei.ttf": main, "kaohe-rare.ttf": rare - main}


def open_face(file, family):
    """The face of a collection, found by its family name."""
    with TTCollection(file, lazy=True) as collection:
        numbers = [i for i, font in enumerate(collection.fonts) if font["name"].getDebugName(1) == family]
    return TTFont(file, fontNumber=numbers[0], lazy=True)


class Outlines:
    """Glyphs of the source font by code point, with the changes that the docstring lists."""

    def __init__(self, source):
        self.cmap = source.getBestCmap()
        self.glyphs = source.getGlyphSet()
        widths = [self.glyphs[self.cmap[ord(c)]].width for c in DIGITS]
        self.digit = -(-max(widths) // 10) * 10 if len(set(widths)) > 1 else widths[0]
        made = (self.dash, self.box, self.box_checked, self.box_crossed)
        self.made = dict(zip((0x2014, 0x2610, 0x2611, 0x2612), made))

    def has(self, code):
        return code in self.cmap or code in self.made or code in SPACES

    def raw(self, code, pen):
        glyph = self.glyphs[self.cmap[code]]
        glyph.draw(pen)
        return glyph.width

    def bounds(self, code):
        pen = BoundsPen(self.glyphs)
        self.raw(code, pen)
        return pen.bounds

    def draw(self, code, pen):
        """Draws the glyph, returns its advance width."""
        if code in self.made:
            return self.made[code](pen)
        if code in SPACES and code not in self.cmap:
            return SPACES[code] or self.digit
        if chr(code) in DIGITS:
            shift = round((self.digit - self.glyphs[self.cmap[code]].width) / 2)
            self.raw(code, TransformPen(pen, (1, 0, 0, 1, shift, 0)))
            return self.digit
        return self.raw(code, pen)

    def dash(self, pen):
        """A bar as thick as the source's em dash, from edge to edge, half-way up the ideographs."""
        _, bottom, _, top = self.bounds(0x2014)
        middle, half = (ASCENT + DESCENT) / 2, (top - bottom) / 2
        pen.moveTo((0, middle - half))
        for point in ((1000, middle - half), (1000, middle + half), (0, middle + half)):
            pen.lineTo(point)
        pen.closePath()
        return 1000

    def box(self, pen):
        return self.raw(0x25A1, pen)

    def boxed(self, mark, pen):
        left, bottom, right, top = self.bounds(0x25A1)
        x0, y0, x1, y1 = self.bounds(mark)
        scale = 0.8 * min((right - left) / (x1 - x0), (top - bottom) / (y1 - y0))
        dx = (left + right) / 2 - scale * (x0 + x1) / 2
        dy = (bottom + top) / 2 - scale * (y0 + y1) / 2
        self.raw(mark, TransformPen(pen, (scale, 0, 0, scale, dx, dy)))
        return self.box(pen)

    def box_checked(self, pen):
        return self.boxed(0x2713, pen)

    def box_crossed(self, pen):
        return self.boxed(0x00D7, pen)


def glyf(draw):
    """The quadratic glyph and the advance width of what draw(pen) draws in cubic curves."""
    recording = DecomposingRecordingPen({})
    width = draw(recording)
    pen = TTGlyphPen(None)
    recording.replay(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
    return pen.glyph(), round(width)


def build(name, codes, stamp):
    spec = FONTS[name]
    source = open_face(NOTO / spec["source"], spec["face"])
    outlines = Outlines(source)
    codes = sorted(c for c in codes if outlines.has(c))
    bold = spec["style"] == "Bold"

    order, cmap, glyphs, advances = [".notdef"], {}, {}, {}
    glyphs[".notdef"], advances[".notdef"] = glyf(lambda pen: outlines.glyphs[".notdef"].draw(pen) or 1000)
    for code in codes:
        glyph = f"u{code:04X}"
        order.append(glyph)
        cmap[code] = glyph
        glyphs[glyph], advances[glyph] = glyf(lambda pen: outlines.draw(code, pen))

    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({g: (advances[g], getattr(table[g], "xMin", 0)) for g in order})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT, lineGap=0)
    # The numbers that a PDF's font descriptor and other programs take from OS/2.
    old = source["OS/2"]
    builder.setupOS2(
        version=4, usWeightClass=700 if bold else 400, usWidthClass=5, fsType=0, achVendID="KAOH",
        sTypoAscender=ASCENT, sTypoDescender=DESCENT, sTypoLineGap=0, usWinAscent=ASCENT, usWinDescent=-DESCENT,
        sxHeight=old.sxHeight, sCapHeight=old.sCapHeight, usBreakChar=32, usDefaultChar=0, usMaxContext=0,
        xAvgCharWidth=round(sum(advances.values()) / len(advances)),
        yStrikeoutSize=old.yStrikeoutSize, yStrikeoutPosition=old.yStrikeoutPosition,
        ySubscriptXSize=650, ySubscriptYSize=600, ySubscriptXOffset=0, ySubscriptYOffset=75,
        ySuperscriptXSize=650, ySuperscriptYSize=600, ySuperscriptXOffset=0, ySuperscriptYOffset=350,
        fsSelection=(0x20 if bold else 0x40) | 0x80,  # bold or regular; use the typographic metrics
        ulCodePageRange1=1 << 18 | (0 if name == "kaohe-rare.ttf" else 1), ulCodePageRange2=0)
    builder.font["OS/2"].recalcUnicodeRanges(builder.font)
    builder.setupPost(keepGlyphNames=False, underlinePosition=-75, underlineThickness=50)
    family, style = spec["family"], spec["style"]
    postscript = family.replace(" ", "") + "-" + style
    builder.setupNameTable({
        "copyright": spec["copyright"], "familyName": family, "styleName": style,
        "uniqueFontIdentifier": f"{VERSION};KAOH;{postscript}",
        "fullName": family + ("" if style == "Regular" else " " + style),
        "version": f"Version {VERSION}", "psName": postscript,
        "description": "Modified and renamed subset made for the kaohe project.",
        "licenseDescription": LICENCE, "licenseInfoURL": "http://scripts.sil.org/OFL",
    }, mac=False)
    builder.setupHead(unitsPerEm=1000, fontRevision=float(VERSION), created=stamp, modified=stamp,
                      macStyle=1 if bold else 0, lowestRecPPEM=8, flags=0b11)
    builder.setupMaxp()
    return builder.font


def check(folder):
    """Reads the fonts back; returns what is wrong with them."""
    wrong = []
    maps = {}
    for name, spec in FONTS.items():
        file = folder / name

        def expect(truth, message):
            if not truth:
                wrong.append(f"{name}: {message}")

        font = TTFont(file, lazy=False)
        cmap = maps[name] = font.getBestCmap()
        rare = name == "kaohe-rare.ttf"
        missing = [c for c in (REQUIRED_RARE if rare else REQUIRED) if ord(c) not in cmap]
        expect(not missing, f"lacks {missing}")
        names = [str(record) for record in font["name"].names]
        expect(not any(word in text.lower() for text in names for word in RESERVED), f"reserved name in {names}")
        expect(font["name"].getDebugName(1) == spec["family"], "family name")
        expect(font["name"].getDebugName(6) == spec["family"].replace(" ", "") + "-" + spec["style"], "PostScript name")
        expect(font["OS/2"].fsType == 0, "embedding is restricted")
        expect((font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap) == (ASCENT, DESCENT, 0), "line height")
        low, high = font["head"].yMin, font["head"].yMax
        expect(LOWEST <= low and high <= HIGHEST, f"glyphs reach from {low} to {high}")
        tables = {"GlyphOrder", "head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"}
        expect(set(font.keys()) == tables, f"tables {set(font.keys()) ^ tables}")
        formats = {table.format for table in font["cmap"].tables}
        expect(formats == {4, 12}, f"cmap formats {formats}")
        shared = len(cmap) - len(set(cmap.values()))
        expect(shared == 0, f"{shared} code points share a glyph")
        blank = [hex(c) for c, g in cmap.items() if font["glyf"][g].numberOfContours == 0 and not chr(c).isspace()
                 and c not in (0xAD, 0x3164, 0xFFA0)]
        expect(not blank, f"blank glyphs {blank}")
        if rare:
            expect(not set(cmap) & set(maps["kaohe-song.ttf"]), "overlaps kaohe-song")
        else:
            widths = {font["hmtx"][cmap[ord(c)]][0] for c in DIGITS}
            expect(len(widths) == 1, f"digits are not tabular: {widths}")
            gone = [chr(c) for c in standard_table() | charset("gb2312") if c not in cmap]
            expect(not gone, f"of GB2312 and the 8105, lacks {gone}")
        beyond = sum(code > 0xFFFF for code in cmap)
        print(f"{name}: {len(cmap)} characters, {beyond} beyond the BMP, {file.stat().st_size} bytes")
    gone = [f"{chr(c)} U+{c:04X}" for c in sorted(charset("gbk")) if not any(c in cmap for cmap in maps.values())]
    print(f"of GBK, none has {gone}")
    if set(maps["kaohe-song.ttf"]) != set(maps["kaohe-hei.ttf"]):
        only = sorted(map(hex, set(maps["kaohe-song.ttf"]) ^ set(maps["kaohe-hei.ttf"])))
        wrong.append(f"song and hei differ: {only}")
    return wrong


def main():
    parser = argparse.ArgumentParser(description="Make or check the Chinese fonts in templates/fonts.")
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parents[3] / "templates" / "fonts")
    parser.add_argument("--check", action="store_true", help="only check the fonts that are there")
    options = parser.parse_args()

    if not options.check:
        default = datetime(2026, 1, 1, tzinfo=timezone.utc).timestamp()
        stamp = int(os.environ.get("SOURCE_DATE_EPOCH", default)) - epoch_diff
        options.out.mkdir(parents=True, exist_ok=True)
        codes = wanted()
        # Song and Hei keep to what both source fonts have, so that either can stand for the other.
        both = [Outlines(open_face(NOTO / FONTS[n]["source"], FONTS[n]["face"])) for n in ("kaohe-song.ttf", "kaohe-hei.ttf")]
        common = {c for c in codes["kaohe-song.ttf"] if all(o.has(c) for o in both)}
        codes["kaohe-song.ttf"] = codes["kaohe-hei.ttf"] = common
        for name in FONTS:
            build(name, codes[name], stamp).save(options.out / name)

    wrong = check(options.out)
    for line in wrong:
        print("WRONG", line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
