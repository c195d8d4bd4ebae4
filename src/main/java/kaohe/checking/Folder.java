package kaohe.checking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Roster;
import kaohe.form.Teacher;

/**
 * Workbooks that were handed in together.
 *
 * @param submissions those that could be read, in the order in which they count: of equal ones, the first is the one that is used
 * @param roster      empty where none lay among them
 */
record Folder(List<HandedIn> submissions, Roster roster) {

    /** The office that a workbook is of; one that the roster does not know where it lists none. */
    Teacher office(HandedIn submission) {
        return roster.office(submission.name(), submission.staffId().orElse(""), submission.group().text(), submission.yearMonth());
    }

    /** Those that say whose and of which month they are, by month. */
    Map<YearMonth, List<HandedIn>> months() {
        Map<YearMonth, List<HandedIn>> months = new LinkedHashMap<>();
        for (HandedIn submission : submissions) {
            Optional<YearMonth> month = submission.yearMonth();
            if (month.isPresent() && !submission.teacher().isBlank()) {
                months.computeIfAbsent(month.get(), key -> new ArrayList<>()).add(submission);
            }
        }
        return months;
    }
}
