package kaohe.period;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import kaohe.form.Teacher;
import kaohe.form.Tidy;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;

/**
 * A term (学期末总评): each teacher's mean and rank over the months in which the school assessed anyone, what is missing, and the standing.
 *
 * @param months   those with any result, so that a holiday is none
 * @param teachers from the highest mean down; equal means share a rank
 */
public record Term(List<YearMonth> months, List<OfTeacher> teachers) {

    public Term {
        months = List.copyOf(months);
        teachers = List.copyOf(teachers);
    }

    /**
     * One teacher's term.
     *
     * @param rank     from 1; absent where there is no result that counts
     * @param results  those of the term, by month; one that is provisional is there and not in the mean
     * @param spread   of the totals that count, and their mean
     * @param missing  months of the term in which the teacher was in office and has no result
     * @param bars     why 先进 is ruled out, each with its evidence; empty where it is not
     */
    public record OfTeacher(Optional<Integer> rank, String name, String staffId, String group, List<Assessed> results, Optional<Spread> spread,
                            Optional<GradeBand> grade, List<YearMonth> missing, Standing standing, List<String> bars) {

        public OfTeacher {
            results = List.copyOf(results);
            missing = List.copyOf(missing);
            bars = List.copyOf(bars);
        }

        /** Half up to two decimals. */
        public Optional<BigDecimal> mean() {
            return spread.map(Spread::mean);
        }

        private Optional<BigDecimal> fine() {
            return spread.map(Spread::fine);
        }
    }

    /** @param all every assessment there is, those before the term included: an office may be longer than a term */
    public static Term of(Scheme scheme, YearMonth from, YearMonth to, List<Assessed> all, List<Teacher> roster) {
        List<YearMonth> months = List.copyOf(new TreeSet<>(all.stream().map(Assessed::month).filter(month -> !month.isBefore(from) && !month.isAfter(to)).toList()));
        Map<String, List<Assessed>> byTeacher = new LinkedHashMap<>();
        roster.forEach(teacher -> byTeacher.put(who(teacher.name(), teacher.staffId(), teacher.group()), new ArrayList<>()));
        all.stream().filter(each -> !each.month().isAfter(to)).sorted(Comparator.comparing(Assessed::month))
            .forEach(each -> byTeacher.computeIfAbsent(who(each.result().teacher(), each.result().staffId(), each.result().group()), key -> new ArrayList<>()).add(each));
        List<OfTeacher> unranked = new ArrayList<>();
        byTeacher.forEach((who, assessed) -> {
            Optional<Teacher> listed = roster.stream().filter(teacher -> who(teacher.name(), teacher.staffId(), teacher.group()).equals(who)).findFirst();
            boolean inTerm = listed.map(teacher -> months.stream().anyMatch(teacher::inOffice)).orElse(!assessed.isEmpty());
            if (inTerm) {
                unranked.add(teacher(scheme, months, assessed, listed));
            }
        });
        return new Term(months, ranked(unranked));
    }

    /** A renamed class does not make another teacher of one with a 工号. */
    private static String who(String name, String staffId, String group) {
        return staffId.isEmpty() ? Tidy.name(name) + " " + Tidy.key(group) : staffId;
    }

    private static OfTeacher teacher(Scheme scheme, List<YearMonth> months, List<Assessed> assessed, Optional<Teacher> listed) {
        List<Assessed> results = assessed.stream().filter(each -> months.contains(each.month())).toList();
        List<Assessed> office = assessed.stream().filter(each -> listed.map(teacher -> teacher.inOffice(each.month())).orElse(true)).toList();
        List<Points> totals = results.stream().filter(Assessed::counts).map(each -> each.result().total().orElseThrow()).toList();
        Optional<Spread> spread = Spread.of(totals);
        List<YearMonth> missing = months.stream().filter(month -> listed.map(teacher -> teacher.inOffice(month)).orElse(true))
            .filter(month -> results.stream().noneMatch(each -> each.month().equals(month))).toList();
        Standing standing = Standing.of(scheme, office);
        Optional<Assessed> last = assessed.isEmpty() ? Optional.empty() : Optional.of(assessed.get(assessed.size() - 1));
        return new OfTeacher(Optional.empty(), last.map(each -> each.result().teacher()).or(() -> listed.map(Teacher::name)).orElse(""),
            listed.map(Teacher::staffId).or(() -> last.map(each -> each.result().staffId())).orElse(""),
            last.map(each -> each.result().group()).or(() -> listed.map(Teacher::group)).orElse(""), results, spread,
            spread.map(each -> scheme.grade(new Points(each.fine()))), missing, standing, bars(scheme, results, standing, listed));
    }

    private static List<String> bars(Scheme scheme, List<Assessed> results, Standing standing, Optional<Teacher> listed) {
        List<String> bars = new ArrayList<>();
        for (Assessed each : results) {
            scheme.tables().stream().flatMap(table -> table.lines().stream()).filter(line -> each.result().assessment().honorsRuledOutBy().contains(line.id()))
                .forEach(line -> bars.add(each.month() + " " + line.label() + "（" + each.file() + "）"));
        }
        if (standing.unfit()) {
            bars.add("不合格班主任");
        }
        listed.filter(Teacher::removed).ifPresent(teacher -> bars.add("一票否决：" + teacher.leaving()));
        return bars;
    }

    private static List<OfTeacher> ranked(List<OfTeacher> unranked) {
        List<OfTeacher> sorted = unranked.stream().sorted(Comparator.comparing((OfTeacher each) -> each.fine().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))).toList();
        return sorted.stream().map(each -> new OfTeacher(
            each.fine().map(mean -> 1 + (int) sorted.stream().filter(other -> other.fine().filter(value -> value.compareTo(mean) > 0).isPresent()).count()),
            each.name(), each.staffId(), each.group(), each.results(), each.spread(), each.grade(), each.missing(), each.standing(), each.bars())).toList();
    }
}
