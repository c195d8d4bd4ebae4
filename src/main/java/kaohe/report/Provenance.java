package kaohe.report;

import java.util.Optional;

import kaohe.form.Submission;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;

/**
 * What a paper is about, and what it was made of: kept within the PDF, so that years later the score can be worked out again.
 *
 * @param paper   月报告, 绩效发放表 …
 * @param month   {@code 2026-09}, or the months of a term; empty where the workbook does not say
 * @param teacher empty where the paper is of a whole school
 * @param group   班级; empty likewise
 * @param scheme  the scheme's id
 * @param version the scheme's version
 * @param total   总分 as printed; empty where there is none
 * @param grade   考核等次; empty where there is none
 * @param source  the workbook it was made of; absent where a paper is for everyone's eyes
 */
public record Provenance(String paper, String month, String teacher, String group, String scheme, String version, String total, String grade, Optional<Source> source) {

    /**
     * A workbook that travels within the PDF.
     *
     * @param name as the file was called
     */
    public record Source(String name, byte[] content) {
    }

    /** Of one teacher's month. */
    public static Provenance of(Paper paper, Submission submission, Assessment assessment, Optional<Source> source) {
        return new Provenance(paper.title(), submission.yearMonth().map(Object::toString).orElse(""), submission.name(), submission.group().text(), assessment.scheme().id(),
            assessment.scheme().version(), assessment.total().map(Object::toString).orElse(""), assessment.grade().map(band -> band.name()).orElse(""), source);
    }

    /** Of a whole school's month or term. */
    public static Provenance of(Paper paper, String month, Scheme scheme, Optional<Source> source) {
        return new Provenance(paper.title(), month, "", "", scheme.id(), scheme.version(), "", "", source);
    }
}
