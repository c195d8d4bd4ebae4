package kaohe.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kaohe.form.Layout;
import kaohe.form.Submission;
import kaohe.gate.Admission;
import kaohe.gate.Gate;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.report.Paper;
import kaohe.report.ReportTemplateCheck;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.template.DidYouMean;
import kaohe.template.TemplateFault;
import kaohe.template.TemplateFiles;
import kaohe.template.Templates;
import kaohe.view.FeedbackPage;
import kaohe.view.MonthPage;
import kaohe.workbook.FormTemplateCheck;

/** Finds everything that is wrong with the looks, before anything is made with them. */
public final class TemplateCheck {

    private TemplateCheck() {
    }

    /** Every problem at once; errors make the templates unusable. */
    public static List<Problem> check(Scheme scheme, Templates templates) {
        List<Problem> problems = new ArrayList<>(templates.schoolProblems());
        problems.addAll(ownFiles(templates.files()));
        if (problems.stream().noneMatch(problem -> problem.code() == Code.T07)) {
            try {
                problems.addAll(FormTemplateCheck.check(scheme, templates));
                problems.addAll(ReportTemplateCheck.check(templates, papers(scheme, templates)));
            } catch (TemplateFault faulty) {
                problems.add(new Problem(Code.T10, Place.file(faulty.template()), faulty.expression(), faulty.getMessage() + "。", "", ""));
            }
        }
        return List.copyOf(problems);
    }

    /** A month by which fields are explained: bad enough that every field has something to show. */
    public static MonthPage example(Scheme scheme) {
        return page(scheme, SampleMonth.EVERYTHING, Templates.builtIn().forSchool("城关中学"));
    }

    private static MonthPage page(Scheme scheme, SampleMonth sample, Templates templates) {
        Submission submission = sample.submission(scheme, Layout.REGISTER);
        Assessment assessment = Assessment.of(scheme, submission);
        return MonthPage.of(submission, assessment, sample.verdict(assessment), templates.school());
    }

    /** A slip by which fields are explained. */
    public static FeedbackPage exampleFeedback(Scheme scheme) {
        return feedback(scheme, SampleMonth.EVERYTHING, Templates.builtIn().forSchool("城关中学"));
    }

    private static FeedbackPage feedback(Scheme scheme, SampleMonth sample, Templates templates) {
        Submission submission = sample.submission(scheme, Layout.REGISTER);
        Assessment assessment = Assessment.of(scheme, submission);
        return FeedbackPage.of(submission, assessment, sample.verdict(assessment), templates.school());
    }

    /** What each paper is tried on: quiet months and bad ones, a school of nobody and one of a few. */
    private static Map<Paper, List<? extends Record>> papers(Scheme scheme, Templates templates) {
        List<SampleMonth> samples = List.of(SampleMonth.values());
        SampleSchool nobody = new SampleSchool(scheme, templates, 0);
        SampleSchool few = new SampleSchool(scheme, templates, 9);
        Map<Paper, List<? extends Record>> papers = new EnumMap<>(Paper.class);
        papers.put(Paper.MONTHLY, samples.stream().map(sample -> page(scheme, sample, templates)).toList());
        papers.put(Paper.FEEDBACK, samples.stream().map(sample -> feedback(scheme, sample, templates)).toList());
        List.of(Paper.SUMMARY, Paper.FINDINGS, Paper.NOTICE).forEach(paper -> papers.put(paper, List.of(nobody.summary(), few.summary())));
        papers.put(Paper.PAY, List.of(nobody.pay(), few.pay()));
        papers.put(Paper.TERM, List.of(nobody.term(), few.term(), few.year()));
        return papers;
    }

    /** Workbooks have to pass the same gate as those that people hand in; a file that nothing asks for was probably meant as another. */
    private static List<Problem> ownFiles(TemplateFiles files) {
        List<Problem> problems = new ArrayList<>();
        for (String name : files.ownNames()) {
            Optional<Path> file = files.ownFile(name);
            if (file.isPresent() && name.matches("forms/.*\\.xlsx") && TemplateFiles.BUILT_IN.contains(name)) {
                refusal(file.get()).ifPresent(problem -> problems.add(new Problem(Code.T07, Place.file(files.label(name)), "",
                    "这个模板读不出来：" + problem.message(), "", problem.fix())));
            } else if (!TemplateFiles.BUILT_IN.contains(name) && !name.matches("(fonts/.*\\.(ttf|ttc)|images/.*|reports/.*\\.ftlh)")) {
                problems.add(new Problem(Code.T11, Place.file(files.label(name)), "", "没有用到这个文件。", "", DidYouMean.near(name, TemplateFiles.BUILT_IN)));
            }
        }
        return problems;
    }

    private static Optional<Problem> refusal(Path file) {
        try {
            Admission admission = Gate.admit(file, file.toString());
            return admission instanceof Admission.Refused refused ? Optional.of(refused.problem()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(new Problem(Code.T07, Place.file(file.toString()), "", "读取失败。", "", ""));
        }
    }
}
