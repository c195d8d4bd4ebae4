package kaohe.checking;

import java.util.List;
import java.util.Optional;

import kaohe.form.Row;
import kaohe.form.Submission;
import kaohe.form.SummaryForm;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.scoring.Assessment;
import kaohe.scoring.RowScore;

/** What is checked: a submission, the rules, and the score they give. */
record Subject(Scheme scheme, Submission submission, Assessment assessment) {

    List<Row> rows() {
        return submission.tables().stream().flatMap(form -> form.rows().stream()).toList();
    }

    List<RowScore> rowScores() {
        return assessment.tables().stream().flatMap(table -> table.rows().stream()).toList();
    }

    Optional<SummaryForm.SummaryRow> summaryRow(ScoreTable table) {
        return submission.summary().flatMap(summary -> summary.row(table));
    }

    /** Whether every table is free of errors that its score rests on. */
    boolean tablesSound(Findings findings) {
        return submission.tables().stream().noneMatch(form -> findings.errorOn(form.sheet()));
    }
}
