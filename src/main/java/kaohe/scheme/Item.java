package kaohe.scheme;

import java.util.List;

/**
 * One official row of a table (考核内容), with one or more ways to gain or lose points.
 *
 * @param id          unique in the scheme: {@code 3.2}
 * @param content     考核内容, the text by which the row is recognised
 * @param requirement 考核要求
 * @param sign        加减分 as printed: 加, 减, or both
 * @param method      考核办法
 * @param clause      where the official text has it
 * @param lines       at least one
 */
public record Item(String id, String content, String requirement, String sign, String method, String clause, List<Line> lines) {

    public Item {
        lines = List.copyOf(lines);
    }

    /** 计分办法 of the whole row: the wordings of its lines together. */
    public String wording() {
        return String.join("；", lines.stream().map(Line::wording).toList());
    }

    /** Takes the 得分 that a person wrote for the whole row; whether its lines can give it is another question. */
    public Reading readPoints(String text) {
        return WrittenNumber.read(text, Reading::quantity);
    }

    /** Whether no entries can give it a positive number of points. */
    public boolean deductsOnly() {
        return !Combinations.of(lines).reachesAbove(Points.ZERO);
    }
}
