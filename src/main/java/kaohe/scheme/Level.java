package kaohe.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import kaohe.problem.Code;

/**
 * One of a few levels (好得5分 一般得3分 差得0分).
 *
 * @param points  what each level is worth, best first
 * @param aliases other names a level is known by
 */
public record Level(Map<String, Points> points, Map<String, String> aliases) implements Rule {

    public Level {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    @Override
    public Reading read(String text) {
        String name = aliases.getOrDefault(text, text);
        if (points.containsKey(name)) {
            return Reading.choice(name);
        }
        String[] parts = text.split("\\s*[、，,;；/和或\\s]\\s*");
        boolean several = parts.length > 1 && Stream.of(parts).allMatch(part -> points.containsKey(aliases.getOrDefault(part, part)));
        return several
            ? new Reading.Refused(Code.C25, "一格里有几个档次", "请只选一个。")
            : new Reading.Refused(Code.C12, "不是所列的档次", "请选 " + String.join("、", points.keySet()) + " 之一。");
    }

    @Override
    public Points points(Entry entry) {
        return entry instanceof Entry.Choice choice ? points.get(choice.name()) : Points.ZERO;
    }

    @Override
    public String calculation(Entry entry) {
        return points(entry).abs().toString();
    }

    @Override
    public String event(String label, Entry entry) {
        return label + entry.text();
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public String formula(String cell) {
        StringBuilder out = new StringBuilder();
        Map<String, Points> names = new LinkedHashMap<>(points);
        aliases.forEach((alias, name) -> names.put(alias, points.get(name)));
        names.forEach((name, worth) -> out.append("IF(").append(cell).append("=\"").append(name).append("\",").append(worth).append(','));
        return out.append("\"\"").append(")".repeat(names.size())).toString();
    }

    @Override
    public Input input() {
        return new Input.OneOf(List.copyOf(points.keySet()), "请选 " + String.join("、", points.keySet()));
    }

    @Override
    public Worth worth() {
        return new Worth.OneOf(new ArrayList<>(points.values()));
    }

    @Override
    public List<Better> better(Entry entry) {
        return points.entrySet().stream().filter(level -> entry instanceof Entry.Choice && level.getValue().compareTo(points(entry)) > 0)
            .sorted(Map.Entry.comparingByValue()).map(level -> new Better(level.getValue(), "评为" + level.getKey())).toList();
    }

    @Override
    public Points faultless() {
        return points.values().stream().max(Points::compareTo).orElse(Points.ZERO);
    }

    @Override
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        points.forEach((name, worth) -> figures.put(name, worth.toString()));
        return figures;
    }
}
