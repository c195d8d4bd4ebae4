package kaohe.checking;

import java.util.HashSet;
import java.util.Set;

import kaohe.form.Deviation;
import kaohe.problem.Code;

/** Cells are merged as they were (S10): split ones are named once a sheet. */
final class MergesIntact implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> named = new HashSet<>();
        for (Deviation split : subject.deviations(Deviation.Kind.MERGE_SPLIT)) {
            if (named.add(split.place().sheet())) {
                findings.note(Code.S10, split.place(), "", "原来合并的格子拆开了，按计分办法认出了各行。", "", "请核对各行，或重新合并。");
            }
        }
        for (Deviation merged : subject.deviations(Deviation.Kind.ENTRIES_MERGED)) {
            findings.note(Code.S10, merged.place(), "", "与 " + merged.text() + " 合并成了一格，这一格的登记只算在第一行上。", "", "请取消合并，分行填写。");
        }
    }
}
