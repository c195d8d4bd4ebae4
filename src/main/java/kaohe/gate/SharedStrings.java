package kaohe.gate;

import java.util.Arrays;
import java.util.OptionalInt;

/** How many texts the cells of a workbook share, and how long each is; the texts themselves are not kept. */
final class SharedStrings {

    private int[] lengths = new int[256];
    private int count;
    private int characters;

    private SharedStrings() {
    }

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(ZippedPart part) throws Refusal {
        SharedStrings strings = new SharedStrings();
        try (XmlPart xml = new XmlPart(part, SheetScan.NAMESPACE)) {
            int length = 0;
            for (XmlPart.Event event = xml.next(); event != XmlPart.Event.CLOSE; event = xml.next()) {
                if (event == XmlPart.Event.TEXT && xml.name().equals("t") && !xml.inside("rPh")) {
                    length += xml.textLength();
                    if (length > Limits.TEXT) {
                        throw Refusal.tooLarge("有一段文字太长", "", Limits.TEXT + " 字");
                    }
                } else if (event == XmlPart.Event.END && xml.within("sst", "si")) {
                    strings.add(length);
                    length = 0;
                }
            }
        }
        return strings;
    }

    private void add(int length) throws Refusal {
        if (count == Limits.SHARED_STRINGS) {
            throw Refusal.tooLarge("文件里的文字太多", "", Limits.SHARED_STRINGS + " 段");
        }
        if (count == lengths.length) {
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        lengths[count++] = length;
        characters += length;
        if (characters > Limits.ALL_TEXT) {
            throw Refusal.tooLarge("文件里的文字太多", "", Limits.ALL_TEXT + " 字");
        }
    }

    /** Characters of the text at {@code index}, from 0; empty where there is none. */
    OptionalInt length(int index) {
        return index >= 0 && index < count ? OptionalInt.of(lengths[index]) : OptionalInt.empty();
    }
}
