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
import java.util.stream.IntStream;

import kaohe.form.Roster;
import kaohe.form.Teacher;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;

/**
 * A term or a school year (学期末总评, 学年总评): each teacher's mean and rank over the months in which the school assessed anyone, what is missing, the
 * standing, and what rules 先进 out.
 *
 * @param months   those with any result, so that a holiday is none
 * @param teachers from the highest mean down; equal means share a rank
 */
public record Term(Span span, List<YearMonth> months, List<OfTeacher> teachers) {

    public Term {
        months = List.copyOf(months);
        teachers = List.copyOf(teachers);
    }

    /**
     * One teacher's term with one class. A teacher with two classes has two, each with a mean and a rank of its own; what is held against the teacher is
     * held against both.
     *
     * @param rank    from 1; absent where there is no result that counts
     * @param name    as the last workbook gives it
     * @param group   as the last workbook gives it: classes are renamed
     * @param results those of the span, by month; one that does not count is there and not in the mean
     * @param spread  of the totals that count, and their mean
     * @param tables  the mean of each table, in the order of the scheme
     * @param grade   of the mean, or what a veto or a quota made of it
     * @param why     why the grade is not that of the mean; empty where it is
     * @param missing months of the span in which the teacher was in office and has no result
     * @param bars    what rules 先进 out; empty where nothing does
     */
    public record OfTeacher(Optional<Integer> rank, Teacher office, String name, String group, List<Assessed> results, Optional<Spread> spread,
                            List<Optional<Spread>> tables, Optional<GradeBand> grade, String why, List<YearMonth> missing, Standing standing, List<Evidence> bars) {

        public OfTeacher {
            results = List.copyOf(results);
            tables = List.copyOf(tables);
            missing = List.copyOf(missing);
            bars = List.copyOf(bars);
        }

        /** Half up to two decimals. */
        public Optional<BigDecimal> mean() {
            return spread.map(Spread::mean);
        }

        /** By which teachers are compared. */
        Optional<BigDecimal> fine() {
            return spread.map(Spread::fine);
        }

        OfTeacher ranked(int place) {
            return new OfTeacher(Optional.of(place), office, name, group, results, spread, tables, grade, why, missing, standing, bars);
        }

        OfTeacher graded(GradeBand other, String reason) {
            return new OfTeacher(rank, office, name, group, results, spread, tables, Optional.of(other), reason, missing, standing, bars);
        }
    }

    /** @param all every assessment there is, those before the span included: an office may be longer than a term */
    public static Term of(Scheme scheme, Span span, List<Assessed> all, Roster roster) {
        List<YearMonth> months = List.copyOf(new TreeSet<>(all.stream().map(Assessed::month).filter(span::holds).toList()));
        Map<Teacher, List<Assessed>> byOffice = new LinkedHashMap<>();
        roster.teachers().forEach(teacher -> byOffice.put(teacher, new ArrayList<>()));
        all.stream().filter(each -> !each.month().isAfter(span.to())).sorted(Comparator.comparing(Assessed::month))
            .forEach(each -> byOffice.computeIfAbsent(each.result().office(), office -> new ArrayList<>()).add(each));
        List<Teacher> offices = byOffice.keySet().stream().filter(office -> roster.teachers().contains(office) && months.stream().anyMatch(office::inOffice)
            || byOffice.get(office).stream().anyMatch(each -> months.contains(each.month()))).toList();
        List<OfTeacher> teachers = offices.stream().map(office -> {
            List<Assessed> ofPerson = byOffice.entrySet().stream().filter(each -> each.getKey().isSamePerson(office)).flatMap(each -> each.getValue().stream()).toList();
            Standing standing = Standing.of(scheme, ofPerson);
            List<Evidence> bars = bars(months, ofPerson, standing.evidence(scheme.unfit()), YearGrades.removal(office, offices, span));
            return teacher(scheme, months, office, byOffice.get(office), bars, standing);
        }).toList();
        return new Term(span, months, span.kind() == Span.Kind.YEAR ? YearGrades.of(scheme, span, ranked(teachers)) : ranked(teachers));
    }

    private static OfTeacher teacher(Scheme scheme, List<YearMonth> months, Teacher office, List<Assessed> assessed, List<Evidence> bars, Standing standing) {
        List<Assessed> results = assessed.stream().filter(each -> months.contains(each.month())).toList();
        List<Assessed> counting = results.stream().filter(Assessed::counts).toList();
        Optional<Spread> spread = Spread.of(counting.stream().map(each -> each.result().total().orElseThrow()).toList());
        List<Optional<Spread>> tables = IntStream.range(0, scheme.tables().size())
            .mapToObj(i -> Spread.of(counting.stream().map(each -> each.result().tables().get(i)).flatMap(Optional::stream).toList())).toList();
        List<YearMonth> missing = months.stream().filter(office::inOffice).filter(month -> results.stream().noneMatch(each -> each.month().equals(month))).toList();
        Optional<Result> last = assessed.isEmpty() ? Optional.empty() : Optional.of(assessed.get(assessed.size() - 1).result());
        return new OfTeacher(Optional.empty(), office, last.map(Result::teacher).orElse(office.name()), last.map(Result::group).orElse(office.group()), results, spread, tables,
            spread.map(each -> scheme.grade(new Points(each.fine()))), "", missing, standing, bars);
    }

    /** @param person every assessment of a person, in whichever office */
    private static List<Evidence> bars(List<YearMonth> months, List<Assessed> person, List<Evidence> standing, Optional<String> removal) {
        Map<String, List<Evidence.Proof>> happened = new LinkedHashMap<>();
        person.stream().filter(each -> months.contains(each.month())).forEach(each -> each.result().bars()
            .forEach(bar -> happened.computeIfAbsent(bar.what(), key -> new ArrayList<>()).add(new Evidence.Proof(each.month(), each.result().total(), bar.place()))));
        List<Evidence> bars = new ArrayList<>();
        happened.forEach((what, proofs) -> bars.add(new Evidence(what, proofs)));
        bars.addAll(standing);
        removal.ifPresent(why -> bars.add(new Evidence(why, List.of())));
        return bars;
    }

    private static List<OfTeacher> ranked(List<OfTeacher> unranked) {
        List<OfTeacher> sorted = unranked.stream().sorted(Comparator.comparing((OfTeacher each) -> each.fine().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))).toList();
        return sorted.stream().map(each -> each.fine()
            .map(mean -> each.ranked(1 + (int) sorted.stream().filter(other -> other.fine().filter(value -> value.compareTo(mean) > 0).isPresent()).count())).orElse(each)).toList();
    }
}
