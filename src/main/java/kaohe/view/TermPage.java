package kaohe.view;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.WrittenMonth;
import kaohe.period.Assessed;
import kaohe.period.Term;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.template.Field;
import kaohe.template.School;

/** All that the templates of a term can show. */
public record TermPage(@Field("学校") School school, @Field("方案") SchemeFields scheme, @Field("学期") TermFields term,
                       @Field(value = "各人", each = "人") List<TeacherLine> teachers, @Field(value = "先进", each = "候") List<CandidateLine> candidates,
                       @Field(value = "依据", each = "据") List<EvidenceLine> evidence) {

    /** The term as a whole. */
    public record TermFields(@Field("起") String from, @Field("止") String to, @Field("人数") int count, @Field("月数") int months,
                             @Field("连续次数") int inARow, @Field("累计次数") int inAll) {
    }

    public record TeacherLine(@Field("名次") Optional<BigDecimal> rank, @Field("班主任") String teacher, @Field("工号") String staffId, @Field("班级") String group,
                              @Field(value = "各月", each = "次") List<MonthField> months, @Field("平均") Optional<BigDecimal> mean,
                              @Field("等次") Optional<String> grade, @Field("缺月") String missing, @Field("备注") String note) {
    }

    /**
     * One month of one teacher.
     *
     * @param score as printed: what is provisional says so, and is not in the mean
     * @param total absent where there is none that counts
     */
    public record MonthField(@Field("月份") String month, @Field("总分") String score, @Field("计入") Optional<BigDecimal> total) {
    }

    public record CandidateLine(@Field("名次") Optional<BigDecimal> rank, @Field("班主任") String teacher, @Field("班级") String group,
                                @Field("平均") Optional<BigDecimal> mean, @Field("结论") String verdict, @Field("依据") String why) {
    }

    public record EvidenceLine(@Field("班主任") String teacher, @Field("班级") String group, @Field("情形") String rule, @Field("月份") String month,
                               @Field("总分") Optional<BigDecimal> total, @Field("文件") String file) {
    }

    public static TermPage of(Scheme scheme, YearMonth from, YearMonth to, Term term, School school) {
        List<TeacherLine> teachers = term.teachers().stream().map(teacher -> line(term, teacher)).toList();
        List<CandidateLine> candidates = term.teachers().stream().filter(teacher -> teacher.rank().isPresent())
            .map(teacher -> new CandidateLine(teacher.rank().map(BigDecimal::valueOf), teacher.name(), teacher.group(), teacher.mean(),
                teacher.bars().isEmpty() ? "可评" : "不得评", String.join("；", teacher.bars()))).toList();
        List<EvidenceLine> evidence = new ArrayList<>();
        term.teachers().forEach(teacher -> {
            teacher.standing().inARow().forEach(each -> evidence.add(evidence(teacher, "连续 " + scheme.unfit().inARow() + " 次不合格", each)));
            teacher.standing().inAll().forEach(each -> evidence.add(evidence(teacher, "任期内累计 " + scheme.unfit().inAll() + " 次不合格", each)));
        });
        return new TermPage(school, SchemeFields.of(scheme), new TermFields(WrittenMonth.print(from), WrittenMonth.print(to), teachers.size(), term.months().size(),
            scheme.unfit().inARow(), scheme.unfit().inAll()), teachers, candidates, List.copyOf(evidence));
    }

    private static TeacherLine line(Term term, Term.OfTeacher teacher) {
        List<MonthField> months = term.months().stream().map(month -> month(month, teacher.results().stream().filter(each -> each.month().equals(month)).findFirst())).toList();
        return new TeacherLine(teacher.rank().map(BigDecimal::valueOf), teacher.name(), teacher.staffId(), teacher.group(), months, teacher.mean(),
            teacher.grade().map(GradeBand::name), String.join("、", teacher.missing().stream().map(YearMonth::toString).toList()),
            teacher.standing().unfit() ? "不合格班主任" : "");
    }

    private static MonthField month(YearMonth month, Optional<Assessed> assessed) {
        Optional<BigDecimal> total = assessed.flatMap(each -> each.result().total()).map(Points::value);
        boolean provisional = assessed.filter(each -> each.result().provisional()).isPresent();
        String score = assessed.isEmpty() ? "" : total.map(value -> value.stripTrailingZeros().toPlainString()).orElse("—") + (provisional ? "（暂计）" : "");
        return new MonthField(month.toString(), score, provisional ? Optional.empty() : total);
    }

    private static EvidenceLine evidence(Term.OfTeacher teacher, String rule, Assessed each) {
        return new EvidenceLine(teacher.name(), teacher.group(), rule, each.month().toString(), each.result().total().map(Points::value), each.file());
    }
}
