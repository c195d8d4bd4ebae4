package kaohe.template;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.lang3.StringUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;

/** Reads school.yaml: a page of settings, any of which may be left out. Finds every mistake in one reading. */
final class SchoolReader {

    private static final String NAME = "名称";
    private static final String CREST = "校徽";
    private static final String SIGNERS = "签字栏";
    private static final String FOOTER = "页脚";
    private static final String BODY_FONT = "正文字体";
    private static final String TITLE_FONT = "标题字体";
    private static final String TITLE_COLOR = "标题颜色";
    private static final List<String> KEYS = List.of(NAME, CREST, SIGNERS, FOOTER, BODY_FONT, TITLE_FONT, TITLE_COLOR);
    private static final int MOST_SIGNERS = 6;
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg");

    private final String file;
    private final TemplateFiles files;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    private SchoolReader(String file, TemplateFiles files) {
        this.file = file;
        this.files = files;
    }

    /** What was read: usable settings even where something is wrong, since every mistake is to be shown at once. */
    record Reading(School school, List<Problem> problems) {
    }

    static Reading read(TemplateFiles files, String text) {
        SchoolReader reader = new SchoolReader(files.label("school.yaml"), files);
        School school = reader.read(text);
        return new Reading(school, List.copyOf(reader.problems));
    }

    private School read(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                mapping.getValue().forEach(this::take);
            } else if (root != null) {
                wrong(root, "", "这里应是一行一项的「名称: 值」", "");
            }
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            problems.add(new Problem(Code.T09, Place.text(file, mark.getLine() + 1, mark.getColumn() + 1), "", "这里不是合格的 YAML 写法。", "",
                "请核对冒号、引号和缩进；冒号用半角，后面空一格。"));
        }
        School plain = School.PLAIN;
        return new School(text(NAME, plain.name()), Optional.of(text(CREST, "")).filter(name -> !name.isEmpty()).filter(this::isPicture),
            signers(plain.signers()), text(FOOTER, plain.footer()), text(BODY_FONT, plain.bodyFont()), text(TITLE_FONT, plain.titleFont()),
            color(plain.titleColor()));
    }

    private void take(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!KEYS.contains(key)) {
            wrong(tuple.getKeyNode(), key, "没有“" + key + "”这一项设置。", DidYouMean.of(key, KEYS));
        } else if (values.put(key, tuple.getValueNode()) != null) {
            wrong(tuple.getKeyNode(), key, "“" + key + "”写了两次。", "请只留一处。");
        }
    }

    private String text(String key, String otherwise) {
        Node value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof ScalarNode scalar) {
            return "null".equals(scalar.getValue()) ? otherwise : scalar.getValue().strip();
        }
        wrong(value, key, "“" + key + "”应是一个值，不是列表。", "");
        return otherwise;
    }

    private List<String> signers(List<String> otherwise) {
        Node value = values.get(SIGNERS);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof SequenceNode list && list.getValue().stream().allMatch(ScalarNode.class::isInstance)
            && !list.getValue().isEmpty() && list.getValue().size() <= MOST_SIGNERS) {
            List<String> signers = list.getValue().stream().map(each -> ((ScalarNode) each).getValue().strip()).toList();
            if (signers.stream().distinct().count() == signers.size()) {
                return signers;
            }
            wrong(value, SIGNERS, "“" + SIGNERS + "”里有两个一样的职务，电子签字分不清。", "请写成不同的名称，如 副校长甲、副校长乙。");
            return otherwise;
        }
        wrong(value, SIGNERS, "“" + SIGNERS + "”应是一个列表，有 1 到 " + MOST_SIGNERS + " 个职务。", "如 [制表人, 班主任, 校长]。");
        return otherwise;
    }

    private String color(String otherwise) {
        String color = text(TITLE_COLOR, otherwise);
        if (color.matches("#[0-9a-fA-F]{6}")) {
            return color;
        }
        wrong(values.get(TITLE_COLOR), color, "“" + color + "”不是颜色。", "请写成 \"#9c1c1c\" 的样子，带引号。");
        return otherwise;
    }

    private boolean isPicture(String name) {
        if (!PICTURES.contains(StringUtils.substringAfterLast(name, ".").toLowerCase(Locale.ROOT)) || name.contains("/") || name.contains("\\")) {
            wrong(values.get(CREST), name, "校徽“" + name + "”不是图片的文件名。", "请写 images 文件夹里 png 或 jpg 图片的文件名。");
            return false;
        }
        if (files.find("images/" + name).isEmpty()) {
            wrong(values.get(CREST), name, "images 文件夹里没有“" + name + "”。", "请把图片放进去，或改成那里有的文件名。");
            return false;
        }
        return true;
    }

    private void wrong(Node node, String found, String message, String fix) {
        Mark mark = node.getStartMark();
        problems.add(new Problem(Code.T09, Place.text(file, mark.getLine() + 1, mark.getColumn() + 1), found, message, "", fix));
    }
}
