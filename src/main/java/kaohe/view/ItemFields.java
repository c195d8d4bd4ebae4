package kaohe.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.scheme.Item;
import kaohe.scheme.ScoreTable;
import kaohe.scoring.RowScore;
import kaohe.template.Field;

/**
 * One official row (考核内容) with the rows under it: one for each 计分点, or itself where only its 得分 was written.
 *
 * @param number from 1, as the table counts
 * @param points of all its rows together; absent where one of them is open
 */
public record ItemFields(@Field("编号") String id, @Field("序号") int number, @Field("考核内容") String content, @Field("考核要求") String requirement,
                         @Field("加减分") String sign, @Field("计分办法") String wording, @Field("考核办法") String method,
                         @Field("得分") Optional<BigDecimal> points, @Field(value = "各行", each = "行") List<LineFields> rows) {

    static List<ItemFields> of(ScoreTable table, List<RowScore> scores) {
        List<ItemFields> items = new ArrayList<>();
        for (Item item : table.items()) {
            List<RowScore> own = scores.stream().filter(score -> score.row().item().equals(item)).toList();
            if (!own.isEmpty()) {
                boolean all = own.stream().allMatch(row -> row.points().isPresent());
                Optional<BigDecimal> points = all
                    ? Optional.of(own.stream().map(row -> row.points().get().value()).reduce(BigDecimal.ZERO, BigDecimal::add)) : Optional.empty();
                items.add(of(table, item, points, own.stream().map(LineFields::of).toList()));
            }
        }
        return items;
    }

    static List<ItemFields> blank(ScoreTable table) {
        return table.items().stream().map(item -> of(table, item, Optional.empty(), item.lines().stream().map(LineFields::blank).toList())).toList();
    }

    private static ItemFields of(ScoreTable table, Item item, Optional<BigDecimal> points, List<LineFields> rows) {
        return new ItemFields(item.id(), table.items().indexOf(item) + 1, item.content(), item.requirement(), item.sign(), item.wording(), item.method(),
            points, rows);
    }
}
