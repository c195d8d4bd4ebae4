package kaohe.problem;

/** How sure the way to put a problem right is. A score is never changed by itself, however sure it is. */
public enum Fix {

    /** Harmless, and read as what it plainly is. */
    AUTOMATIC("自动", "没有歧义，已照样读取"),
    /** The message names the likely value; a person confirms it by writing it. */
    SUGGESTED("建议", "给出多半对的写法，由人确认"),
    /** Only the author knows. */
    BY_HAND("人工", "只有填表人知道怎么改");

    private final String title;
    private final String means;

    Fix(String title, String means) {
        this.title = title;
        this.means = means;
    }

    /** As staff read it. */
    public String title() {
        return title;
    }

    /** What is done, and who decides. */
    public String means() {
        return means;
    }
}
