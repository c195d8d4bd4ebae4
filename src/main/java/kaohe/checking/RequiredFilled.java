package kaohe.checking;

import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.scheme.Entry;
import kaohe.scheme.Input;
import kaohe.scheme.Line;

/** A level or a share that was left blank was not judged (C01). */
final class RequiredFilled implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (Row row : subject.rows()) {
            boolean blank = row.answer().entry().filter(entry -> entry instanceof Entry.Blank).isPresent();
            row.lines().stream().filter(line -> blank && line.rule().required()).findFirst().ifPresent(line ->
                findings.at(Code.C01, row, row.answer().cell(), "没有填，无法判定。", fix(row, line)));
        }
    }

    private static String fix(Row row, Line line) {
        if (row.line().isEmpty()) {
            return "请填得分，没有得分填 0。";
        }
        return line.rule().input() instanceof Input.OneOf oneOf
            ? "请选 " + String.join("、", oneOf.names()) + " 之一。"
            : "请填数，如 82.4。";
    }
}
