package kaohe.checking;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;

/** Every table of the scheme is in the workbook (S03). */
final class TablesThere implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.submission().summary().isEmpty()) {
            missing(subject, findings, Scheme.SUMMARY, "汇总表");
        }
        for (ScoreTable table : subject.scheme().tables()) {
            if (subject.submission().table(table).isEmpty()) {
                missing(subject, findings, table.id(), table.name());
            }
        }
    }

    private static void missing(Subject subject, Findings findings, String id, String name) {
        findings.note(Code.S03, Place.file(subject.submission().file()), "", "缺少" + id + " " + name + "。", "", "请补上这张表再交。");
    }
}
