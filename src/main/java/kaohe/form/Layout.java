package kaohe.form;

/** The two ways in which the form is laid out; both are first-class input. */
public enum Layout {
    /** As the official text prints it: staff write only 得分, one cell an official row. */
    OFFICIAL("官方版"),
    /** As we hand it out: a line for each 计分点, where staff write 登记 and 备注. */
    REGISTER("登记版");

    private final String title;

    Layout(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
