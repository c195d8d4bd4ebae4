package kaohe.form;

import java.util.List;
import java.util.Locale;

import kaohe.scheme.GradeBand;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;

/** The formulas by which a form we hand out adds up, without the leading {@code =}; of functions that every spreadsheet program has. */
public final class LiveFormula {

    private LiveFormula() {
    }

    /**
     * A table's score, kept within the floor and the cap in force; rounded far below any points, since spreadsheets add in binary.
     *
     * @param range of the 得分 of its rows
     */
    public static String table(Scheme scheme, ScoreTable table, String range) {
        String sum = table.opens() + "+SUM(" + range + ")";
        String capped = scheme.capped() ? "MIN(" + table.standard() + "," + sum + ")" : sum;
        return "ROUND(" + (scheme.floored() ? "MAX(0," + capped + ")" : capped) + ",10)";
    }

    /** 总分, of the range of the tables' scores. */
    public static String total(String range) {
        return "ROUND(SUM(" + range + "),10)";
    }

    /**
     * 考核等次: empty until everything that must be judged is; then the band that the total lies in.
     *
     * @param required the cells that have to be filled first
     * @param total    the cell of 总分
     */
    public static String grade(Scheme scheme, List<String> required, String total) {
        StringBuilder bands = new StringBuilder();
        for (GradeBand band : scheme.grades()) {
            band.from().ifPresentOrElse(
                from -> bands.append("IF(").append(total).append(">=").append(from).append(",\"").append(band.name()).append("\","),
                () -> bands.append('"').append(band.name()).append('"'));
        }
        bands.append(")".repeat(scheme.grades().size() - 1));
        List<String> blank = required.stream().map(cell -> cell + "=\"\"").toList();
        return blank.isEmpty() ? bands.toString() : "IF(OR(" + String.join(",", blank) + "),\"\"," + bands + ")";
    }

    /** The same formula whichever program wrote it: without blanks, dollar signs and the quotes around sheets' names. */
    public static String key(String formula) {
        return formula.replaceAll("[\\s$']", "").toUpperCase(Locale.ROOT);
    }
}
