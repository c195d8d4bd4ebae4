package kaohe.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The expressions of a template, found without running it: so that what stands in a branch not taken is seen too, and each name with its place.
 * Knows no more of the language than where expressions begin and end, what in them is a name, and which names a template gives by itself.
 */
final class Expressions {

    private static final Set<String> WORDS = Set.of("as", "in", "using", "true", "false", "gt", "gte", "lt", "lte", "and", "or", "not");
    private static final Set<String> ASSIGNING = Set.of("assign", "local", "global");
    private static final Set<String> KEEPING = Set.of("filter", "sort", "sort_by", "reverse", "take_while", "drop_while");

    private final String text;
    private final List<Found> found = new ArrayList<>();
    private int at;

    private Expressions(String text) {
        this.text = text;
    }

    /** Something of note, at an offset from 0. */
    sealed interface Found {
        int offset();
    }

    /** A name with those that follow it by dots: {@code 教师.姓名}. */
    record Mention(int offset, List<String> names) implements Found {
    }

    /**
     * A name that the template itself gives.
     *
     * @param elementOf the list whose elements it stands for; empty where that is not plain to see
     */
    record Given(int offset, String name, List<String> elementOf) implements Found {
    }

    /** Something written so that no parser takes it as it was meant. */
    record Slip(int offset, String written, String message, String fix) implements Found {
    }

    static List<Found> of(String text) {
        Expressions expressions = new Expressions(text);
        expressions.template();
        return expressions.found;
    }

    /** All that is mentioned, each with its dots. */
    static Set<String> fields(String text) {
        Set<String> fields = new LinkedHashSet<>();
        for (Found each : of(text)) {
            if (each instanceof Mention mention) {
                fields.add(String.join(".", mention.names()));
            }
        }
        return fields;
    }

