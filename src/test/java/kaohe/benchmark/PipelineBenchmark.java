package kaohe.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import kaohe.checking.Checks;
import kaohe.checking.Findings;
import kaohe.form.Submission;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.report.Paper;
import kaohe.report.Papers;
import kaohe.report.Provenance;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.GoodWorkbook;
import kaohe.view.MonthPage;
import kaohe.workbook.FormReader;
import kaohe.workbook.FormWriter;
import kaohe.workbook.ReturnCopy;

/** Milliseconds of each step of one warm workbook. {@code mvn -q test-compile exec:exec@benchmark} */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PipelineBenchmark {

    private final byte[] bytes = GoodWorkbook.register().bytes();
    private final FormReader reader = new FormReader(GoodWorkbook.SCHEME);
    private final FormWriter writer = new FormWriter(GoodWorkbook.SCHEME, Templates.builtIn());
    private final Papers papers = new Papers(Templates.builtIn());
    private final Submission submission = GoodWorkbook.register().submission();
    private final ReturnCopy copies = new ReturnCopy(Templates.builtIn());
    private final List<Problem> problems = GoodWorkbook.register().set("表4!G4", 2.5).set("表6!G4", "优").findings().problems();
    private final Assessment assessment = Assessment.of(GoodWorkbook.SCHEME, submission);

    @Benchmark
    public FormReader.Outcome read() {
        return reader.read("王芳.xlsx", bytes);
    }

    @Benchmark
    public Findings scoreAndCheck() {
        return Checks.run(GoodWorkbook.SCHEME, submission, Assessment.of(GoodWorkbook.SCHEME, submission));
    }

    @Benchmark
    public byte[] regenerate() {
        return writer.regenerate(submission, assessment, Verdict.ACCEPTED);
    }

    @Benchmark
    public byte[] pdf() {
        return papers.print(Paper.MONTHLY, MonthPage.of(submission, assessment, Verdict.ACCEPTED, Templates.builtIn().school()),
            Provenance.of(Paper.MONTHLY, submission, assessment, Optional.empty()));
    }

    @Benchmark
    public byte[] returnedCopy() {
        return copies.write(bytes, submission, Verdict.GOES_BACK, problems);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(PipelineBenchmark.class.getPackageName()).build()).run();
    }
}
