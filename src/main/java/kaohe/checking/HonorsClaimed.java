package kaohe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import kaohe.form.Cell;
import kaohe.problem.Code;

/** 先进 is not claimed in a month that rules it out (R13). */
final class HonorsClaimed implements Check {

    private static final Pattern CLAIM = Pattern.compile("(?<![不未没无]|[不未没无][得能可予])(拟|申报|推荐|申请|参评|评为|评选|评)[^，。；,;不未]{0,6}先进");

    @Override
    public void check(Subject subject, Findings findings) {
        List<String> bars = subject.assessment().honorsRuledOutBy();
        if (bars.isEmpty()) {
            return;
        }
        List<Cell> texts = new ArrayList<>();
        subject.rows().forEach(row -> row.note().ifPresent(texts::add));
        subject.submission().summary().ifPresent(summary -> summary.rows().forEach(row -> texts.add(row.reason())));
        texts.stream().filter(cell -> CLAIM.matcher(cell.text()).find()).forEach(cell -> findings.note(Code.R13, cell.place(), cell.text(),
            "写有\"" + cell.text() + "\"，而本月" + String.join("、", bars.stream().map(id -> label(subject, id)).toList()) + "，不得评为先进。",
            bars.get(0), "请删去。"));
    }

    private static String label(Subject subject, String id) {
        return subject.scheme().tables().stream().flatMap(table -> table.lines().stream()).filter(line -> line.id().equals(id)).findFirst()
            .map(line -> "有" + line.label()).orElse(id);
    }
}
