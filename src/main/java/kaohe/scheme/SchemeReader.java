package kaohe.scheme;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.lang3.StringUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Severity;

/** Reads a scheme from scheme.yaml. Every mistake in the file is found in one reading, each with its line and column. */
public final class SchemeReader {

    private static final String NOT_RAISED = "不查";
    private static final int LAST_DAY_OF_ANY_MONTH = 28;
    private static final Set<String> RULES = Set.of("each", "level", "once", "amount", "share");

    private final SchemeNotes notes;
    private final Map<String, Node> lineIds = new HashMap<>();
    private final Map<String, Node> references = new LinkedHashMap<>();

    private SchemeReader(String file) {
        notes = new SchemeNotes(file);
    }

    /** @param file the name that problems give as their place */
    public static SchemeReading read(String file, String yaml) {
        SchemeReader reader = new SchemeReader(file);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(true); // found by YamlMap, with all other mistakes
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            return root == null ? notYaml(Place.file(file), "文件是空的") : reader.reading(new YamlMap(root, reader.notes));
        } catch (MarkedYAMLException notYaml) {
            return notYaml(Place.text(file, notYaml.getProblemMark().getLine() + 1, notYaml.getProblemMark().getColumn() + 1),
                "不是正确的 YAML:" + notYaml.getProblem());
        }
    }

    private static SchemeReading notYaml(Place place, String message) {
        return new SchemeReading(Optional.empty(), List.of(new Problem(Code.P09, place, "", message + "。", "", "")));
    }

    private SchemeReading reading(YamlMap root) {
        List<Setting> settings = new ArrayList<>(settings(root.map("settings")));
        Strictness strictness = root.has("checks") ? strictness(root.map("checks"), settings) : Strictness.USUAL;
        Optional<Quota> quota = root.has("quota") ? Optional.of(quota(root.map("quota"), settings)) : Optional.empty();
        YamlMap grades = root.map("grades");
        YamlMap pay = root.map("pay");
        List<YamlMap> plans = pay.maps("plans");
        Scheme scheme = new Scheme(root.text("scheme"), root.text("version"), root.text("title"), root.text("form"),
            root.text("source"), new Points(root.decimal("total")),
            oneOf(root, "cap", "标准分", "不封顶"), oneOf(root, "floor", "0", "不保底"),
            root.maps("tables").stream().map(this::table).toList(),
            grades.maps("bands").stream().map(this::gradeBand).toList(), pay(pay, plans.stream().map(this::payPlan).toList()), List.copyOf(settings), unfit(root.map("unfit")),
            quota, strictness);
        root.nothingElse();
        grades.text("clause");
        grades.nothingElse();
        pay.nothingElse();
        references.forEach((id, node) -> {
            if (!lineIds.containsKey(id)) {
                notes.wrong(node, "没有编号为 " + id + " 的计分点");
            }
        });
        if (notes.problems().stream().noneMatch(problem -> problem.code() == Code.P09)) {
            new SchemeLint(notes).lint(scheme, root, plans);
        }
        SchemeReading reading = new SchemeReading(Optional.of(scheme), notes.problems());
        return reading.errors().isEmpty() ? reading : new SchemeReading(Optional.empty(), notes.problems());
    }

    private boolean oneOf(YamlMap map, String key, String yes, String no) {
        String text = map.text(key);
        if (!text.equals(yes) && !text.equals(no)) {
            notes.wrong(map.at(key), key + " 不能是「" + text + "」，可用：" + yes + "、" + no);
        }
        return text.equals(yes);
    }

    private List<Setting> settings(YamlMap map) {
        List<Setting> settings = new ArrayList<>();
        for (String id : map.keys()) {
            YamlMap setting = map.map(id);
            String value = setting.text("value");
            List<String> options = setting.texts("options");
            if (!options.isEmpty() && !options.contains(value)) {
                notes.wrong(setting.at("value"), id + " 不能是「" + value + "」，可用：" + String.join("、", options));
            }
            notes.define(id, value);
            settings.add(new Setting(id, value, setting.text("says").replace("{value}", value), setting.text("why"),
                setting.optionalText("doubt").flatMap(code -> doubt(setting, code))));
            setting.nothingElse();
        }
        return settings;
    }

    private Optional<Code> doubt(YamlMap setting, String text) {
        Optional<Code> code = Stream.of(Code.P02, Code.P04, Code.P05).filter(each -> each.name().equals(text)).findFirst();
        if (code.isEmpty()) {
            notes.wrong(setting.at("doubt"), "doubt 不能是「" + text + "」，可用：P02、P04、P05");
        }
        code.ifPresent(each -> notes.note(each, setting.node(), setting.text("says").replace("{value}", setting.text("value")) + "(本校认定)。",
            setting.text("why")));
        return code;
    }

    private static Unfit unfit(YamlMap map) {
        Unfit unfit = new Unfit(map.decimal("in-a-row").intValue(), map.decimal("in-all").intValue(), map.text("clause"));
        map.nothingElse();
        return unfit;
    }

    /** {@code {share: 20%, ties: 都评, why: 本校规定}}; a decision like the other settings, and printed with them. */
    private Quota quota(YamlMap map, List<Setting> settings) {
        Quota quota = new Quota(map.percent("share"), oneOf(map, "ties", "都评", "都不评"));
        String why = map.text("why");
        map.nothingElse();
        if (quota.percent().signum() < 0 || quota.percent().compareTo(BigDecimal.valueOf(100)) > 0) {
            notes.wrong(map.at("share"), "share 应在 0% 到 100% 之间");
        }
        settings.add(new Setting("quota", quota.percent() + "%", "学年优秀不超过有结果人数的 " + quota.percent() + "%，末位同分的" + (quota.tiesGetIt() ? "都评" : "都不评"),
            why, Optional.empty()));
        return quota;
    }

    /** {@code S16: {as: 不查, why: 本校要求附照片, since: 2026-09-01}}; each is a decision like the other settings, and printed with them. */
    private Strictness strictness(YamlMap map, List<Setting> settings) {
        Map<Code, Strictness.Decision> decisions = new LinkedHashMap<>();
        for (String name : map.keys()) {
            YamlMap decision = map.map(name);
            String as = decision.text("as");
            String why = decision.text("why");
            String since = decision.text("since");
            decision.nothingElse();
            Optional<Code> code = Stream.of(Code.values()).filter(each -> each.name().equals(name)).findFirst();
            Optional<Severity> severity = Stream.of(Severity.values()).filter(each -> each.mark().equals(as)).findFirst();
            if (code.isEmpty()) {
                notes.wrong(decision.node(), "没有代码 " + name);
            } else if (severity.isEmpty() && !as.equals(NOT_RAISED)) {
                notes.wrong(decision.at("as"), "as 不能是「" + as + "」，可用：错、核、示、" + NOT_RAISED);
            } else if (!since.matches("20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
                notes.wrong(decision.at("since"), "since 应为日期，如 2026-09-01");
            } else if (!Strictness.allows(code.get(), severity)) {
                notes.wrong(decision.at("as"), name + " 不能改为「" + as + "」，没有它就得不出可靠的分");
            } else {
                decisions.put(code.get(), new Strictness.Decision(severity, why, LocalDate.parse(since)));
                settings.add(new Setting("checks." + name, as, name + " " + code.get().title() + (severity.isEmpty() ? "不检查" : "按「" + as + "」处理") + "（" + since + " 起，" + why + "）",
                    why, Optional.empty()));
            }
        }
        return new Strictness(decisions);
    }

    private GradeBand gradeBand(YamlMap map) {
        GradeBand band = new GradeBand(map.text("name"), map.optionalDecimal("from").map(Points::new));
        map.nothingElse();
        return band;
    }

    private Pay pay(YamlMap map, List<PayPlan> plans) {
        int due = map.decimal("due").intValue();
        if (due < 1 || due > LAST_DAY_OF_ANY_MONTH) {
            notes.wrong(map.at("due"), "due 应为 1 到 " + LAST_DAY_OF_ANY_MONTH + " 日");
        }
        return new Pay(plans, chosenPlan(map, plans), due, oneOf(map, "handover", "按任职天数折算", "全额发放"), map.text("clause"));
    }

    private PayPlan payPlan(YamlMap map) {
        PayPlan plan = new PayPlan(map.text("name"), map.maps("bands").stream().map(this::payBand).toList());
        map.nothingElse();
        return plan;
    }

    private PayPlan.Band payBand(YamlMap map) {
        Optional<PayPlan.PerPoint> less = map.optionalDecimal("less").map(yuan ->
            new PayPlan.PerPoint(new Money(yuan), new Points(map.decimal("counts-from")), new Money(map.decimal("floor"))));
        PayPlan.Band band = new PayPlan.Band(map.optionalDecimal("from").map(Points::new), new Money(map.decimal("yuan")), less);
        map.nothingElse();
        return band;
    }

    private PayPlan chosenPlan(YamlMap pay, List<PayPlan> plans) {
        String chosen = pay.optionalText("plan").orElse("");
        return plans.stream().filter(plan -> plan.name().equals(chosen)).findFirst().orElseGet(() -> {
            notes.note(Code.P06, pay.at("plan"), "请选定绩效方案，可用：" + String.join("、", plans.stream().map(PayPlan::name).toList()) + "。", "");
            return new PayPlan(chosen, List.of());
        });
    }

    private ScoreTable table(YamlMap map) {
        ScoreTable table = new ScoreTable(map.text("id"), map.text("title"), map.text("name"), map.text("tab"),
            new Points(map.decimal("standard")), map.oneOf("opening", Opening.values(), Opening::title),
            map.maps("items").stream().map(this::item).toList());
        map.nothingElse();
        return table;
    }

    private Item item(YamlMap map) {
        map.optionalDecimal("serial");
        Item item = new Item(map.text("id"), map.text("content"), map.text("requirement"), map.text("sign"), map.text("method"),
            map.text("clause"), map.maps("lines").stream().map(this::line).toList());
        if (item.lines().isEmpty()) {
            notes.wrong(map.at("lines"), "至少要有一个计分点");
        }
        map.nothingElse();
        return item;
    }

    private Line line(YamlMap map) {
        String id = map.text("id");
        if (lineIds.put(id, map.at("id")) != null) {
            notes.wrong(map.at("id"), "编号 " + id + " 重复");
        }
        Rule rule = rule(map);
        List<String> contradictedBy = map.texts("contradicted-by");
        contradictedBy.forEach(other -> references.put(other, map.at("contradicted-by")));
        boolean barsTeacher = map.optionalText("bars-teacher").map("是"::equals).orElse(true);
        Line line = new Line(id, map.text("label"), wording(map, rule), rule, monthDays(map),
            map.optionalDecimal("bars-honors-over").filter(over -> barsTeacher).map(BigDecimal::intValueExact),
            map.optionalText("evidence").map("是"::equals).orElse(false), contradictedBy);
        map.nothingElse();
        return line;
    }

    private boolean monthDays(YamlMap map) {
        Optional<String> most = map.optionalText("most");
        most.filter(text -> !text.equals("当月天数"))
            .ifPresent(text -> notes.wrong(map.at("most"), "most 不能是「" + text + "」，可用：当月天数"));
        return most.isPresent();
    }

    private Rule rule(YamlMap map) {
        List<String> kinds = map.keys().stream().filter(RULES::contains).toList();
        if (kinds.size() != 1) {
            notes.wrong(map.node(), "每个计分点要有且只有一种计分办法：each、level、once、amount、share"
                + (kinds.isEmpty() ? "" : "，这里有 " + String.join("、", kinds)));
            return new Once(Points.ZERO);
        }
        return switch (kinds.get(0)) {
            case "each" -> new Each(new Points(map.decimal("each")), map.text("unit"));
            case "level" -> level(map);
            case "once" -> new Once(new Points(map.decimal("once")));
            case "amount" -> new Amount(oneOf(map, "amount", "减", "加"), map.optionalText("pending"));
            default -> new Share(map.percent("share"), map.decimal("from"), map.decimal("to"));
        };
    }

    private Rule level(YamlMap map) {
        YamlMap levels = map.map("level");
        Map<String, Points> points = new LinkedHashMap<>();
        levels.keys().forEach(name -> points.put(name, new Points(levels.decimal(name))));
        Map<String, String> aliases = new LinkedHashMap<>();
        if (map.has("also")) {
            YamlMap also = map.map("also");
            also.keys().forEach(name -> aliases.put(name, also.text(name)));
            aliases.values().stream().filter(name -> !points.containsKey(name))
                .forEach(name -> notes.wrong(also.node(), "没有名为「" + name + "」的档次"));
        }
        return new Level(points, aliases);
    }

    /** The wording with the rule's own figures in the place of {points} and the like, so that no figure stands twice. */
    private String wording(YamlMap map, Rule rule) {
        Map<String, String> figures = new LinkedHashMap<>(rule.figures());
        map.optionalText("limit").ifPresent(limit -> figures.put("limit", limit));
        String wording = map.text("rule");
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            wording = wording.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        if (wording.contains("{")) {
            notes.wrong(map.at("rule"), "计分办法里的 {" + StringUtils.substringBetween(wording + "}", "{", "}") + "} 没有对应的数字，可用："
                + String.join("、", new HashSet<>(figures.keySet()).stream().sorted().toList()));
        }
        return wording;
    }
}
