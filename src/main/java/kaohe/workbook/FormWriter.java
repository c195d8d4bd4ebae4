package kaohe.workbook;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;

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
        return write(layout, Filling.blank(teacher.name(), teacher.staffId(), teacher.group(), month));
    }

    /** The same form that was handed in, healed and completed: everything that belongs to the form, nothing beyond it. */
    public byte[] regenerate(Submission submission, Assessment assessment) {
        return write(submission.layout(), Filling.of(submission, assessment));
    }

    private byte[] write(Layout layout, Filling filling) {
        return prepared.computeIfAbsent(layout, each -> PreparedForm.of(scheme, templates, each)).fill(filling);
    }
}
