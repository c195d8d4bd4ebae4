package kaohe.checking;

import java.util.List;

import kaohe.problem.Code;

/** No workbook is word for word another teacher's (X03). Two months in which nothing happened may well be the same, so something has to be written in words. */
final class OwnWork implements FolderCheck {

    @Override
    public void check(Folder folder, FolderFindings findings) {
        for (List<HandedIn> month : folder.months().values()) {
            for (HandedIn submission : month) {
                List<HandedIn> same = month.stream().filter(other -> !other.name().equals(submission.name()) && submission.said().isCopyOf(other.said())).toList();
                if (!same.isEmpty()) {
                    findings.note(submission, Code.X03, "登记、备注和扣分原因与" + FolderFindings.names(same) + "完全相同。", "请核对是否照抄。");
                }
            }
        }
    }
}
