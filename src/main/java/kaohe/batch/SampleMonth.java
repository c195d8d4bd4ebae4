package kaohe.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import kaohe.form.Answer;
import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Layout;
import kaohe.form.Row;
import kaohe.form.Submission;
import kaohe.form.SummaryForm;
import kaohe.form.TableForm;
import kaohe.problem.Place;
import kaohe.problem.Verdict;
import kaohe.scheme.Input;
import kaohe.scheme.Item;
import kaohe.scheme.Line;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.scoring.Assessment;

/** Made-up months that strain a template where real ones will: names that are long or rare, nothing at all, everything at once, reasons without end. */
public enum SampleMonth {
    USUAL("平常", "王芳", "高一(3)班", false, ""),
    NOTHING("什么都没填", "", "", false, ""),
    LONG_NAME("最长的名字", "阿卜杜热合曼·买买提吐尔逊江·艾合麦提", "二〇二六级学前教育与婴幼儿托育服务专业实验（3）班", false, ""),
    RARE_NAME("生僻字", "欧阳𬭚鋆頔䶮", "高二(4)班", false, ""),
    EVERYTHING("每行都有", "李强", "高一(3)班", true, "9月14日"),
    LONG_REASONS("原因很长", "赵敏", "高一(5)班", true,
        "9月14日早操清点人数时缺3人，班主任当天未到场，经年级组了解情况后已与家长联系并作了书面说明，同时安排了补操和一次主题班会，具体见班务日志；");

    private final String title;
    private final String teacher;
    private final String group;
    private final boolean everything;
    private final String note;

    SampleMonth(String title, String teacher, String group, boolean everything, String note) {
        this.title = title;
        this.teacher = teacher;
        this.group = group;
        this.everything = everything;
        this.note = note;
    }

    /** What it tries. */
    public String title() {
        return title;
    }

    /** As if it had been read from a workbook. */
    public Submission submission(Scheme scheme, Layout layout) {
        List<TableForm> tables = scheme.tables().stream().map(table -> table(table, layout)).toList();
        List<SummaryForm.SummaryRow> rows = scheme.tables().stream()
            .map(table -> new SummaryForm.SummaryRow(table, cell(table.standard().toString()), cell(""), cell(this == LONG_REASONS ? note.repeat(3) : note))).toList();
        return new Submission(title, layout, cell(teacher), cell(group), cell("2026年9月"),
            Optional.of(new SummaryForm(Place.file(title), List.of(), rows, List.of(), Optional.empty(), Optional.empty())), tables, List.of(), Optional.empty(), Optional.empty());
    }

    /** The verdict that such a month gets: with everything at once, something always waits for a person. */
    public Verdict verdict(Assessment assessment) {
        return everything || assessment.provisional() ? Verdict.NEEDS_REVIEW : Verdict.ACCEPTED;
    }

    private TableForm table(ScoreTable table, Layout layout) {
        Function<Item, List<Row>> rows = layout == Layout.REGISTER
            ? item -> item.lines().stream().map(line -> row(item, line)).toList()
            : item -> List.of(row(item));
        return new TableForm(table, Place.sheet(title, table.id()), List.of(), table.items().stream().flatMap(item -> rows.apply(item).stream()).toList(),
            List.of(), Optional.empty());
    }

    private Row row(Item item, Line line) {
        boolean filled = this != NOTHING && (everything || line.rule().required());
        return new Row(item, Optional.of(line), Answer.ofEntry(cell(filled ? entry(line.rule().input()) : ""), line), cell(""), Optional.of(cell(note)));
    }

    private Row row(Item item) {
        Cell points = cell(everything && item.deductsOnly() ? "-1" : "");
        return new Row(item, Optional.empty(), Answer.ofPoints(points, item), points, Optional.empty());
    }

    private String entry(Input input) {
        if (input instanceof Input.Count) {
            return "2";
        } else if (input instanceof Input.OneOf oneOf) {
            return oneOf.names().get(everything ? oneOf.names().size() - 1 : 0);
        }
        Input.Between between = (Input.Between) input;
        return between.least().signum() < 0 ? between.least().max(BigDecimal.valueOf(-3)).toPlainString() : "82.4";
    }

    private Cell cell(String written) {
        Content content = written.matches("-?\\d+(\\.\\d+)?") ? new Content.Number(new BigDecimal(written))
            : written.isEmpty() ? Content.EMPTY : new Content.Text(written);
        return new Cell(Place.file(title), content);
    }
}
