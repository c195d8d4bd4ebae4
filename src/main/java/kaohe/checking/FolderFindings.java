package kaohe.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import kaohe.form.Cell;
import kaohe.form.Submission;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;

/** What is found when workbooks are held against each other, by file. */
final class FolderFindings {

    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

    Map<String, List<Problem>> problems() {
        return problems;
    }

    void note(Submission of, Code code, String message, String fix) {
        add(of, new Problem(code, Place.file(of.file()), "", message, "", fix));
    }

    void at(Submission of, Cell cell, Code code, String message, String fix) {
        add(of, new Problem(code, cell.place(), cell.text(), message, "", fix));
    }

    private void add(Submission of, Problem problem) {
        problems.computeIfAbsent(of.file(), key -> new ArrayList<>()).add(problem);
    }

    boolean has(Submission of, Code code) {
        return problems.getOrDefault(of.file(), List.of()).stream().anyMatch(problem -> problem.code() == code);
    }

    /** {@code 「一.xlsx」、「二.xlsx」} */
    static String names(List<Submission> submissions) {
        return String.join("、", submissions.stream().map(submission -> "「" + submission.file() + "」").toList());
    }
}
