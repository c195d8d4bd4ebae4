package kaohe.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kaohe.form.Cell;
import kaohe.form.Row;
import kaohe.form.Tidy;
import kaohe.problem.Code;

/** The figures of 计分办法 and the sign of 加减分 are the rules' (S12, S13). Line breaks, spaces and words that leave the figures alone are no change. */
final class WordingUnchanged implements Check {

    private static final Pattern FIGURE = Pattern.compile("([扣加得减])?除?(\\d+(?:\\.\\d+)?%?)");

    private record Figure(String sign, String number) {

        boolean agrees(Figure other) {
            return number.equals(other.number) && (sign.isEmpty() || other.sign.isEmpty() || sign.equals(other.sign));
        }
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> signs = new HashSet<>(); // one cell may be merged over several rows
        boolean ours = subject.submission().identity().isPresent();
        for (Row row : subject.rows()) {
            row.method().ifPresent(cell -> method(row, cell, ours, findings));
            row.sign().filter(cell -> signs.add(cell.place().address())).ifPresent(cell -> sign(row, cell, findings));
        }
    }

    /** The official text lost some figures on its way, so a form that is not ours may lack one; it may not have another. */
    private static void method(Row row, Cell cell, boolean ours, Findings findings) {
        List<Figure> written = figures(cell.text());
        List<Figure> printed = figures(row.wording());
        Optional<Figure> other = ours ? firstWithout(printed, written) : firstWithout(written, printed);
        if (other.isPresent()) {
            findings.at(Code.S12, row, cell, "计分办法写的是\"" + cell.text() + "\"，与规定的「" + row.wording() + "」不同。", "请恢复原文，按规定计分。");
        }
    }

    private static Optional<Figure> firstWithout(List<Figure> some, List<Figure> others) {
        List<Figure> left = new ArrayList<>(others);
        return some.stream().filter(figure -> left.stream().filter(figure::agrees).findFirst().filter(left::remove).isEmpty()).findFirst();
    }

    private static List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(Tidy.key(text));
        while (matcher.find()) {
            figures.add(new Figure(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(2)));
        }
        return figures;
    }

    private static void sign(Row row, Cell cell, Findings findings) {
        boolean contradicts = "加减".chars().anyMatch(sign -> cell.text().indexOf(sign) >= 0 && row.item().sign().indexOf(sign) < 0);
        if (contradicts) {
            findings.at(Code.S13, row, cell, "加减分写的是\"" + cell.text() + "\"，规定是「" + row.item().sign() + "」。", "请改回 " + row.item().sign() + "。");
        }
    }
}
