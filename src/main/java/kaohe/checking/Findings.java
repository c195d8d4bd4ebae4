package kaohe.checking;

import java.util.ArrayList;
import java.util.List;

import kaohe.form.Cell;
import kaohe.form.Row;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.problem.Severity;
import kaohe.problem.Unchecked;

/** What the checks of one workbook find, and what they had to leave unchecked. */
public final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public List<Unchecked> unchecked() {
        return List.copyOf(unchecked);
    }

    /** About a cell that staff fill: the clause is its row's. */
    void at(Code code, Row row, Cell cell, String message, String fix) {
        note(code, cell.place(), cell.text(), message, row.item().clause() + "「" + row.wording() + "」", fix);
    }

    void note(Code code, Place place, String found, String message, String clause, String fix) {
        problems.add(new Problem(code, place, found, message, clause, fix));
    }

    void leave(Code code, Place place, String why) {
        unchecked.add(new Unchecked(code, place, why));
    }

    /** Whether something on this sheet has to be put right first, so that sums of it tell nothing. */
    boolean errorOn(Place sheet) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR && problem.place().sheet().equals(sheet.sheet()));
    }
}
