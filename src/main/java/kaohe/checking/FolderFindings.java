package kaohe.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import kaohe.form.Cell;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;

/** What is found when workbooks are held against each other, by file. */
final class FolderFindings {

    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

    Map<String, List<Problem>> problems() {
        return problems;
    }

    void note(HandedIn of, Code code, String message, String fix) {
        add(of, new Problem(code, Place.file(of.file()), "", message, "", fix));
    }

    void at(HandedIn of, Cell cell, Code code, String message, String fix) {
        add(of, new Problem(code, cell.place(), cell.text(), message, "", fix));
    }

    private void add(HandedIn of, Problem problem) {
        problems.computeIfAbsent(of.file(), key -> new ArrayList<>()).add(problem);
    }

    boolean has(HandedIn of, Code code) {
        return problems.getOrDefault(of.file(), List.of()).stream().anyMatch(problem -> problem.code() == code);
    }

    /** {@code 「一.xlsx」、「二.xlsx」} */
    static String names(List<HandedIn> submissions) {
        return String.join("、", submissions.stream().map(submission -> "「" + submission.file() + "」").toList());
    }
}
