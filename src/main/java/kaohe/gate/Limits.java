package kaohe.gate;

/**
 * The most that a workbook may hold. A filled form has some 500 cells and 60 KB, so these leave a hundredfold to spare, and still no file below them
 * takes a reader more than a moment.
 */
final class Limits {

    static final int MEGABYTE = 1024 * 1024;
    /** Bytes of the file itself. */
    static final int FILE = 5 * MEGABYTE;
    /** Bytes of one part, inflated. */
    static final int PART = 20 * MEGABYTE;
    /** Bytes of all parts, inflated. */
    static final int ALL_PARTS = 40 * MEGABYTE;
    static final int ENTRIES = 1_000;
    static final int ROWS_A_SHEET = 2_000;
    /** A form has some hundred. */
    static final int MERGES_A_SHEET = 1_000;
    static final int CELLS_A_SHEET = 20_000;
    static final int CELLS = 60_000;
    static final int SHARED_STRINGS = 20_000;
    /** Characters of one text: what a cell can hold in Excel. */
    static final int TEXT = 32_767;
    /** Characters of all cells together, a shared string counted wherever it is shown. */
    static final int ALL_TEXT = 4_000_000;
    /** Characters of one formula: what a cell can hold in Excel. */
    static final int FORMULA = 8_192;
    /** Elements of one XML part, comments and instructions included. */
    static final int XML_NODES = 250_000;
    /** Elements within one another. Office itself stays below 30. */
    static final int XML_DEPTH = 100;

    private Limits() {
    }
}
