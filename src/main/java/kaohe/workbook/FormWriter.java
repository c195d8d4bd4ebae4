package kaohe.workbook;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.view.MonthPage;

/** Writes the forms of a scheme: empty ones to hand out, and the ones that were handed in, made anew with points, totals, grade and reasons. */
public final class FormWriter {

    private final Scheme scheme;
    private final Templates templates;
    private final Map<Layout, PreparedForm> prepared = new ConcurrentHashMap<>();

    public FormWriter(Scheme scheme, Templates templates) {
        this.scheme = scheme;
        this.templates = templates;
    }

    /** An empty form for one teacher and month. */
    public byte[] blank(Layout layout, Teacher teacher, YearMonth month) {
        return prepared(layout).fill(Filling.blank(teacher.name(), teacher.staffId(), teacher.group(), month),
            MonthPage.blank(scheme, teacher, month, templates.school()));
    }

    /**
     * The same form that was handed in, healed and completed: everything that belongs to the form, nothing beyond it.
     *
     * @param verdict one that waits for a person marks the form as provisional
     */
    public byte[] regenerate(Submission submission, Assessment assessment, Verdict verdict) {
        return prepared(submission.layout()).fill(Filling.of(submission, assessment), MonthPage.of(submission, assessment, verdict, templates.school()));
    }

    private PreparedForm prepared(Layout layout) {
        return prepared.computeIfAbsent(layout, each -> PreparedForm.of(scheme, templates, each));
    }
}
