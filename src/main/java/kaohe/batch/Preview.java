package kaohe.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.report.Paper;
import kaohe.report.Papers;
import kaohe.report.Provenance;
import kaohe.view.FeedbackPage;
import kaohe.view.MonthPage;
import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.workbook.Book;
import kaohe.workbook.FormWriter;
import kaohe.workbook.FormReader;
import kaohe.workbook.ProblemList;
import kaohe.workbook.ReportBook;
import kaohe.workbook.ReturnCopy;

/** Makes every paper and form of made-up months, so that a school sees how its templates hold before the real month comes. */
public final class Preview {

    private static final int MANY = 60;

    private final Scheme scheme;
    private final Templates templates;
    private final OutputFolder folder;
    private final Papers papers;

    public Preview(Scheme scheme, Templates templates, OutputFolder folder) {
        this.scheme = scheme;
        this.templates = templates;
        this.folder = folder;
        this.papers = new Papers(templates);
    }

    /** @return the names of the files, below the folder */
    public List<String> write() throws IOException {
        List<String> names = new ArrayList<>();
        FormWriter forms = new FormWriter(scheme, templates);
        ReportBook books = new ReportBook(templates);
        for (SampleMonth sample : SampleMonth.values()) {
            for (Layout layout : Layout.values()) {
                Submission submission = sample.submission(scheme, layout);
                Assessment assessment = Assessment.of(scheme, submission);
                keep(names, sample.title() + "_" + layout.title() + ".xlsx", forms.regenerate(submission, assessment, sample.verdict(assessment)));
                if (layout == Layout.REGISTER) {
                    keep(names, sample.title() + "_报告.pdf", papers.print(Paper.MONTHLY, MonthPage.of(submission, assessment, sample.verdict(assessment), templates.school()),
                        Provenance.of(Paper.MONTHLY, submission, assessment, Optional.empty())));
                    keep(names, sample.title() + "_反馈单.pdf", papers.print(Paper.FEEDBACK, FeedbackPage.of(submission, assessment, sample.verdict(assessment), templates.school()),
                        Provenance.of(Paper.FEEDBACK, submission, assessment, Optional.empty())));
                }
            }
        }
        for (SampleMonth sample : List.of(SampleMonth.USUAL, SampleMonth.LONG_NAME, SampleMonth.LONG_REASONS)) {
            keep(names, sample.title() + "_退回.xlsx", returned(sample, forms));
        }
        for (int count : List.of(0, 7, MANY)) {
            SampleSchool school = new SampleSchool(scheme, templates, count);
            PayPage pay = school.pay();
            SummaryPage summary = school.summary();
            keep(names, "月度汇总_" + count + "人.xlsx", books.write(Book.SUMMARY, summary));
            keep(names, "月度汇总_" + count + "人.pdf", paper(Paper.SUMMARY, summary));
            keep(names, "汇总报告_" + count + "人.pdf", paper(Paper.FINDINGS, summary));
            keep(names, "公示_" + count + "人.pdf", paper(Paper.NOTICE, summary));
            keep(names, "绩效发放表_" + count + "人.xlsx", books.write(Book.PAY, pay));
            keep(names, "绩效发放表_" + count + "人.pdf", paper(Paper.PAY, pay));
            keep(names, "学期总评_" + count + "人.xlsx", books.write(Book.TERM, school.term()));
            keep(names, "学期总评_" + count + "人.pdf", paper(Paper.TERM, school.term()));
            keep(names, "学年总评_" + count + "人.pdf", paper(Paper.TERM, school.year()));
        }
        keep(names, "问题清单_一份也没有.xlsx", new ProblemList(templates).write(list(0)));
        keep(names, "问题清单_" + MANY + "份.xlsx", new ProblemList(templates).write(list(MANY)));
        return names;
    }

    /** With the same made-up problem in many cells. */
    private byte[] returned(SampleMonth sample, FormWriter forms) {
        Submission submission = sample.submission(scheme, Layout.REGISTER);
        byte[] form = forms.regenerate(submission, Assessment.of(scheme, submission), Verdict.GOES_BACK);
        Submission read = ((FormReader.Outcome.Read) new FormReader(scheme).read(sample.title() + ".xlsx", form)).submission();
        List<Problem> problems = read.tables().stream().flatMap(table -> table.rows().stream()).map(row -> new Problem(Code.C10, row.answer().cell().place(), "2.5",
            "登记为\"2.5\"，次数应为整数。", row.item().clause(), "请填 2 或 3。")).toList();
        return new ReturnCopy(templates).write(form, read, Verdict.GOES_BACK, problems);
    }

    private byte[] paper(Paper paper, Record page) {
        return papers.print(paper, page, Provenance.of(paper, "2026-10", scheme, Optional.empty()));
    }

    private void keep(List<String> names, String name, byte[] content) throws IOException {
        folder.write(name, content);
        names.add(name);
    }

    /** A list by which fields are explained. */
    public static ProblemList.Page exampleList() {
        ProblemList.Contents contents = list(1);
        return new ProblemList.Page(Templates.builtIn().school(), contents.overview(), contents.workbooks(), contents.problems(), contents.commonest(),
            List.of(new ProblemList.UncheckedLine("2026-09/李强_1.xlsx", "表4 早操!H4", "R01", "得分与登记不符", "登记还要改")));
    }

    /** A returned copy by which fields are explained. */
    public static ReturnCopy.Page exampleReturn() {
        return new ReturnCopy.Page(Templates.builtIn().school(), new ReturnCopy.Returned("李强", "高一(3)班", "2026年9月", "退回修改", "李强.xlsx", "错 1 处"), list(1).problems());
    }

    private static ProblemList.Contents list(int count) {
        List<ProblemList.WorkbookLine> workbooks = new ArrayList<>();
        List<ProblemList.ProblemLine> problems = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String file = "2026-09/李强_" + i + ".xlsx";
            workbooks.add(new ProblemList.WorkbookLine("退回修改", file, "李强", "高一(3)班", "2026-09", Optional.of(new BigDecimal("87.5")), "良好", 1, 0,
                "表4 早操!G4 早操、晚自习缺：登记为\"2.5\"，次数应为整数。请填 2 或 3。", "退回/李强_2026-09_退回.xlsx", ""));
            problems.add(new ProblemList.ProblemLine("错", file, "李强", "表4 早操!G4", "早操、晚自习缺", "2.5", "登记为\"2.5\"，次数应为整数。", "请填 2 或 3。", "表4 4.1", "建议", "C10", ""));
        }
        return new ProblemList.Contents(new ProblemList.Overview(count, "退回修改 " + count), workbooks, problems,
            List.of(new ProblemList.CommonLine("C10", "错", Code.C10.title(), count, count, Code.C10.meaning(), "登记为\"2.5\"，次数应为整数。")), List.of());
    }
}
