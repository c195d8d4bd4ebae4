package kaohe.report;

import java.util.ArrayList;
import java.util.List;

import kaohe.scoring.RowScore;
import kaohe.template.Field;

/** One official row (考核内容) with the rows under it: one for each 计分点, or itself where only its 得分 was written. */
record ItemView(@Field("考核内容") String content, @Field("各行") List<RowView> rows) {

    static List<ItemView> of(List<RowScore> scores) {
        List<ItemView> items = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= scores.size(); i++) {
            if (i == scores.size() || !scores.get(i).row().item().equals(scores.get(start).row().item())) {
                List<RowScore> own = scores.subList(start, i);
                items.add(new ItemView(own.get(0).row().item().content(), own.stream().map(RowView::of).toList()));
                start = i;
            }
        }
        return items;
    }
}
