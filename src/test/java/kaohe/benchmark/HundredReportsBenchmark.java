package kaohe.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import kaohe.form.Submission;
import kaohe.report.Paper;
import kaohe.report.Provenance;
import kaohe.scoring.Assessment;
import kaohe.signing.Signatures;
import kaohe.signing.Signer;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.Reports;
import kaohe.testing.Signers;

/** Milliseconds a report, of a hundred that are printed, signed or verified on all cores at once. {@code mvn -q test-compile exec:exec@benchmark} */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@OperationsPerInvocation(HundredReportsBenchmark.REPORTS)
@Fork(1)
public class HundredReportsBenchmark {

    static final int REPORTS = 100;

    private final Submission submission = GoodWorkbook.register().submission();
    private final Assessment assessment = Assessment.of(GoodWorkbook.SCHEME, submission);
    private final Provenance provenance = Provenance.of(Paper.MONTHLY, submission, assessment, Optional.of(new Provenance.Source("王芳.xlsx", GoodWorkbook.register().bytes())));
    private final byte[] report = Reports.of(submission, assessment, provenance);
    private final byte[] signed = Signers.three(report);
    private final Signer signer = new Signer(Signers.key("王建国"), Optional.empty());

    @Benchmark
    public List<byte[]> print() {
        return IntStream.range(0, REPORTS).parallel().mapToObj(each -> Reports.of(submission, assessment, provenance)).toList();
    }

    @Benchmark
    public List<byte[]> sign() {
        return IntStream.range(0, REPORTS).parallel().mapToObj(each -> signer.sign(report, "分管领导", Signers.SIGNED)).toList();
    }

    @Benchmark
    public List<Signatures> checkThreeSignatures() {
        return IntStream.range(0, REPORTS).parallel().mapToObj(each -> Signatures.of(signed)).toList();
    }
}
