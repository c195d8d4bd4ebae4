package kaohe.problem;

/** How sure the way to put a problem right is. A score is never changed by itself, however sure it is. */
public enum Fix {

    /** Harmless, and read as what it plainly is. */
    AUTOMATIC("自动"),
    /** The message names the likely value; a person confirms it by writing it. */
    SUGGESTED("建议"),
    /** Only the author knows. */
    BY_HAND("人工");

    private final String title;

    Fix(String title) {
        this.title = title;
    }

    /** As staff read it. */
    public String title() {
        return title;
    }
}
