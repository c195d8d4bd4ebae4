package kaohe.view;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import kaohe.form.WrittenMonth;
import kaohe.period.Assessed;
import kaohe.period.Evidence;
import kaohe.period.Spread;
import kaohe.period.Term;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.template.Field;
import kaohe.template.School;

/** All that the templates of a term or a school year can show. */
public record TermPage(@Field("学校") School school, @Field("方案") SchemeFields scheme, @Field("学期") TermFields term,
                       @Field(value = "各月", each = "月") List<MonthLine> months, @Field(value = "各人", each = "人") List<TeacherLine> teachers,
                       @Field(value = "各等次", each = "级") List<SummaryPage.GradeLine> grades, @Field(value = "各表", each = "项") List<TableLine> tables,
                       @Field(value = "先进", each = "候") List<CandidateLine> candidates, @Field(value = "依据", each = "据") List<EvidenceLine> evidence,
                       @Field(value = "提醒", each = "醒") List<SummaryPage.RemarkLine> remarks) {

    /**
     * The span as a whole.
     *
     * @param kind 学期 or 学年
     * @param pass the total below which a month fails
     */
    public record TermFields(@Field("称谓") String kind, @Field("起") String from, @Field("止") String to, @Field("人数") int count, @Field("月数") int months,
                             @Field("平均") Optional<BigDecimal> mean, @Field("合格线") Optional<BigDecimal> pass, @Field("连续次数") int inARow, @Field("累计次数") int inAll,
                             @Field("名额") String quota) {
    }

    /** One month of the whole school: those whose results count. */
    public record MonthLine(@Field("月份") String month, @Field("人数") int count, @Field("平均") Optional<BigDecimal> mean) {
    }

    /** @param tables the mean of each table */
    public record TeacherLine(@Field("名次") Optional<BigDecimal> rank, @Field("班主任") String teacher, @Field("工号") String staffId, @Field("班级") String group,
                              @Field(value = "各月", each = "次") List<MonthField> months, @Field("平均") Optional<BigDecimal> mean,
                              @Field(value = "各分", each = "分") List<SummaryPage.ScoreField> tables, @Field("等次") Optional<String> grade,
                              @Field("不合格班主任") boolean unfit, @Field("缺月") String missing, @Field("备注") String note) {
    }

    /**
     * One month of one teacher.
     *
     * @param score as printed: what does not count says so, and is not in the mean
     * @param total absent where there is none that counts
     */
    public record MonthField(@Field("月份") String month, @Field("总分") String score, @Field("计入") Optional<BigDecimal> total) {
    }

    /** One table over all teachers. */
    public record TableLine(@Field("编号") String id, @Field("名称") String name, @Field("简称") String tab, @Field("标准分") BigDecimal standard,
                            @Field("平均") Optional<BigDecimal> mean, @Field("平均失分") Optional<BigDecimal> lost) {
    }

    public record CandidateLine(@Field("名次") Optional<BigDecimal> rank, @Field("班主任") String teacher, @Field("班级") String group,
                                @Field("平均") Optional<BigDecimal> mean, @Field("等次") Optional<String> grade, @Field("可评") boolean eligible,
                                @Field("结论") String verdict, @Field("依据") String why) {
    }

    /**
     * One month that something held against a teacher rests on.
     *
     * @param file 名册 where the roster says so
     * @param cell {@code 表3 安全!G5}; empty where the roster says so
     */
    public record EvidenceLine(@Field("班主任") String teacher, @Field("班级") String group, @Field("情形") String rule, @Field("月份") String month,
                               @Field("总分") Optional<BigDecimal> total, @Field("文件") String file, @Field("位置") String cell) {
    }

    public static TermPage of(Scheme scheme, Term term, List<Problem> remarks, School school) {
        List<Points> means = term.teachers().stream().flatMap(teacher -> teacher.spread().stream()).map(spread -> new Points(spread.fine())).toList();
        List<TableLine> tables = IntStream.range(0, scheme.tables().size()).mapToObj(i -> table(scheme, term, i)).toList();
        return new TermPage(school, SchemeFields.of(scheme), fields(scheme, term, means), term.months().stream().map(month -> month(term, month)).toList(),
            term.teachers().stream().map(teacher -> line(term, teacher, tables)).toList(), grades(scheme, term), tables,
            term.teachers().stream().filter(teacher -> teacher.rank().isPresent()).map(TermPage::candidate).toList(),
            term.teachers().stream().flatMap(teacher -> teacher.bars().stream().flatMap(bar -> evidence(teacher, bar).stream())).toList(),
            remarks.stream().map(SummaryPage.RemarkLine::of).toList());
    }

    private static TermFields fields(Scheme scheme, Term term, List<Points> means) {
        return new TermFields(term.span().kind().title(), WrittenMonth.print(term.span().from()), WrittenMonth.print(term.span().to()), term.teachers().size(),
            term.months().size(), Spread.of(means).map(Spread::mean), scheme.passMark().map(Points::value), scheme.unfit().inARow(), scheme.unfit().inAll(),
            scheme.settings().stream().filter(setting -> setting.id().equals("quota")).map(setting -> setting.says()).findFirst().orElse(""));
    }

    private static MonthLine month(Term term, YearMonth month) {
        List<Points> totals = term.teachers().stream().flatMap(teacher -> teacher.results().stream()).filter(each -> each.month().equals(month) && each.counts())
            .flatMap(each -> each.result().total().stream()).toList();
        return new MonthLine(month.toString(), totals.size(), Spread.of(totals).map(Spread::mean));
    }

    private static TableLine table(Scheme scheme, Term term, int number) {
        List<Points> means = term.teachers().stream().flatMap(teacher -> teacher.tables().get(number).stream()).map(spread -> new Points(spread.fine())).toList();
        BigDecimal standard = scheme.tables().get(number).standard().value();
        Optional<BigDecimal> mean = Spread.of(means).map(Spread::mean);
        return new TableLine(scheme.tables().get(number).id(), scheme.tables().get(number).name(), scheme.tables().get(number).tab(), standard, mean, mean.map(standard::subtract));
    }

    private static List<SummaryPage.GradeLine> grades(Scheme scheme, Term term) {
        List<GradeBand> given = term.teachers().stream().map(Term.OfTeacher::grade).flatMap(Optional::stream).toList();
        return scheme.grades().stream().map(band -> SummaryPage.GradeLine.of(band, given)).toList();
    }

    private static TeacherLine line(Term term, Term.OfTeacher teacher, List<TableLine> tables) {
        List<MonthField> months = term.months().stream().map(month -> month(month, teacher.results().stream().filter(each -> each.month().equals(month)).findFirst())).toList();
        List<SummaryPage.ScoreField> scores = IntStream.range(0, tables.size())
            .mapToObj(i -> new SummaryPage.ScoreField(tables.get(i).tab(), teacher.tables().get(i).map(Spread::mean), tables.get(i).mean())).toList();
        List<String> notes = new ArrayList<>();
        if (teacher.standing().unfit()) {
            notes.add("不合格班主任");
        }
        if (!teacher.why().isEmpty()) {
            notes.add(teacher.why());
        }
        return new TeacherLine(teacher.rank().map(BigDecimal::valueOf), teacher.name(), teacher.office().staffId(), teacher.group(), months, teacher.mean(), scores,
            teacher.grade().map(GradeBand::name), teacher.standing().unfit(), String.join("、", teacher.missing().stream().map(YearMonth::toString).toList()), String.join("；", notes));
    }

    private static MonthField month(YearMonth month, Optional<Assessed> assessed) {
        Optional<BigDecimal> total = assessed.flatMap(each -> each.result().total()).map(Points::value);
        String remark = assessed.map(each -> each.counts() ? "" : each.result().provisional() ? "（暂计）" : "（不在任）").orElse("");
        String score = assessed.isEmpty() ? "" : total.map(value -> new Points(value).toString()).orElse("—") + remark;
        return new MonthField(month.toString(), score, remark.isEmpty() ? total : Optional.empty());
    }

    private static CandidateLine candidate(Term.OfTeacher teacher) {
        return new CandidateLine(teacher.rank().map(BigDecimal::valueOf), teacher.name(), teacher.group(), teacher.mean(), teacher.grade().map(GradeBand::name),
            teacher.bars().isEmpty(), teacher.bars().isEmpty() ? "可评" : "不得评", String.join("；", teacher.bars().stream().map(TermPage::sentence).toList()));
    }

    private static String sentence(Evidence bar) {
        List<String> proofs = bar.proofs().stream().map(proof -> proof.month() + " " + proof.place().file()
            + (proof.place().address().isEmpty() ? "" : " " + proof.place().address())).toList();
        return bar.what() + (proofs.isEmpty() ? "" : "（" + String.join("，", proofs) + "）");
    }

    private static List<EvidenceLine> evidence(Term.OfTeacher teacher, Evidence bar) {
        if (bar.proofs().isEmpty()) {
            return List.of(new EvidenceLine(teacher.name(), teacher.group(), bar.what(), "", Optional.empty(), "名册", ""));
        }
        return bar.proofs().stream().map(proof -> evidence(teacher, bar, proof, proof.place())).toList();
    }

    private static EvidenceLine evidence(Term.OfTeacher teacher, Evidence bar, Evidence.Proof proof, Place place) {
        return new EvidenceLine(teacher.name(), teacher.group(), bar.what(), proof.month().toString(), proof.total().map(Points::value), place.file(), place.address());
    }
}
