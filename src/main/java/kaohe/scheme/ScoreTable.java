package kaohe.scheme;

import java.util.List;

/**
 * One 考核项目 with its items (表2-表8).
 *
 * @param id       {@code 表2}
 * @param title    {@code 考核项目(一)}
 * @param name     {@code 卫生(教室、宿舍)}, the text by which 表1 names it
 * @param tab      short name for a worksheet's tab
 * @param standard 标准分
 * @param opening  whether it starts full or at zero
 */
public record ScoreTable(String id, String title, String name, String tab, Points standard, Opening opening, List<Item> items) {

    public ScoreTable {
        items = List.copyOf(items);
    }

    public List<Line> lines() {
        return items.stream().flatMap(item -> item.lines().stream()).toList();
    }

    public Points opens() {
        return opening == Opening.FULL ? standard : Points.ZERO;
    }
}
