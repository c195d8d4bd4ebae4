package kaohe.scheme;

import java.util.List;
import java.util.Optional;

/**
 * One rule set (考核方案): its tables, grades, pay plans, and what was decided where the official text is silent.
 *
 * @param id        {@code tables-1-8}
 * @param version   changes whenever a rule does
 * @param title     what the forms call the assessment
 * @param formTitle the title of 表1
 * @param source    the official text
 * @param total     the full mark that 表1 prints
 * @param capped    whether a table's score ends at its 标准分
 * @param floored   whether a table's score ends at 0
 * @param tables    in the order of the form
 * @param grades    from the highest down
 * @param unfit      when a teacher is an unfit one
 * @param quota      how many get the best grade of a year; absent where the school does not limit it
 * @param strictness what the school weighs otherwise than the catalogue
 */
public record Scheme(String id, String version, String title, String formTitle, String source, Points total,
                     boolean capped, boolean floored, List<ScoreTable> tables,
                     List<GradeBand> grades, Pay pay, List<Setting> settings, Unfit unfit,
                     Optional<Quota> quota, Strictness strictness) {

    /** The summary form, which every scheme has. */
    public static final String SUMMARY = "表1";

    public Scheme {
        tables = List.copyOf(tables);
        grades = List.copyOf(grades);
        settings = List.copyOf(settings);
    }

    /** The grade of a month's total. */
    public GradeBand grade(Points total) {
        return grades.stream()
            .filter(band -> band.from().isEmpty() || total.compareTo(band.from().get()) >= 0)
            .findFirst().orElseThrow();
    }

    /** The total below which a month counts as failed; absent where no month does. */
    public Optional<Points> passMark() {
        return grades.size() < 2 ? Optional.empty() : grades.get(grades.size() - 2).from();
    }

    /** Whether a month with this total counts as failed: it lies in the last band. */
    public boolean fails(Points total) {
        return grade(total).equals(grades.get(grades.size() - 1));
    }

    /** The same rules with another of its pay plans in use; empty where it has none of that name. */
    public Optional<Scheme> paying(String plan) {
        return pay.under(plan).map(chosen -> new Scheme(id, version, title, formTitle, source, total, capped, floored, tables, grades, chosen,
            settings.stream().map(setting -> setting.value().equals(pay.plan().name()) ? setting.with(plan) : setting).toList(), unfit, quota, strictness));
    }

    public Optional<ScoreTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** A table's score: what its lines add up to, kept within the floor and the cap in force. */
    public Points bounded(ScoreTable table, Points raw) {
        Points score = floored ? raw.atLeast(Points.ZERO) : raw;
        return capped ? score.atMost(table.standard()) : score;
    }
}
