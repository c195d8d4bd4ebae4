package kaohe.checking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import kaohe.form.Deviation;
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

    /** What of these kinds was found, in the order of the kinds. */
    List<Deviation> deviations(Deviation.Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> submission.deviations().stream().filter(each -> each.kind() == kind)).toList();
    }

    /** Whether every table is free of errors that its score rests on. */
    boolean tablesSound(Findings findings) {
        return submission.tables().stream().noneMatch(form -> findings.errorOn(form.sheet()));
    }
}
