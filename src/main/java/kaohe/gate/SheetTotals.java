package kaohe.gate;

/** Counts what all sheets of a workbook hold together. */
final class SheetTotals {

    private int cells;
    private long characters;

    void addCell() throws Refusal {
        if (++cells > Limits.CELLS) {
            throw Refusal.tooLarge("所有工作表的单元格太多", "", Limits.CELLS + " 个");
        }
    }

    void addText(int length) throws Refusal {
        characters += length;
        if (characters > Limits.ALL_TEXT) {
            throw Refusal.tooLarge("所有单元格的文字加起来太多", "", Limits.ALL_TEXT + " 字");
        }
    }
}
