package kaohe.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;

/** What reading one scheme file gathers on the way: its problems, and the settings that other values refer to by {@code $name}. */
final class SchemeNotes {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    SchemeNotes(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems;
    }

    void define(String setting, String value) {
        settings.put(setting, value);
    }

    /** The file's author has to mend this (P09). */
    void wrong(Node node, String message) {
        note(Code.P09, node, message + "。", "");
    }

    void note(Code code, Node node, String message, String clause) {
        Mark mark = node.getStartMark();
        Place place = mark == null ? Place.file(file) : Place.text(file, mark.getLine() + 1, mark.getColumn() + 1);
        problems.add(new Problem(code, place, "", message, clause, ""));
    }

    String resolve(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!text.startsWith("$")) {
            return text;
        }
        String name = text.substring(1);
        if (!settings.containsKey(name)) {
            wrong(scalar, "settings 里没有 " + name + "，已有：" + String.join("、", settings.keySet()));
        }
        return settings.getOrDefault(name, "0");
    }
}
