package kaohe.scheme;

import java.util.List;
import java.util.Map;

/**
 * How a line turns what is entered into points. A closed set: a new kind of rule is one new record that answers all of these, and nothing else changes.
 */
public sealed interface Rule permits Each, Level, Once, Amount, Share {

    /**
     * Takes what a person wrote, already rid of spaces and full-width forms and not blank.
     * {@code /}, 无 and 待定 never come here.
     */
    Reading read(String text);

    /** The points of an entry that {@link #read} took, or of a blank one; 0 for not applicable and pending. */
    Points points(Entry entry);

    /** The calculation alone, without its sign, as a derivation shows it: {@code 5×2}, {@code 5}, {@code 82.4×35%}. */
    String calculation(Entry entry);

    /** What happened, for a derivation or a reason: {@code 早操缺 2 次}. */
    String event(String label, Entry entry);

    /** A blank entry leaves the line unjudged and is an error, rather than meaning that nothing happened. */
    boolean required();

    /** The points as an Excel formula over the entry's cell, without the leading {@code =}; of functions that every spreadsheet program has. */
    String formula(String cell);

    /** What the entry's cell lets in, and what is said when it is selected. */
    Input input();

    /** What points the line can give: the question a form that shows only 得分 asks. */
    Worth worth();

    /** How an entry that cost points could have been better, from the least change up to no fault at all; none for an entry without fault. */
    List<Better> better(Entry entry);

    /** What the line is worth without any fault and without anything out of the ordinary. */
    Points faultless();

    /** The figures that the wording of the rule shows in place of {@code {name}}. */
    Map<String, String> figures();
}
