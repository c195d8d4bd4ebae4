package kaohe.checking;

import kaohe.form.TableForm;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.scoring.TableScore;

/** What the cap cut off is said, never silently lost (R12). */
final class OverflowShown implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        for (TableScore table : subject.assessment().tables()) {
            Place sheet = subject.submission().table(table.table()).map(TableForm::sheet).orElse(Place.file(subject.submission().file()));
            if (table.overflow().isPositive() && !findings.errorOn(sheet)) {
                findings.note(Code.R12, sheet, "", "各项合计 " + table.raw().orElseThrow() + " 分，标准分 " + table.table().standard()
                    + "，超出的 " + table.overflow() + " 分未计入。", table.table().id(), "");
            }
        }
    }
}
