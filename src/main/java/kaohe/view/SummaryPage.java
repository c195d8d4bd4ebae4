package kaohe.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import kaohe.form.WrittenMonth;
import kaohe.period.Missing;
import kaohe.period.Ranking;
import kaohe.period.Result;
import kaohe.period.Spread;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.scoring.TableScore;
import kaohe.template.Field;
import kaohe.template.School;

/** All that the templates of a month's summary can show. */
public record SummaryPage(@Field("学校") School school, @Field("方案") SchemeFields scheme, @Field("本月") SummaryFields month,
                          @Field(value = "各人", each = "人") List<RankLine> teachers, @Field(value = "各等次", each = "级") List<GradeLine> grades,
                          @Field(value = "各表", each = "项") List<TableLine> tables, @Field(value = "未交", each = "缺") List<MissingLine> missing) {

    /** The month as a whole. */
    public record SummaryFields(@Field("月份") String month, @Field("人数") int count, @Field("平均") Optional<BigDecimal> mean, @Field("最高") Optional<BigDecimal> highest,
                                @Field("最低") Optional<BigDecimal> lowest, @Field("暂计人数") int provisional, @Field("未交人数") int missing) {
    }

    /** One teacher. */
    public record RankLine(@Field("名次") Optional<BigDecimal> rank, @Field("班主任") String teacher, @Field("工号") String staffId, @Field("班级") String group,
                           @Field(value = "各分", each = "分") List<ScoreField> scores, @Field("总分") Optional<BigDecimal> total,
                           @Field("等次") Optional<String> grade, @Field("较上月") Optional<BigDecimal> change, @Field("备注") String note) {
    }

    /** One table's score; in a heading its short name, at the foot its mean. */
    public record ScoreField(@Field("简称") String name, @Field("得分") Optional<BigDecimal> score, @Field("平均") Optional<BigDecimal> mean) {
    }

    /** @param share of the teachers with a total */
    public record GradeLine(@Field("名称") String name, @Field("分数") String from, @Field("人数") int count, @Field("占比") BigDecimal share) {
    }

    public record TableLine(@Field("编号") String id, @Field("名称") String name, @Field("简称") String tab, @Field("标准分") BigDecimal standard,
                            @Field("平均") Optional<BigDecimal> mean, @Field("最高") Optional<BigDecimal> highest, @Field("最低") Optional<BigDecimal> lowest) {
    }

    public record MissingLine(@Field("班主任") String teacher, @Field("工号") String staffId, @Field("班级") String group, @Field("原因") String why) {
    }

    /** @param before the totals of the month before, by {@link #who} */
    public static SummaryPage of(Scheme scheme, YearMonth month, List<Result> results, List<Missing> missing, Map<String, Points> before, School school) {
        List<Points> totals = results.stream().map(Result::total).flatMap(Optional::stream).toList();
        Optional<Spread> spread = Spread.of(totals);
        List<TableLine> tables = scheme.tables().stream().map(table -> table(table, results)).toList();
        SummaryFields fields = new SummaryFields(WrittenMonth.print(month), results.size(), spread.map(Spread::mean), spread.map(Spread::highest).map(Points::value),
            spread.map(Spread::lowest).map(Points::value), (int) results.stream().filter(Result::provisional).count(), missing.size());
        return new SummaryPage(school, SchemeFields.of(scheme), fields,
            Ranking.of(results).teachers().stream().map(ranked -> line(ranked, tables, before)).toList(),
            scheme.grades().stream().map(band -> grade(band, scheme, totals)).toList(), tables,
            missing.stream().map(each -> new MissingLine(each.teacher(), each.staffId(), each.group(), each.why())).toList());
    }

    /** How a teacher is known from month to month. */
    public static String who(Result result) {
        return result.staffId().isEmpty() ? result.teacher() + " " + result.group() : result.staffId() + " " + result.group();
    }

    private static RankLine line(Ranking.Ranked ranked, List<TableLine> tables, Map<String, Points> before) {
        Result result = ranked.result();
        List<TableScore> scores = result.assessment().tables();
        List<ScoreField> fields = IntStream.range(0, tables.size())
            .mapToObj(i -> new ScoreField(tables.get(i).tab(), scores.get(i).score().map(Points::value), tables.get(i).mean())).toList();
        Optional<BigDecimal> change = result.total().flatMap(total -> Optional.ofNullable(before.get(who(result))).map(last -> total.minus(last).value()));
        return new RankLine(ranked.rank().map(BigDecimal::valueOf), result.teacher(), result.staffId(), result.group(), fields, result.total().map(Points::value),
            result.assessment().grade().map(GradeBand::name), change, result.provisional() ? "暂计" : "");
    }

    private static GradeLine grade(GradeBand band, Scheme scheme, List<Points> totals) {
        int count = (int) totals.stream().filter(total -> scheme.grade(total).equals(band)).count();
        BigDecimal share = totals.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(totals.size()), 3, RoundingMode.HALF_UP);
        return new GradeLine(band.name(), band.from().map(from -> from + " 分起").orElse("其余"), count, share);
    }

    private static TableLine table(ScoreTable table, List<Result> results) {
        Optional<Spread> spread = Spread.of(results.stream().map(result -> result.assessment().table(table).score()).flatMap(Optional::stream).toList());
        return new TableLine(table.id(), table.name(), table.tab(), table.standard().value(), spread.map(Spread::mean), spread.map(Spread::highest).map(Points::value),
            spread.map(Spread::lowest).map(Points::value));
    }
}
