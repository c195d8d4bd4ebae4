package kaohe.form;

import kaohe.problem.Place;

/**
 * Something about a workbook that is not as the form was handed out: beyond the form, moved, hidden, or no longer guarded. What is only beyond the form
 * stays in the original and is listed.
 *
 * @param text what stands or was found there, or which part it is about
 */
public record Deviation(Kind kind, Place place, String text) {

    /** What kind of difference it is. */
    public enum Kind {
        SHEET, COMMENT, PICTURE, OUTSIDE,
        /** A sheet that is one of the tables by its texts, not by its name; the text is the table's id. */
        SHEET_RENAMED,
        /** Heads in another order; the text lists them. */
        COLUMNS_MOVED,
        /** A head that is nearly one of the form's; the text is that of the form. */
        COLUMN_RENAMED,
        ROW_MOVED, ROW_ADDED,
        /** Cells that belong together stand apart. */
        MERGE_SPLIT,
        /** Cells that stand apart were made one. */
        ENTRIES_MERGED,
        HIDDEN, WHITE_TEXT, UNPROTECTED, UNGUIDED, PRINT_AREA, FILTER,
        /** What an earlier return of ours left in the workbook. */
        OUR_MARK,
        /** A formula that leads back to itself. */
        CIRCULAR
    }
}
