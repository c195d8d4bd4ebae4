package kaohe.testing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An independent calculation of tables 1-8, with the figures of the official forms written out once more: what the program makes of scheme.yaml is held
 * against it. Knows nothing of the program.
 */
public final class RuleBook {

    /** Points of each occurrence, by line. */
    public static final Map<String, String> EACH = new LinkedHashMap<>();
    /** Points of each level, by line. */
    public static final Map<String, Map<String, String>> LEVELS = new LinkedHashMap<>();
    /** What the form prints of each line's 计分办法. */
    public static final Map<String, String> PRINTED = new LinkedHashMap<>();
    /** Items that are not judged as long as nothing is written: they have levels or a share. */
    public static final Set<String> JUDGED = Set.of("6.1", "6.3", "8.1", "8.2", "8.3", "8.4", "8.5");
    /** Where the lines of a table start: 标准分, or 0 where its items earn. */
    private static final Map<String, String> OPENS = Map.of("表2", "20", "表3", "15", "表4", "10", "表5", "15", "表6", "0", "表7", "20", "表8", "0");
    private static final Map<String, String> STANDARD = Map.of("表2", "20", "表3", "15", "表4", "10", "表5", "15", "表6", "10", "表7", "20", "表8", "10");
    public static final List<String> TABLES = List.of("表2", "表3", "表4", "表5", "表6", "表7", "表8");

    static {
        EACH.putAll(Map.of("2.1", "-1", "2.2", "0.5", "3.2a", "-10", "3.2b", "-5", "3.3", "-3", "4.1a", "-5", "4.1b", "-2", "5.1", "-1", "5.2", "-2"));
        EACH.putAll(Map.of("6.2", "-3", "6.4a", "5", "6.4b", "3", "6.4c", "2", "6.5", "2", "7.1", "-10", "7.2", "-1", "8.1b", "-5", "8.1c", "-2"));
        EACH.putAll(Map.of("8.6a", "5", "8.6b", "10", "8.6c", "5"));
        PRINTED.putAll(Map.of("2.1", "每发现一次扣1分", "2.2", "每达标一个加0.5分", "3.1", "每月加3分", "3.2a", "刑事案件每起扣10分", "3.2b", "一般治安案件每起扣5分",
            "3.3", "受留校察看以上处分，每人次3分", "3.4", "校务委员会讨论处理", "4.1a", "每缺一次扣5分", "4.1b", "班级状况不好扣2分", "5.1", "缺一次扣1分"));
        PRINTED.putAll(Map.of("5.2", "小于80%，扣除2分/天", "6.1", "好得5分 一般得3分 差得0分", "6.2", "每缺一次扣3分", "6.3", "效果好10分；效果一般4分；没联系0分",
            "6.4a", "国家级5分/人", "6.4b", "省级3分/人", "6.4c", "市级2分/人", "6.5", "校级2分/人", "7.1", "流失1人扣10分", "7.2", "未收回一人扣1分"));
        PRINTED.putAll(Map.of("8.1a", "好得5分，一般得3分，差得0分", "8.1b", "学校会议缺一次扣5分", "8.1c", "传达不好的每次扣2分", "8.2", "好5分，一般3分，无计划总结或找人写",
            "8.3a", "好得5分，一般得3分", "8.3b", "酌情扣分", "8.4", "好得10分，一般得5分，差得0分", "8.5", "平均分的35%计入"));
        PRINTED.putAll(Map.of("8.6a", "校级交流每篇5分", "8.6b", "校级以上每篇10分", "8.6c", "校内采纳每条加5分"));
        LEVELS.put("6.1", levels("好", "5", "一般", "3", "差", "0"));
        LEVELS.put("6.3", levels("效果好", "10", "一般", "4", "没联系", "0"));
        LEVELS.put("8.1a", levels("好", "5", "一般", "3", "差", "0"));
        LEVELS.put("8.2", levels("好", "5", "一般", "3", "差", "0"));
        LEVELS.put("8.3a", levels("好", "5", "一般", "3", "差", "0"));
        LEVELS.put("8.4", levels("好", "10", "一般", "5", "差", "0"));
    }

    private RuleBook() {
    }

    private static Map<String, String> levels(String... namesAndPoints) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPoints.length; i += 2) {
            levels.put(namesAndPoints[i], namesAndPoints[i + 1]);
        }
        return levels;
    }

    /** The points of one line. @param entry as written; empty for blank */
    public static BigDecimal points(String line, String entry) {
        if (entry.isEmpty() || entry.equals("/") || entry.equals("待定")) {
            return BigDecimal.ZERO;
        }
        if (EACH.containsKey(line)) {
            return new BigDecimal(EACH.get(line)).multiply(new BigDecimal(entry));
        }
        if (LEVELS.containsKey(line)) {
            return new BigDecimal(LEVELS.get(line).get(entry));
        }
        return switch (line) {
            case "3.1" -> entry.equals("是") ? new BigDecimal("3") : BigDecimal.ZERO;
            case "3.4", "8.3b" -> new BigDecimal(entry);
            case "8.5" -> new BigDecimal(entry).multiply(new BigDecimal("0.35"));
            default -> throw new IllegalArgumentException(line);
        };
    }

    /** A table's score. @param sum of what its lines are worth */
    private static BigDecimal score(String table, BigDecimal sum) {
        return new BigDecimal(OPENS.get(table)).add(sum).max(BigDecimal.ZERO).min(new BigDecimal(STANDARD.get(table)));
    }

    /** The scores of all tables. @param entries as written, by line */
    public static Map<String, BigDecimal> scores(Map<String, String> entries) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        entries.forEach((line, entry) -> points.put(line, points(line, entry)));
        return scoresOf(points);
    }

    /** The scores of all tables in the layout that has only 得分. @param written as written, by item */
    public static Map<String, BigDecimal> scoresOfWrittenPoints(Map<String, String> written) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        written.forEach((item, entry) -> points.put(item, Set.of("", "/", "待定").contains(entry) ? BigDecimal.ZERO : new BigDecimal(entry)));
        return scoresOf(points);
    }

    /** 3.2a is of 表3. */
    private static Map<String, BigDecimal> scoresOf(Map<String, BigDecimal> points) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        TABLES.forEach(table -> sums.put(table, BigDecimal.ZERO));
        points.forEach((id, worth) -> sums.merge("表" + id.charAt(0), worth, BigDecimal::add));
        sums.replaceAll(RuleBook::score);
        return sums;
    }

    public static BigDecimal total(Map<String, BigDecimal> scores) {
        return scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static String grade(BigDecimal total) {
        if (total.compareTo(new BigDecimal("90")) >= 0) {
            return "优秀";
        }
        if (total.compareTo(new BigDecimal("80")) >= 0) {
            return "良好";
        }
        return total.compareTo(new BigDecimal("60")) >= 0 ? "合格" : "不合格";
    }
}
