package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.problem.Verdict;
import kaohe.signing.Signatures;
import kaohe.signing.Signer;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.OtherPrograms;
import kaohe.testing.PdfA;
import kaohe.testing.Reports;
import kaohe.testing.Signers;

/** A month that is run, signed by three people, verified, changed and run again. */
class SignedMonthTest {

    private static final String REPORT = "2026-09/班主任/王芳_2026-09.pdf";
    private static final String AFTERWARDS = "2026-09/班主任/王芳_2026-09_改后.pdf";

    @TempDir
    private Path folder;

    private byte[] original;

    @BeforeEach
    void aMonthIsRun() throws IOException {
        submit("王芳.xlsx", GoodWorkbook.register());
        original = Files.readAllBytes(folder.resolve("收齐/王芳.xlsx"));
        submit("李强.xlsx", GoodWorkbook.register().set("表1!C3", "李强").set("表1!F3", "高一(4)班"));
        run();
    }

    private void submit(String name, GoodWorkbook workbook) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("收齐")).resolve(name), workbook.bytes());
    }

    private RunResult run() throws IOException {
        Path out = folder.resolve("结果");
        return new MonthRun(GoodWorkbook.SCHEME, Reports.TEMPLATES, new OutputFolder(out), 2, (step, done, all) -> { })
            .run(Sources.find(List.of(folder.resolve("收齐")), out).workbooks());
    }

    private List<Source> reports() throws IOException {
        return Sources.reports(List.of(folder.resolve("结果/2026-09/班主任"))).workbooks();
    }

    private List<SignRun.Signed> sign(String role, String name, int hours) throws IOException {
        return new SignRun(new Signer(Signers.key(name), Optional.empty()), role, Signers.SIGNED.plusSeconds(3_600L * hours), 2, (step, done, all) -> { }).sign(reports(), Optional.empty());
    }

    private void allSign() throws IOException {
        sign("制表人", "周敏", 0);
        sign("分管领导", "欧阳𬭚", 1);
        sign("学校主要领导", "王建国", 2);
    }

    private List<VerifyRun.Verified> verify() throws IOException {
        return new VerifyRun(List.of(GoodWorkbook.SCHEME), Optional.empty(), Optional.of(List.of("制表人", "分管领导", "学校主要领导")), 2, (step, done, all) -> { }).verify(reports());
    }

    private Path path(String below) {
        return folder.resolve("结果").resolve(below);
    }

    @Test
    void threeSignAndEachReportIsSoundAndArchivable() throws IOException {
        assertThat(verify()).flatExtracting(VerifyRun.Verified::doubts).extracting(VerifyRun.Doubt::kind).containsOnly("NOT_SIGNED").hasSize(6);
        allSign();
        List<VerifyRun.Verified> verified = verify();
        assertThat(verified).hasSize(2).allSatisfy(each -> assertThat(each.doubts()).isEmpty());
        assertThat(verified).filteredOn(each -> each.again().isPresent()).extracting(each -> each.paper().orElseThrow().teacher() + " " + each.again().orElseThrow().total() + " " + each.again().orElseThrow().grade())
            .containsExactlyInAnyOrder("王芳 90 优秀", "李强 90 优秀");
        assertThat(PdfA.violations(Files.readAllBytes(path(REPORT)))).isEmpty();
    }

    @Test
    @EnabledIf("kaohe.testing.OtherPrograms#havePdfsig")
    void anotherProgramCallsEverySignatureValid() throws IOException {
        allSign();
        assertThat(OtherPrograms.pdfsig(path(REPORT)).lines().filter(line -> line.contains("Signature Validation"))).hasSize(3).allMatch(line -> line.endsWith("Signature is Valid."));
        byte[] changed = Files.readAllBytes(path(REPORT));
        changed[11] ^= 1;
        Path forged = Files.write(folder.resolve("forged.pdf"), changed);
        assertThat(OtherPrograms.pdfsig(forged).lines().filter(line -> line.contains("Signature Validation"))).hasSize(3).noneMatch(line -> line.endsWith("Signature is Valid."));
    }

    @Test
    void whatIsRefusedForOneKeepsNoOtherFromBeingSigned() throws IOException {
        byte[] before = Files.readAllBytes(path(REPORT));
        Files.write(path(REPORT), Signers.sign(before, "制表人", "周敏", 0));
        byte[] once = Files.readAllBytes(path(REPORT));
        Files.writeString(path("2026-09/班主任/说明.pdf"), "不是 PDF");
        List<SignRun.Signed> results = sign("制表人", "周敏", 1);
        assertThat(results).extracting(each -> each.source().path().getFileName() + " " + each.refused().orElse("")).containsExactlyInAnyOrder(
            "李强_2026-09.pdf ", "王芳_2026-09.pdf 制表人已经签过了", "说明.pdf 不是本程序出的报告");
        assertThat(path(REPORT)).hasBinaryContent(once);
        assertThat(path("2026-09/班主任/说明.pdf")).hasContent("不是 PDF");
    }

    /** The library itself fails at a place that has no size. */
    @Test
    void aReportThatBreaksTheLibraryKeepsNoOtherFromBeingSigned() throws IOException {
        byte[] broken = new String(Files.readAllBytes(path(REPORT)), StandardCharsets.ISO_8859_1).replace("/Rect[", "/Recx[").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(path(REPORT), broken);
        assertThat(sign("制表人", "周敏", 0)).extracting(each -> each.source().path().getFileName() + " " + each.refused().isPresent())
            .containsExactlyInAnyOrder("李强_2026-09.pdf false", "王芳_2026-09.pdf true");
        assertThat(path(REPORT)).hasBinaryContent(broken);
    }

    @Test
    void threeWhoSignAtOnceAllHaveSigned() throws IOException, InterruptedException, ExecutionException {
        ExecutorService leaders = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<SignRun.Signed>>> all = leaders.invokeAll(List.of(() -> sign("制表人", "周敏", 0), () -> sign("分管领导", "欧阳𬭚", 0), () -> sign("学校主要领导", "王建国", 0)));
            for (Future<List<SignRun.Signed>> each : all) {
                assertThat(each.get()).allSatisfy(signed -> assertThat(signed.refused()).isEmpty());
            }
        } finally {
            leaders.shutdown();
        }
        assertThat(verify()).hasSize(2).allSatisfy(each -> assertThat(each.doubts()).isEmpty());
        try (Stream<Path> files = Files.list(path("2026-09/班主任"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLinkStaysOneAndWhoMayReadStillMay() throws IOException {
        Files.setPosixFilePermissions(path(REPORT), PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("链接.pdf"), path(REPORT));
        new SignRun(new Signer(Signers.key("周敏"), Optional.empty()), "制表人", Signers.SIGNED, 1, (step, done, all) -> { }).sign(List.of(new Source(link, "链接.pdf")), Optional.empty());
        assertThat(link).isSymbolicLink();
        assertThat(Signatures.of(Files.readAllBytes(path(REPORT))).signed()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path(REPORT)))).isEqualTo("rw-r-----");
    }

    @Test
    void runningTheSameMonthAgainLeavesWhatWasSigned() throws IOException {
        allSign();
        byte[] signed = Files.readAllBytes(path(REPORT));
        RunResult again = run();
        assertThat(again.outcomes()).flatExtracting(Outcome::problems).extracting(Problem::code).doesNotContain(Code.X14);
        assertThat(path(REPORT)).hasBinaryContent(signed);
        assertThat(path(AFTERWARDS)).doesNotExist();
        assertThat(path("旧版")).doesNotExist();
    }

    @Test
    void aWorkbookThatChangedSinceIsFoundAndItsSignedReportStays() throws IOException {
        allSign();
        byte[] signed = Files.readAllBytes(path(REPORT));
        submit("王芳.xlsx", GoodWorkbook.register().set("表4!G4", 1));
        for (int time = 0; time < 2; time++) {
            RunResult again = run();
            Outcome changed = again.outcomes().stream().filter(each -> each.source().name().equals("王芳.xlsx")).findFirst().orElseThrow();
            assertThat(changed.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
            assertThat(changed.problems()).filteredOn(problem -> problem.code() == Code.X14).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(REPORT, "制表人 周敏、分管领导 欧阳𬭚、学校主要领导 王建国"));
            assertThat(again.outcomes()).flatExtracting(Outcome::problems).filteredOn(problem -> problem.code() == Code.X14).hasSize(1);
            assertThat(changed.outputs()).contains(AFTERWARDS).doesNotContain(REPORT);
            assertThat(path(REPORT)).hasBinaryContent(signed);
            assertThat(Signatures.of(Files.readAllBytes(path(AFTERWARDS))).open()).contains("分管领导");
        }
        Files.write(path(AFTERWARDS), Signers.sign(Files.readAllBytes(path(AFTERWARDS)), "制表人", "周敏", 5));
        assertThat(run().outcomes()).flatExtracting(Outcome::problems).extracting(Problem::code).as("once the new one is signed").doesNotContain(Code.X14);
    }

    @Test
    void theReportOfAWorkbookThatWasTakenBackIsNotThereToBeSigned() throws IOException {
        allSign();
        submit("王芳.xlsx", GoodWorkbook.register().set("表4!G4", 1));
        run();
        Files.write(folder.resolve("收齐/王芳.xlsx"), original);
        assertThat(run().outcomes()).flatExtracting(Outcome::problems).extracting(Problem::code).doesNotContain(Code.X14);
        assertThat(path(AFTERWARDS)).doesNotExist();
        assertThat(path("旧版/2026-09/班主任/王芳_2026-09_改后_1.pdf")).exists();
    }

    @Test
    void aClassThatIsWrittenOtherwiseHidesNothing() throws IOException {
        allSign();
        submit("王芳.xlsx", GoodWorkbook.register().set("表4!G4", 1).set("表1!F3", "高一（3）班"));
        assertThat(run().outcomes()).flatExtracting(Outcome::problems).extracting(Problem::code).contains(Code.X14);
    }

    @Test
    void aFurtherSignatureElsewhereGoesOnTopOfTheFirst() throws IOException {
        Path elsewhere = folder.resolve("已签");
        assertThat(signInto(elsewhere, "制表人", "周敏", path("2026-09/班主任"))).isEmpty();
        assertThat(signInto(elsewhere, "分管领导", "王建国", elsewhere)).isEmpty();
        assertThat(Signatures.of(Files.readAllBytes(elsewhere.resolve("王芳_2026-09.pdf"))).signed()).hasSize(2);
        assertThat(signInto(elsewhere, "学校主要领导", "王建国", path("2026-09/班主任"))).hasSize(2).allSatisfy(why -> assertThat(why).startsWith("那里已有签过字的另一份"));
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).hasSize(2);
        }
    }

    private List<String> signInto(Path elsewhere, String role, String name, Path from) throws IOException {
        return new SignRun(new Signer(Signers.key(name), Optional.empty()), role, Signers.SIGNED, 2, (step, done, all) -> { })
            .sign(Sources.reports(List.of(from)).workbooks(), Optional.of(new OutputFolder(elsewhere))).stream().flatMap(each -> each.refused().stream()).toList();
    }

    @Test
    void aWorkbookThatGoesBackNowIsFoundToo() throws IOException {
        allSign();
        submit("王芳.xlsx", GoodWorkbook.register().set("表4!G4", 1.5));
        Outcome changed = run().outcomes().stream().filter(each -> each.source().name().equals("王芳.xlsx")).findFirst().orElseThrow();
        assertThat(changed.verdict()).isEqualTo(Verdict.GOES_BACK);
        assertThat(changed.problems()).extracting(Problem::code).contains(Code.X14);
        try (Stream<Path> files = Files.list(path("2026-09/班主任"))) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("王芳_2026-09.pdf").noneMatch(name -> name.contains("改后"));
        }
    }

    /** In every way in which the workbook no longer stands behind the report, run after run. */
    @Test
    void aSignedReportWhoseWorkbookIsGoneIsNamed() throws IOException {
        allSign();
        byte[] signed = Files.readAllBytes(path(REPORT));
        List<GoodWorkbook> others = List.of(GoodWorkbook.register().set("表1!C3", "王方").set("表4!G4", 1), GoodWorkbook.register().set("表1!C4", "2026年8月"));
        for (GoodWorkbook other : others) {
            submit("王芳.xlsx", other);
            assertThat(withoutWorkbook(run())).containsExactly(REPORT);
            assertThat(withoutWorkbook(run())).containsExactly(REPORT);
        }
        Files.write(folder.resolve("收齐/王芳.xlsx"), new byte[] {1});
        assertThat(withoutWorkbook(run())).containsExactly(REPORT);
        Files.delete(folder.resolve("收齐/王芳.xlsx"));
        assertThat(withoutWorkbook(run())).containsExactly(REPORT);
        assertThat(path(REPORT)).hasBinaryContent(signed);
        Files.write(folder.resolve("收齐/王芳.xlsx"), original);
        assertThat(withoutWorkbook(run())).isEmpty();
    }

    private static List<String> withoutWorkbook(RunResult result) {
        return result.remarks().stream().filter(problem -> problem.code() == Code.X14).map(Problem::found).toList();
    }

    @Test
    void whatAWorkbookNoLongerGivesIsPutAway() throws IOException {
        submit("王芳.xlsx", GoodWorkbook.register().set("表4!G4", 1.5));
        run();
        assertThat(path(REPORT)).doesNotExist();
        assertThat(path("2026-09/班主任/王芳_2026-09_反馈单.pdf")).doesNotExist();
        assertThat(path("旧版/2026-09/班主任/王芳_2026-09_1.pdf")).exists();
        assertThat(path("退回/王芳_2026-09_退回.xlsx")).exists();
        Files.write(folder.resolve("收齐/王芳.xlsx"), original);
        run();
        assertThat(path(REPORT)).exists();
        assertThat(path("退回/王芳_2026-09_退回.xlsx")).doesNotExist();
    }

    /** A month was mistyped: nobody is paid for it any more once it is put right. */
    @Test
    void thePapersOfAMonthThatNobodyHasAnyMoreArePutAway() throws IOException {
        submit("王芳.xlsx", GoodWorkbook.register().set("表1!C4", "2025年9月"));
        run();
        assertThat(path("2025-09/绩效发放表.pdf")).exists();
        Files.write(folder.resolve("收齐/王芳.xlsx"), original);
        run();
        assertThat(path("2025-09/绩效发放表.pdf")).doesNotExist();
        assertThat(path("旧版/2025-09/绩效发放表_1.pdf")).exists();
        assertThat(path("2026-09/绩效发放表.pdf")).exists();
    }

    @Test
    void aRunOfOtherWorkbooksLeavesEverything() throws IOException {
        Files.delete(folder.resolve("收齐/王芳.xlsx"));
        Files.delete(folder.resolve("收齐/李强.xlsx"));
        submit("赵敏.xlsx", GoodWorkbook.register().set("表1!C3", "赵敏").set("表1!C4", "2026年10月"));
        run();
        assertThat(path(REPORT)).exists();
        assertThat(path("2026-09/绩效发放表.pdf")).exists();
        assertThat(path("旧版/2026-09")).doesNotExist();
    }
}
