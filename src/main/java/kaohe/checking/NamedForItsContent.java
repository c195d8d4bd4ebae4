package kaohe.checking;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.io.FilenameUtils;

import kaohe.form.Tidy;
import kaohe.problem.Code;

/** A file that is named for a teacher or a month holds that teacher's or that month's form (X08). */
final class NamedForItsContent implements FolderCheck {

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)[-_.年]?(1[0-2]|0?[1-9])(?!\\d)月?|(?<![\\d.])(1[0-2]|[1-9])月");

    @Override
    public void check(Folder folder, FolderFindings findings) {
        Set<String> names = new LinkedHashSet<>();
        folder.roster().teachers().forEach(teacher -> names.add(Tidy.name(teacher.name())));
        folder.submissions().forEach(submission -> names.add(submission.name()));
        names.removeIf(name -> name.length() < 2);
        for (HandedIn submission : folder.submissions()) {
            String file = FilenameUtils.getBaseName(submission.file());
            Optional<String> other = submission.name().isEmpty() || file.contains(submission.name()) ? Optional.empty()
                : names.stream().filter(file::contains).findFirst();
            other.ifPresent(name -> findings.at(submission, submission.teacher(), Code.X08, "文件名里是" + name + "，表里写的是" + submission.name() + "。", "请核对，改对文件名或姓名。"));
            Matcher month = MONTH.matcher(file);
            if (other.isEmpty() && month.find() && submission.yearMonth().filter(written -> !agrees(month, written)).isPresent()) {
                findings.at(submission, submission.month(), Code.X08, "文件名里是 " + month.group() + "，表里写的是 " + submission.month().text() + "。", "请核对，改对文件名或月份。");
            }
        }
    }

    private static boolean agrees(Matcher named, YearMonth written) {
        return named.group(1) == null ? Integer.parseInt(named.group(3)) == written.getMonthValue()
            : YearMonth.of(Integer.parseInt(named.group(1)), Integer.parseInt(named.group(2))).equals(written);
    }
}
