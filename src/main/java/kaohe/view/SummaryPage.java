package kaohe.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import kaohe.form.WrittenMonth;
import kaohe.period.Missing;
import kaohe.period.Ranking;
import kaohe.period.Result;
import kaohe.period.SchoolMonth;
import kaohe.period.Spread;
import kaohe.problem.Problem;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Field;
import kaohe.template.School;

/** All that the templates of a month of the whole school can show: those of its summary, of the report to the leadership, and of the notice. */
public record SummaryPage(@Field("学校") School school, @Field("方案") SchemeFields scheme, @Field("本月") SummaryFields month,
                          @Field(value = "各人", each = "人") List<RankLine> teachers, @Field(value = "各等次", each = "级") List<GradeLine> grades,
                          @Field(value = "各表", each = "项") List<TableLine> tables, @Field(value = "未交", each = "缺") List<MissingLine> missing,
                          @Field(value = "提醒", each = "醒") List<RemarkLine> remarks) {

    /**
     * The month as a whole.
     *
     * @param before     the mean of the month before; absent where there is none
     * @param change     from it to this month's
     * @param expected   how many should have a result: those who have one, and those who are missing
     */
    public record SummaryFields(@Field("月份") String month, @Field("人数") int count, @Field("应考核人数") int expected, @Field("平均") Optional<BigDecimal> mean,
                                @Field("最高") Optional<BigDecimal> highest, @Field("最低") Optional<BigDecimal> lowest, @Field("暂计人数") int provisional,
                                @Field("未交人数") int missing, @Field("上月平均") Optional<BigDecimal> before, @Field("较上月") Optional<BigDecimal> change) {
    }

    /** One teacher. */
    public record RankLine(@Field("名次") Optional<BigDecimal> rank, @Field("班主任") String teacher, @Field("工号") String staffId, @Field("班级") String group,
                           @Field(value = "各分", each = "分") List<ScoreField> scores, @Field("总分") Optional<BigDecimal> total,
                           @Field("等次") Optional<String> grade, @Field("较上月") Optional<BigDecimal> change, @Field("暂计") boolean provisional,
                           @Field("迟交") boolean late, @Field("不得评先进") List<String> bars, @Field("备注") String note) {
    }

    /** One table's score; in a heading its short name, at the foot its mean. */
    public record ScoreField(@Field("简称") String name, @Field("得分") Optional<BigDecimal> score, @Field("平均") Optional<BigDecimal> mean) {
    }

    /** @param share of those who have a grade */
    public record GradeLine(@Field("名称") String name, @Field("分数") String from, @Field("人数") int count, @Field("占比") BigDecimal share) {

        /** @param given every grade that was given */
        static GradeLine of(GradeBand band, List<GradeBand> given) {
            int count = (int) given.stream().filter(band::equals).count();
            BigDecimal share = given.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(given.size()), 3, RoundingMode.HALF_UP);
            return new GradeLine(band.name(), band.from().map(from -> from + " 分起").orElse("其余"), count, share);
        }
    }

    /**
     * One table over all teachers.
     *
     * @param lost   what a teacher lost of its 标准分, on average
     * @param scores of all who have one, in the order of the teachers
     */
    public record TableLine(@Field("编号") String id, @Field("名称") String name, @Field("简称") String tab, @Field("标准分") BigDecimal standard,
                            @Field("平均") Optional<BigDecimal> mean, @Field("最高") Optional<BigDecimal> highest, @Field("最低") Optional<BigDecimal> lowest,
                            @Field("平均失分") Optional<BigDecimal> lost, @Field("较上月") Optional<BigDecimal> change, @Field("各分") List<BigDecimal> scores) {
    }

    public record MissingLine(@Field("班主任") String teacher, @Field("工号") String staffId, @Field("班级") String group, @Field("原因") String why) {

        static MissingLine of(Missing missing) {
            return new MissingLine(missing.teacher().name(), missing.teacher().staffId(), missing.teacher().group(), missing.why());
        }
    }

    /** Something that the months show together and somebody should look at. */
    public record RemarkLine(@Field("代码") String code, @Field("名称") String title, @Field("内容") String text, @Field("办法") String fix) {

        static RemarkLine of(Problem problem) {
            return new RemarkLine(problem.code().name(), problem.code().title(), problem.message(), problem.fix());
        }
    }

    public static SummaryPage of(Scheme scheme, SchoolMonth month, School school) {
        List<GradeBand> grades = month.results().stream().map(Result::grade).flatMap(Optional::stream).toList();
        List<TableLine> tables = IntStream.range(0, scheme.tables().size()).mapToObj(i -> table(scheme.tables().get(i), i, month)).toList();
        return new SummaryPage(school, SchemeFields.of(scheme), fields(month),
            Ranking.of(month.results()).teachers().stream().map(ranked -> line(ranked, tables, month)).toList(),
            scheme.grades().stream().map(band -> GradeLine.of(band, grades)).toList(), tables, month.missing().stream().map(MissingLine::of).toList(),
            month.remarks().stream().map(RemarkLine::of).toList());
    }

    private static SummaryFields fields(SchoolMonth month) {
        Optional<Spread> spread = month.spread();
        Optional<BigDecimal> before = month.spreadBefore().map(Spread::mean);
        return new SummaryFields(WrittenMonth.print(month.month()), month.results().size(), month.results().size() + month.missing().size(), spread.map(Spread::mean),
            spread.map(Spread::highest).map(Points::value), spread.map(Spread::lowest).map(Points::value), (int) month.results().stream().filter(Result::provisional).count(),
            month.missing().size(), before, difference(spread.map(Spread::mean), before));
    }

    private static RankLine line(Ranking.Ranked ranked, List<TableLine> tables, SchoolMonth month) {
        Result result = ranked.result();
        List<ScoreField> fields = IntStream.range(0, tables.size())
            .mapToObj(i -> new ScoreField(tables.get(i).tab(), result.tables().get(i).map(Points::value), tables.get(i).mean())).toList();
        Optional<BigDecimal> before = Optional.ofNullable(month.totalsBefore().get(result.office())).map(Points::value);
        List<String> notes = new ArrayList<>();
        if (result.provisional()) {
            notes.add("暂计");
        }
        if (month.late(result)) {
            notes.add("迟交");
        }
        return new RankLine(ranked.rank().map(BigDecimal::valueOf), result.teacher(), result.staffId(), result.group(), fields, result.total().map(Points::value),
            result.grade().map(GradeBand::name), difference(result.total().map(Points::value), before), result.provisional(), month.late(result),
            result.bars().stream().map(Result.Bar::what).toList(), String.join("；", notes));
    }

    private static Optional<BigDecimal> difference(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        return now.flatMap(value -> before.map(value::subtract));
    }

    private static TableLine table(ScoreTable table, int number, SchoolMonth month) {
        List<Points> scores = scores(month.results(), number);
        Optional<Spread> spread = Spread.of(scores);
        Optional<BigDecimal> mean = spread.map(Spread::mean);
        return new TableLine(table.id(), table.name(), table.tab(), table.standard().value(), mean, spread.map(Spread::highest).map(Points::value),
            spread.map(Spread::lowest).map(Points::value), mean.map(table.standard().value()::subtract),
            difference(mean, Spread.of(scores(month.before(), number)).map(Spread::mean)), scores.stream().map(Points::value).toList());
    }

    private static List<Points> scores(List<Result> results, int table) {
        return results.stream().map(result -> result.tables().get(table)).flatMap(Optional::stream).toList();
    }
}
