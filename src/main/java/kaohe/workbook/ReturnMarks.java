package kaohe.workbook;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.xssf.usermodel.XSSFComment;

import kaohe.form.Tidy;

/** What we leave in a copy that goes back, and how it is known again when the copy is handed in. */
final class ReturnMarks {

    /** The sheet that lists the problems. */
    static final String SHEET = "问题清单";
    /** Stands in the first cell of that sheet. */
    static final String TITLE = "问题清单（退回修改）";
    /** Our part of a comment begins with it; what stands before it is the teacher's. */
    static final String COMMENT = "【核对意见】";
    /** Stands in the condition of every highlight. */
    static final String HIGHLIGHT = "kaohe";

    private ReturnMarks() {
    }

    static boolean isList(Grid grid) {
        return grid.name().startsWith(SHEET) && Tidy.key(grid.text(0, 0)).equals(Tidy.key(TITLE));
    }

    /** What the teacher wrote of a comment; empty where all of it is ours. */
    static String ownPart(XSSFComment comment) {
        String text = comment.getString() == null ? "" : StringUtils.defaultString(comment.getString().getString());
        return Tidy.trim(StringUtils.substringBefore(text, COMMENT));
    }

    static boolean isOurs(XSSFComment comment) {
        return comment.getString() != null && StringUtils.contains(comment.getString().getString(), COMMENT);
    }
}
