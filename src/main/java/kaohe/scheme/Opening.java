package kaohe.scheme;

/** What a table starts at before its lines are added. */
public enum Opening {
    /** At its 标准分, from which lines deduct. */
    FULL("从标准分扣起"),
    /** At nothing; its lines earn. */
    ZERO("从零加起");

    private final String title;

    Opening(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
