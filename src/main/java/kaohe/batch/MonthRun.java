package kaohe.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.apache.commons.io.FilenameUtils;

import kaohe.form.Submission;
import kaohe.report.Paper;
import kaohe.report.Papers;
import kaohe.report.Provenance;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.view.FeedbackPage;
import kaohe.view.MonthPage;
import kaohe.workbook.FormWriter;
import kaohe.workbook.ProblemList;

/** The main job over many workbooks: each is examined, then what holds for all of them together is, then outputs are written. */
public final class MonthRun {

    static final String RETURNED = "退回/";
    static final String PROBLEMS = "问题清单.xlsx";

    private final OutputFolder folder;
    private final Templates templates;
    private final Workers workers;
    private final Examinations examinations;
    private final FormWriter forms;
    private final Papers papers;
    private final SchoolMonths months;
    private final ProblemList problemList;

    public MonthRun(Scheme scheme, Templates templates, OutputFolder folder, int threads, Progress progress) {
        this.folder = folder;
        this.templates = templates;
        this.workers = new Workers(threads, progress);
        this.examinations = new Examinations(scheme, workers);
        this.forms = new FormWriter(scheme, templates);
        this.papers = new Papers(templates);
        this.months = new SchoolMonths(scheme, templates, papers, folder);
        this.problemList = new ProblemList(templates);
    }

    /** @throws IOException if the lists of results can't be written; what fails for one workbook is in its outcome */
    public RunResult run(List<Source> sources) throws IOException {
        EarlierRun earlier = EarlierRun.in(folder);
        RunResult alone = examinations.examine(sources);
        MonthFolder names = MonthFolder.of(alone);
        SignedReports signed = new SignedReports(folder, alone.outcomes(), names);
        RunResult examined = alone.plus(signed.changed()).noticing(signed.withoutWorkbook(earlier.monthsWith(alone.outcomes())));
        Returns returns = new Returns(templates, folder, RETURNED, examined.outcomes());
        RunResult result = examined.with(workers.each("生成", examined.outcomes(),
            outcome -> outcome.hasOutputs() ? write(outcome, names) : returns.wants(outcome) ? returns.write(outcome) : outcome));
        RunResult complete = result.failing(months.write(result));
        earlier.retire(complete);
        folder.write(PROBLEMS, problemList.write(ProblemEntries.of(result, folder.root())));
        folder.write(ResultJson.NAME, ResultJson.write(result, names));
        return complete;
    }

    private Outcome write(Outcome outcome, MonthFolder names) {
        Submission submission = outcome.submission().orElseThrow();
        Assessment assessment = outcome.assessment().orElseThrow();
        String name = names.nameFor(submission);
        return outcome.writing(files -> {
            folder.write(name + ".xlsx", forms.regenerate(submission, assessment, outcome.shownVerdict()));
            files.add(name + ".xlsx");
            Provenance.Source source = new Provenance.Source(FilenameUtils.getName(outcome.source().name()), outcome.original());
            files.add(folder.write(name + ".pdf", papers.print(Paper.MONTHLY, MonthPage.of(submission, assessment, outcome.shownVerdict(), templates.school()),
                Provenance.of(Paper.MONTHLY, submission, assessment, Optional.of(source)))));
            folder.write(name + "_反馈单.pdf", papers.print(Paper.FEEDBACK, FeedbackPage.of(submission, assessment, outcome.shownVerdict(), templates.school()),
                Provenance.of(Paper.FEEDBACK, submission, assessment, Optional.empty())));
            files.add(name + "_反馈单.pdf");
        });
    }
}
