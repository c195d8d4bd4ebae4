package kaohe.scheme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.lang3.StringUtils;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a scheme file that knows where each of its values stands. Whoever asks for a key gets a value of the kind asked for; where the file
 * has none, the problem is noted with line and column and a stand-in is returned, so that one reading finds every mistake.
 */
final class YamlMap {

    private final Node node;
    private final SchemeNotes notes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> unasked = new LinkedHashMap<>();

    YamlMap(Node node, SchemeNotes notes) {
        this.node = node;
        this.notes = notes;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::put);
        } else {
            notes.wrong(node, "这里应是一组「键: 值」");
        }
    }

    private void put(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.put(key, tuple.getValueNode()) != null) {
            notes.wrong(tuple.getKeyNode(), "键 " + key + " 重复");
        }
        unasked.put(key, tuple.getKeyNode());
    }

    Node node() {
        return node;
    }

    /** Where {@code key} stands, or the mapping itself where it is absent. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            notes.wrong(node, "缺少 " + key);
            return "";
        });
    }

    Optional<String> optionalText(String key) {
        return ask(key).map(this::scalar);
    }

    BigDecimal decimal(String key) {
        return optionalDecimal(key).orElseGet(() -> {
            notes.wrong(node, "缺少 " + key);
            return BigDecimal.ZERO;
        });
    }

    Optional<BigDecimal> optionalDecimal(String key) {
        return optionalText(key).map(text -> number(key, text));
    }

    /** {@code 35%} as 35. */
    BigDecimal percent(String key) {
        String text = text(key);
        if (!text.endsWith("%")) {
            notes.wrong(at(key), key + " 应为百分数，如 35%，这里是「" + text + "」");
        }
        return number(key, StringUtils.removeEnd(text, "%"));
    }

    private BigDecimal number(String key, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            notes.wrong(at(key), key + " 应为数字，这里是「" + text + "」");
            return BigDecimal.ZERO;
        }
    }

    /** One of an enum's values, named by its title. */
    <E extends Enum<E>> E oneOf(String key, E[] options, Function<E, String> title) {
        String text = text(key);
        return Arrays.stream(options).filter(option -> title.apply(option).equals(text)).findFirst().orElseGet(() -> {
            notes.wrong(at(key), key + " 不能是「" + text + "」，可用：" + String.join("、", Arrays.stream(options).map(title).toList()));
            return options[0];
        });
    }

    YamlMap map(String key) {
        return ask(key).map(value -> new YamlMap(value, notes)).orElseGet(() -> {
            notes.wrong(node, "缺少 " + key);
            return new YamlMap(new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK), notes);
        });
    }

    List<YamlMap> maps(String key) {
        Optional<Node> value = ask(key);
        if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(each -> new YamlMap(each, notes)).toList();
        }
        notes.wrong(at(key), value.isPresent() ? key + " 应是一个列表" : "缺少 " + key);
        return List.of();
    }

    /** A list of texts; none where the key is absent. */
    List<String> texts(String key) {
        Optional<Node> value = ask(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        notes.wrong(value.get(), key + " 应是一个列表");
        return List.of();
    }

    /** Notes every key that nobody asked for; to be called once all are read. */
    void nothingElse() {
        unasked.forEach((key, keyNode) -> {
            List<String> known = values.keySet().stream().filter(each -> !unasked.containsKey(each)).toList();
            notes.wrong(keyNode, "不认识的键 " + key + (known.isEmpty() ? "" : "，这里已用到：" + String.join("、", known)));
        });
    }

    private Optional<Node> ask(String key) {
        unasked.remove(key);
        return Optional.ofNullable(values.get(key));
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return notes.resolve(scalar);
        }
        notes.wrong(value, "这里应是一个值，不是列表或一组键");
        return "";
    }
}
