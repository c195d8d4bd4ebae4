package kaohe.checking;

import java.util.List;

import kaohe.form.TableForm;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.scheme.Scheme;

/** No table is there twice (S05). */
final class TableOnce implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        subject.submission().summary().ifPresent(summary -> twice(findings, Scheme.SUMMARY, summary.sheet(), summary.alsoOn()));
        for (TableForm form : subject.submission().tables()) {
            twice(findings, form.table().id(), form.sheet(), form.alsoOn());
        }
    }

    private static void twice(Findings findings, String id, Place first, List<Place> others) {
        if (!others.isEmpty()) {
            String names = String.join("、", others.stream().map(place -> "「" + place.sheet() + "」").toList());
            findings.note(Code.S05, others.get(0), "", id + "有不止一份：「" + first.sheet() + "」和" + names + "。", "", "请只留填好的一份。");
        }
    }
}
