package kaohe.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.yaml.snakeyaml.nodes.Node;

import kaohe.problem.Code;

/** Looks a scheme over before any workbook is scored by it: bands, standards, what items can add up to, the numbering of the official text. */
final class SchemeLint {

    private final SchemeNotes notes;

    SchemeLint(SchemeNotes notes) {
        this.notes = notes;
    }

    void lint(Scheme scheme, YamlMap root, List<YamlMap> plans) {
        bands("考核等次", scheme.grades().stream().map(GradeBand::from).toList(), root.at("grades"));
        for (int i = 0; i < plans.size(); i++) {
            PayPlan plan = scheme.pay().plans().get(i);
            bands(plan.name(), plan.bands().stream().map(PayPlan.Band::from).toList(), plans.get(i).node());
        }
        standards(scheme, root.at("tables"));
        List<YamlMap> tables = root.maps("tables");
        IntStream.range(0, tables.size()).forEach(i -> {
            reach(scheme.tables().get(i), tables.get(i).node());
            numbering(scheme.tables().get(i), tables.get(i));
        });
    }

    /** Lower bounds must fall, and only the last band has none: then every total lies in exactly one. */
    private void bands(String name, List<Optional<Points>> from, Node node) {
        for (int i = 0; i < from.size(); i++) {
            boolean last = i == from.size() - 1;
            if (from.get(i).isPresent() == last) {
                notes.note(Code.P01, node, name + "的第 " + (i + 1) + " 档" + (last ? "是最后一档，不应有分数线" : "没有分数线") + "。", "");
            } else if (i > 0 && !last && from.get(i).get().compareTo(from.get(i - 1).orElse(from.get(i).get())) >= 0) {
                notes.note(Code.P01, node, name + "的第 " + (i + 1) + " 档分数线 " + from.get(i).get() + " 不低于上一档，两档重叠。", "");
            }
        }
    }

    private void standards(Scheme scheme, Node node) {
        Points sum = scheme.tables().stream().map(ScoreTable::standard).reduce(Points.ZERO, Points::plus);
        if (!sum.equals(scheme.total())) {
            notes.note(Code.P08, node, "各表标准分之和为 " + sum + "，总分为 " + scheme.total() + "。", "");
        }
    }

    private void reach(ScoreTable table, Node node) {
        Points most = table.opens();
        boolean open = false;
        for (Line line : table.lines()) {
            Worth worth = line.rule().worth();
            if (worth instanceof Worth.OneOf oneOf) {
                most = most.plus(oneOf.values().stream().max(Points::compareTo).orElse(Points.ZERO).atLeast(Points.ZERO));
            } else if (worth instanceof Worth.Between between && between.most() != null) {
                most = most.plus(between.most().atLeast(Points.ZERO));
            } else if (worth instanceof Worth.Multiples multiples) {
                open |= multiples.step().isPositive();
            }
        }
        if (open || most.compareTo(table.standard()) > 0) {
            notes.note(Code.P03, node, table.id() + " 各项最多可得 " + most + " 分" + (open ? "以上" : "") + "，标准分 " + table.standard()
                + "，超出部分按 cap 的规定处理。", "");
        }
    }

    private void numbering(ScoreTable table, YamlMap map) {
        List<String> serials = new ArrayList<>();
        map.maps("items").forEach(item -> serials.add(item.optionalText("serial").orElse("无")));
        List<String> expected = IntStream.rangeClosed(1, serials.size()).mapToObj(String::valueOf).toList();
        if (!serials.equals(expected)) {
            notes.note(Code.P10, map.node(), table.id() + " 原文的序号是 " + String.join("、", serials) + "，本方案按考核内容识别各行，不按序号。", "");
        }
    }
}
