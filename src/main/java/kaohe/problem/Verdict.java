package kaohe.problem;

import java.util.Collection;

/** What becomes of a workbook. */
public enum Verdict {
    ACCEPTED("可接收"),
    GOES_BACK("退回修改"),
    NEEDS_REVIEW("待人工核定"),
    UNREADABLE("无法读取");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** As staff read it. */
    public String title() {
        return title;
    }

    /** Whether scores and reports are made from such a workbook. */
    public boolean hasOutputs() {
        return this == ACCEPTED || this == NEEDS_REVIEW;
    }

    /** The verdict that a workbook's problems add up to: the heaviest decides. */
    public static Verdict of(Collection<Problem> problems) {
        Severity heaviest = problems.stream().map(Problem::severity).min(Severity::compareTo).orElse(Severity.INFO);
        if (heaviest == Severity.BLOCKING) {
            return UNREADABLE;
        }
        if (heaviest == Severity.ERROR) {
            return GOES_BACK;
        }
        return heaviest == Severity.REVIEW ? NEEDS_REVIEW : ACCEPTED;
    }
}