    private void template() {
        while (at < text.length()) {
            if (text.startsWith("<#--", at)) {
                int end = text.indexOf("-->", at);
                at = end < 0 ? text.length() : end + 3;
            } else if (text.startsWith("<#noparse>", at)) {
                int end = text.indexOf("</#noparse>", at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("${", at)) {
                interpolation();
            } else if (text.startsWith("<#", at) || text.startsWith("<@", at)) {
                tag();
            } else {
                wideForms();
                at++;
            }
        }
    }

    private void wideForms() {
        for (String wide : List.of("\uff04{", "\uff04\uff5b", "$\uff5b")) {
            if (text.startsWith(wide, at)) {
                found.add(new Slip(at, wide, "“" + wide + "”里有全角符号，不会被认作字段。", "请改成半角的“${”和“}”。"));
                at++;
                return;
            }
        }
    }

    private void interpolation() {
        int start = at;
        at += 2;
        if (!expression("}", List.of())) {
            String rest = text.substring(start, Math.min(text.length(), start + 20)).lines().findFirst().orElse("");
            found.add(new Slip(start, rest, "“${”没有配对的“}”。", rest.contains("\uff5d") ? "这里的“\uff5d”是全角的，请改成半角。" : "请补上“}”。"));
        }
    }

    private void tag() {
        int start = at;
        boolean call = text.charAt(at + 1) == '@';
        at += 2;
        int nameStart = at;
        while (at < text.length() && (isName(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String directive = text.substring(nameStart, at);
        int before = found.size();
        if (!expression(">", call ? List.of("=") : ASSIGNING.contains(directive) ? List.of("=", "assign") : List.of())) {
            found.add(new Slip(start, text.substring(start, Math.min(text.length(), start + 20)), "“<#”没有配对的“>”。", "请补上“>”。"));
        }
        if (directive.equals("macro") || directive.equals("function")) {
            List<Found> parameters = new ArrayList<>(found.subList(before, found.size()));
            found.subList(before, found.size()).clear();
            parameters.forEach(each -> found.add(each instanceof Mention name ? new Given(name.offset(), name.names().get(0), List.of()) : each));
        }
    }

    /**
     * Reads up to the closing sign.
     *
     * @param equals what a name before a single {@code =} is: nothing special, the name of an argument, or a name that is given
     * @return false where the text ends first
     */
    private boolean expression(String close, List<String> equals) {
        int depth = 0;
        List<String> lastList = List.of();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && text.startsWith(close, at) && !(c == '>' && text.charAt(at - 1) == '-')) {
                at++;
                return true;
            } else if (text.startsWith("${", at) && close.equals("}")) {
                return false;
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (c == '\u201c' || c == '\u201d' || c == '\u2018' || c == '\u2019') {
                found.add(new Slip(at, String.valueOf(c), "表达式里的引号“" + c + "”是中文引号。", "请改成英文的 \"。"));
                at++;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
                at++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
                at++;
            } else if (Character.isDigit(c)) {
                at++;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
            } else if (c == '?' || c == '.') {
                at++;
                skipName();
            } else if (isName(c)) {
                lastList = name(equals, depth, lastList);
            } else {
                at++;
            }
        }
        return false;
    }

    /** @return the list last mentioned, for the name that follows {@code as} or stands before an arrow */
    private List<String> name(List<String> equals, int depth, List<String> lastList) {
        int start = at;
        List<String> names = new ArrayList<>();
        names.add(word());
        if (WORDS.contains(names.get(0))) {
            if (names.get(0).equals("as")) {
                given(lastList);
            }
            return lastList;
        }
        while (at + 1 < text.length() && text.charAt(at) == '.' && isName(text.charAt(at + 1))) {
            at++;
            names.add(word());
        }
        int next = afterBlanks();
        if (text.startsWith("->", next)) {
            found.add(new Given(start, names.get(0), lastList));
            at = next + 2;
            return lastList;
        }
        boolean single = next < text.length() && text.charAt(next) == '=' && !text.startsWith("==", next) || text.startsWith("+=", next);
        if (!equals.isEmpty() && depth == 0 && single) {
            if (equals.contains("assign")) {
                found.add(new Given(start, names.get(0), List.of()));
            }
            return lastList;
        }
        found.add(new Mention(start, List.copyOf(names)));
        return keepsElements() ? List.copyOf(names) : List.of();
    }

    /** {@code as 表}, or {@code as 键, 值}. */
    private void given(List<String> list) {
        at = afterBlanks();
        if (at < text.length() && isName(text.charAt(at))) {
            int start = at;
            found.add(new Given(start, word(), list));
            int next = afterBlanks();
            if (next < text.length() && text.charAt(next) == ',') {
                at = next + 1;
                at = afterBlanks();
                found.add(new Given(at, word(), List.of()));
            }
        }
    }

    /** Whether the elements of what was just named are still the same after the built-ins that follow it. */
    private boolean keepsElements() {
        int next = at;
        if (next < text.length() && text.charAt(next) == '?') {
            int end = next + 1;
            while (end < text.length() && isName(text.charAt(end))) {
                end++;
            }
            return KEEPING.contains(text.substring(next + 1, end));
        }
        return true;
    }

    private void string(char quote) {
        int start = at;
        boolean raw = at > 0 && text.charAt(at - 1) == 'r';
        at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && !raw) {
                inside.append(' ');
                at++;
            }
            inside.append(at < text.length() ? text.charAt(at) : ' ');
            at++;
        }
        at++;
        if (!raw && inside.indexOf("${") >= 0) {
            of(inside.toString()).forEach(each -> found.add(moved(each, start + 1)));
        }
    }

    private static Found moved(Found each, int by) {
        if (each instanceof Mention mention) {
            return new Mention(mention.offset() + by, mention.names());
        } else if (each instanceof Given given) {
            return new Given(given.offset() + by, given.name(), given.elementOf());
        }
        Slip slip = (Slip) each;
        return new Slip(slip.offset() + by, slip.written(), slip.message(), slip.fix());
    }

    private int afterBlanks() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private void skipName() {
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
    }

    private String word() {
        int start = at;
        skipName();
        return text.substring(start, at);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
