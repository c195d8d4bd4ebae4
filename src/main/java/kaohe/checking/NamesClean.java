package kaohe.checking;

import kaohe.form.Cell;
import kaohe.form.Tidy;
import kaohe.problem.Code;

/** Names hold no characters that nobody sees (C08) and no blanks that line them up (C07). */
final class NamesClean implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        Cell teacher = subject.submission().teacher();
        invisible(findings, "姓名", teacher);
        invisible(findings, "班级", subject.submission().group());
        if (!Tidy.hasInvisible(teacher.text()) && !subject.submission().name().equals(teacher.content().text())) {
            findings.note(Code.C07, teacher.place(), teacher.content().text(), "姓名里有多余的空格，已按\"" + subject.submission().name() + "\"读取。", "", "");
        }
    }

    private static void invisible(Findings findings, String what, Cell cell) {
        if (Tidy.hasInvisible(cell.text())) {
            findings.note(Code.C08, cell.place(), cell.text(), what + "里有看不见的字符。", "", "请删去重写：" + Tidy.visible(cell.text()) + "。");
        }
    }
}
