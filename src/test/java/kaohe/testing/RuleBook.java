package kaohe.testing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An independent calculation of tables 1-8, with the figures of the official forms written out once more: what the program makes of scheme.yaml is held
 * against it. Knows nothing of the program.
 */
public final class RuleBook {

    /** Points of each occurrence, by line. */
    public static final Map<String, String> EACH = new LinkedHashMap<>();
    /** Points of each level, by line. */
    public static final Map<String, Map<String, String>> LEVELS = new LinkedHashMap<>();
    /** Where the lines of a table start: 标准分, or 0 where its items earn. */
    private static final Map<String, String> OPENS = Map.of("表2", "20", "表3", "15", "表4", "10", "表5", "15", "表6", "0", "表7", "20", "表8", "0");
    private static final Map<String, String> STANDARD = Map.of("表2", "20", "表3", "15", "表4", "10", "表5", "15", "表6", "10", "表7", "20", "表8", "10");
    public static final List<String> TABLES = List.of("表2", "表3", "表4", "表5", "表6", "表7", "表8");

    static {
        EACH.putAll(Map.of("2.1", "-1", "2.2", "0.5", "3.2a", "-10", "3.2b", "-5", "3.3", "-3", "4.1a", "-5", "4.1b", "-2", "5.1", "-1", "5.2", "-2"));
        EACH.putAll(Map.of("6.2", "-3", "6.4a", "5", "6.4b", "3", "6.4c", "2", "6.5", "2", "7.1", "-10", "7.2", "-1", "8.1b", "-5", "8.1c", "-2"));
        EACH.putAll(Map.of("8.6a", "5", "8.6b", "10", "8.6c", "5"));
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
    public static BigDecimal score(String table, BigDecimal sum) {
        return new BigDecimal(OPENS.get(table)).add(sum).max(BigDecimal.ZERO).min(new BigDecimal(STANDARD.get(table)));
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
