package kaohe.scheme;

import java.math.BigDecimal;

import kaohe.problem.Code;

/** What became of a text that someone wrote for a line: an entry, or the reason why it can't be taken for one. */
public sealed interface Reading {

    static Reading quantity(BigDecimal value) {
        return new Taken(new Entry.Quantity(value));
    }

    static Reading choice(String name) {
        return new Taken(new Entry.Choice(name));
    }

    record Taken(Entry entry) implements Reading {
    }

    /**
     * Not taken: asked about instead.
     *
     * @param code what is wrong with it
     * @param says what the rule wants, continuing "登记为"2.5","
     * @param fix  what to write instead
     */
    record Refused(Code code, String says, String fix) implements Reading {
    }
}
