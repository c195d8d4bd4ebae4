package kaohe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.checking.AcrossFiles;
import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.problem.Problem;
import kaohe.report.MissingGlyph;
import kaohe.problem.Verdict;
import kaohe.report.MonthlyReport;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.TemplateFault;
import kaohe.template.Templates;
import kaohe.workbook.FormWriter;
import kaohe.workbook.ProblemList;
import kaohe.workbook.ReturnCopy;

/** The main job over many workbooks: each is examined, then what holds for all of them together is, then outputs are written. */
public final class MonthRun {

    private final Scheme scheme;
    private final OutputFolder folder;
    private final Workers workers;
    private final Examination examination;
    private final FormWriter forms;
    private final MonthlyReport reports;
    private final ReturnCopy copies;
    private final ProblemList problemList;

    public MonthRun(Scheme scheme, Templates templates, OutputFolder folder, int threads, Progress progress) {
        this.scheme = scheme;
        this.folder = folder;
        this.workers = new Workers(threads, progress);
        this.examination = new Examination(scheme);
        this.forms = new FormWriter(scheme, templates);
        this.reports = new MonthlyReport(templates);
        this.copies = new ReturnCopy(templates);
        this.problemList = new ProblemList(templates);
    }

    /** @throws IOException if the lists of results can't be written; what fails for one workbook is in its outcome */
    public RunResult run(List<Source> sources) throws IOException {
        List<Examination.Result> examined = workers.each("检查", sources, examination::examine);
        Roster roster = new Roster(examined.stream().filter(Examination.Result.RosterFile.class::isInstance)
            .flatMap(result -> ((Examination.Result.RosterFile) result).roster().teachers().stream()).toList());
        List<Outcome> outcomes = acrossFiles(roster, examined.stream().filter(Examination.Result.Workbook.class::isInstance)
            .map(result -> ((Examination.Result.Workbook) result).outcome()).toList())
            .stream().map(outcome -> outcome.weighed(scheme.strictness())).toList();
        MonthFolder names = new MonthFolder(roster, outcomes.stream().filter(MonthRun::hasOutputs).map(outcome -> outcome.submission().orElseThrow()).toList());
        ReturnFolder returned = new ReturnFolder(outcomes.stream().filter(MonthRun::goesBack).map(outcome -> outcome.submission().orElseThrow()).toList());
        List<Outcome> written = workers.each("生成", outcomes, outcome -> hasOutputs(outcome) ? write(outcome, names)
            : goesBack(outcome) ? writeReturn(outcome, returned) : outcome);
        RunResult result = new RunResult(scheme, roster.teachers(), written);
        folder.write("问题清单.xlsx", problemList.write(ProblemEntries.of(result, folder.root())));
        folder.write("result.json", ResultJson.write(result, names));
        return result;
    }

    private static List<Outcome> acrossFiles(Roster roster, List<Outcome> outcomes) {
        Map<String, List<Problem>> problems = AcrossFiles.check(outcomes.stream().map(Outcome::submission).flatMap(Optional::stream).toList(), roster);
        return outcomes.stream().map(outcome -> outcome.plus(problems.getOrDefault(outcome.source().name(), List.of()))).toList();
    }

    private static boolean hasOutputs(Outcome outcome) {
        return outcome.verdict().hasOutputs() && !outcome.isDuplicate()
            && outcome.submission().filter(submission -> submission.yearMonth().isPresent()).isPresent();
    }

    private static boolean goesBack(Outcome outcome) {
        return outcome.verdict() == Verdict.GOES_BACK && outcome.submission().isPresent();
    }

    private Outcome write(Outcome outcome, MonthFolder names) {
        Submission submission = outcome.submission().orElseThrow();
        Assessment assessment = outcome.assessment().orElseThrow();
        String name = names.nameFor(submission);
        return writing(outcome, files -> {
            folder.write(name + ".xlsx", forms.regenerate(submission, assessment, outcome.verdict()));
            files.add(name + ".xlsx");
            folder.write(name + ".pdf", reports.pdf(submission, assessment, outcome.verdict()));
            files.add(name + ".pdf");
        });
    }

    private Outcome writeReturn(Outcome outcome, ReturnFolder names) {
        Submission submission = outcome.submission().orElseThrow();
        String name = names.nameFor(submission);
        return writing(outcome, files -> {
            byte[] original = Files.readAllBytes(outcome.source().path());
            if (!Examination.sha256(original).equals(outcome.sha256())) {
                throw new IOException("文件在检查之后又变了，请再运行一次");
            }
            folder.write(name, copies.write(original, submission, outcome.verdict(), ProblemEntries.inOrder(outcome.problems())));
            files.add(name);
        });
    }

    /** Adds the names of the files it wrote. */
    private interface Writing {

        void write(List<String> files) throws IOException;
    }

    private static Outcome writing(Outcome outcome, Writing work) {
        List<String> files = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try {
            work.write(files);
        } catch (MissingGlyph rare) {
            failures.add("没有生成报告：" + rare.getMessage());
        } catch (TemplateFault faulty) {
            failures.add("模板有误：" + faulty.getMessage());
        } catch (RuntimeException defect) {
            failures.add("程序出错，请报告：" + defect);
        } catch (IOException disk) {
            failures.add("写不出结果：" + disk);
        }
        return outcome.written(files, failures);
    }
}
