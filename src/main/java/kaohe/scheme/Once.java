package kaohe.scheme;

import java.util.List;
import java.util.Map;

import kaohe.problem.Code;

/** Points that are had once a month, or not (每月加3分); nothing written means 否. */
public record Once(Points points) implements Rule {

    private static final String YES = "是";
    private static final String NO = "否";

    @Override
    public Reading read(String text) {
        return text.equals(YES) || text.equals(NO)
            ? Reading.choice(text)
            : new Reading.Refused(Code.C12, "不是 是 或 否", "请选 是 或 否。");
    }

    @Override
    public Points points(Entry entry) {
        return entry instanceof Entry.Choice choice && choice.name().equals(YES) ? points : Points.ZERO;
    }

    @Override
    public String calculation(Entry entry) {
        return points(entry).abs().toString();
    }

    @Override
    public String event(String label, Entry entry) {
        return entry.text().equals(NO) ? label + "：否" : label;
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public String formula(String cell) {
        return "IF(" + cell + "=\"" + YES + "\"," + points + ",0)";
    }

    @Override
    public Input input() {
        return new Input.OneOf(List.of(YES, NO), "选 是 或 否，不填即 否");
    }

    @Override
    public Worth worth() {
        return new Worth.OneOf(List.of(points, Points.ZERO));
    }

    @Override
    public List<Better> better(Entry entry) {
        return List.of();
    }

    @Override
    public Points faultless() {
        return Points.ZERO;
    }

    @Override
    public Map<String, String> figures() {
        return Map.of("points", points.abs().toString());
    }
}
