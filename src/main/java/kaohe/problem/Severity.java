package kaohe.problem;

/** How heavily a problem weighs, in falling order. */
public enum Severity {
    /** The workbook can't be read further. */
    BLOCKING("阻"),
    /** The workbook goes back to its author. */
    ERROR("错"),
    /** A person must look. */
    REVIEW("核"),
    /** For information; no one has to act. */
    INFO("示");

    private final String mark;

    Severity(String mark) {
        this.mark = mark;
    }

    /** The one character that stands for it in lists and in result.json. */
    public String mark() {
        return mark;
    }
}
