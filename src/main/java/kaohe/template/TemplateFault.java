package kaohe.template;

/** A template that can't be carried out: for its author to mend, since nothing is ever rendered with a hole in it. */
public final class TemplateFault extends RuntimeException {

    private final String template;
    private final int line;
    private final int column;
    private final String expression;
    private final String reason;

    /**
     * @param template   its name, or the beginning of a short text
     * @param line       from 1; 0 where unknown
     * @param column     from 1; 0 where unknown
     * @param expression the offending one as it is written; may be empty
     * @param reason     what is the matter with it
     */
    TemplateFault(String template, int line, int column, String expression, String reason, Throwable cause) {
        super("模板 " + template + " 第 " + line + " 行第 " + column + " 列" + (expression.isEmpty() ? "" : "，“" + expression + "”") + "：" + reason, cause);
        this.template = template;
        this.line = line;
        this.column = column;
        this.expression = expression;
        this.reason = reason;
    }

    public String template() {
        return template;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** What is the matter, without the place. */
    public String reason() {
        return reason;
    }

    public String expression() {
        return expression;
    }
}
