package kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kaohe.report.Paper;
import kaohe.report.Provenance;
import kaohe.signing.NewKey;
import kaohe.signing.Signer;
import kaohe.signing.SigningKey;
import kaohe.testing.ForeignSigner;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.Reports;
import kaohe.testing.Signers;

/** keys, sign and verify: what is typed, what is printed, and the exit status. */
class SigningCommandsTest {

    @TempDir
    private Path folder;

    private Path report;
    private Path password;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... words) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
        return Main.execute(terminal, Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void aReportAndAPassword() throws IOException {
        report = Files.write(folder.resolve("王芳_2026-09.pdf"), Reports.of(GoodWorkbook.register()));
        password = Files.writeString(folder.resolve("口令.txt"), "secret-12\n第二行不算");
    }

    private Path keyOf(String name) throws IOException {
        return Files.write(folder.resolve(name + ".p12"), Signers.newKey(name).pkcs12("secret-12".toCharArray()));
    }

    private Path certificateOf(String name) throws IOException {
        return Files.write(folder.resolve(name + ".pem"), Signers.newKey(name).pem());
    }

    @Test
    void aNewKeySignsAndIsTrusted() throws IOException {
        Path key = folder.resolve("密钥/王建国.p12");
        assertThat(run("keys", "new", "--name", "王建国", "--school", "城关中学", "-o", key, "--password-file", password)).isEqualTo(Main.CLEAN);
        assertThat(printed()).contains("自签的证书只能证明签字以后报告没有改过");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        }
        assertThat(run("sign", report, "--as", "分管领导", "--key", key, "--password-file", password, "-q")).isEqualTo(Main.CLEAN);
        assertThat(printed()).isEqualTo("已签    王芳_2026-09.pdf\n\n共 1 份：已签 1，没有签 0。\n");
        assertThat(run("verify", report, "--trust", folder.resolve("密钥/王建国.pem"), "--require", "分管领导", "-q")).isEqualTo(Main.CLEAN);
        assertThat(printed()).startsWith("没有问题  王芳_2026-09.pdf  月报告 王芳 2026-09 90 优秀\n    分管领导  王建国  ").containsPattern("  证书 自签 [0-9a-f]{8}\n    重算 90 分 优秀\n").contains("共 1 份：没有问题 1，不用签字 0，有问题 0。");
    }

    @Test
    void aKeyIsNeverWrittenOverAnother() throws IOException {
        Path key = keyOf("王建国");
        byte[] before = Files.readAllBytes(key);
        assertThat(run("keys", "new", "--name", "王建国", "-o", key, "--password-file", password)).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("已经有", "没有覆盖");
        assertThat(key).hasBinaryContent(before);
    }

    @Test
    void aKeyNeedsAPasswordThatHoldsAndThatOtherProgramsTake() throws IOException {
        assertThat(run("keys", "new", "--name", "甲", "-o", folder.resolve("甲.p12"), "--password-file", Files.writeString(folder.resolve("短"), "1234567"))).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("口令至少要 8 个字符");
        assertThat(run("keys", "new", "--name", "甲", "-o", folder.resolve("甲.p12"), "--password-file", Files.writeString(folder.resolve("中文"), "一二三四五六七八"))).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("口令只能用英文字母、数字和符号");
        assertThat(run("keys", "new", "--name", "甲", "-o", folder.resolve("甲.p12"), "--years", 11, "--password-file", password)).isEqualTo(Main.FAILURE);
        assertThat(run("keys", "new", "--name", "甲", "-o", folder.resolve("甲.pem"), "--password-file", password)).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("请写成 .p12");
        assertThat(folder.resolve("甲.p12")).doesNotExist();
        assertThat(run("keys", "new", "--name", "甲", "-o", folder.resolve("甲.p12"), "--password-file", Files.writeString(folder.resolve("记事本"), "\ufeffsecret-12"))).isEqualTo(Main.CLEAN);
    }

    @Test
    void aNameThatNoCertificateHoldsIsRefused() {
        assertThat(run("keys", "new", "--name", "长".repeat(65), "-o", folder.resolve("甲.p12"), "--password-file", password)).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("姓名太长：证书里最多写 64 个字，现在有 65 个，请写短些");
        assertThat(run("keys", "new", "--name", "甲", "--school", "校".repeat(65), "-o", folder.resolve("甲.p12"), "--password-file", password)).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("校名太长");
        assertThat(run("keys", "new", "--name", "𬭚".repeat(64), "--school", "校".repeat(64), "-o", folder.resolve("甲.p12"), "--password-file", password)).isEqualTo(Main.CLEAN);
    }

    @Test
    void aNameShowsWhatItIsAndCannotDrawLinesOfItsOwn() throws IOException {
        String name = "周\u202e敏\u001b[2K\n没有问题  全部,CN=校长";
        Files.write(report, ForeignSigner.sign(Files.readAllBytes(report), "制表人", Signers.key(name), Signers.SIGNED, nothing -> { }));
        run("verify", report, "-q");
        assertThat(printed()).contains("    制表人  周敏[2K没有问题  全部,CN=校长  2026-10-06 10:00  证书 自签 ").doesNotContain("\u202e", "\u001b", "\n没有问题");
        run("verify", report, "--json");
        assertThat(printed()).doesNotContain("\u202e", "\u001b");
        assertThat(new ObjectMapper().readTree(printed()).get("reports").get(0).get("signatures").get(0).get("name").textValue()).startsWith("周敏");
    }

    @Test
    void twoOfOneNameAreToldApart() throws IOException {
        Files.write(report, Signers.sign(Files.readAllBytes(report), "制表人", "王建国", 0));
        run("verify", report, "--json");
        String one = fingerprint();
        SigningKey namesake = NewKey.make("王建国", "城关中学", Signers.KEYS_FROM, 3).key();
        Files.write(report, new Signer(namesake, Optional.empty()).sign(Files.readAllBytes(report), "分管领导", Signers.SIGNED));
        run("verify", report, "-q");
        assertThat(printed()).contains("证书 自签 " + one.substring(0, 8) + "\n").containsPattern("分管领导  王建国  .*证书 自签 (?!" + one.substring(0, 8) + ")[0-9a-f]{8}\n");
    }

    private String fingerprint() throws IOException {
        return new ObjectMapper().readTree(printed()).get("reports").get(0).get("signatures").get(0).get("sha256").textValue();
    }

    @Test
    void aPasswordIsNeverAnArgument() throws IOException {
        assertThat(run("sign", report, "--as", "分管领导", "--key", keyOf("王建国"), "--password", "secret-12")).isEqualTo(Main.USAGE);
        assertThat(run("sign", report, "--as", "分管领导", "--key", keyOf("王建国"))).as("nobody to ask").isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("没有地方输入口令。请用 --password-env 或 --password-file");
        assertThat(run("sign", report, "--as", "分管领导", "--key", keyOf("王建国"), "--password-env", "KAOHE_NO_SUCH_VARIABLE")).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("没有环境变量 KAOHE_NO_SUCH_VARIABLE");
    }

    @Test
    void whatCannotBeSignedStaysAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(report);
        assertThat(run("sign", report, "--as", "校长", "--key", keyOf("王建国"), "--password-file", password, "-q")).isEqualTo(Main.SOME_GO_BACK);
        assertThat(printed()).contains("没有签  王芳_2026-09.pdf  这份报告没有“校长”的签字栏，还可以签的有：制表人、班主任、分管领导、学校主要领导");
        assertThat(run("sign", report, "--as", "分管领导", "--key", keyOf("王建国"), "--password-file", Files.writeString(folder.resolve("错"), "不对"), "-q")).isEqualTo(Main.FAILURE);
        assertThat(complained()).contains("密钥的口令不对");
        assertThat(run("sign", folder.resolve("没有.pdf"), "--as", "分管领导", "--key", keyOf("王建国"), "--password-file", password)).isEqualTo(Main.FAILURE);
        assertThat(run("sign", report, "--as", "分管领导", "--key", folder.resolve("没有.p12"), "--password-file", password)).isEqualTo(Main.FAILURE);
        assertThat(report).hasBinaryContent(before);
    }

    @Test
    void signedReportsMayGoElsewhere() throws IOException {
        byte[] before = Files.readAllBytes(report);
        assertThat(run("sign", report, "--as", "分管领导", "--key", keyOf("王建国"), "--password-file", password, "-o", folder.resolve("已签"), "-q")).isEqualTo(Main.CLEAN);
        assertThat(report).hasBinaryContent(before);
        assertThat(run("verify", folder.resolve("已签"), "--require", "分管领导", "-q")).isEqualTo(Main.CLEAN);
    }

    @Test
    void aReportThatIsNotSignedByAllOrByStrangersIsNotSound() throws IOException {
        Files.write(report, Signers.three(Files.readAllBytes(report)));
        assertThat(run("verify", report, "-q")).isEqualTo(Main.SOME_GO_BACK);
        assertThat(printed()).contains("有问题    王芳_2026-09.pdf", "    ✗ 班主任没有签字\n", "没有给出信任的证书（--trust），只核对了内容，没有核对签字人的身份。");
        assertThat(run("verify", report, "--require", "制表人,分管领导,学校主要领导", "--trust", certificateOf("周敏"), "--trust", certificateOf("王建国"), "-q")).isEqualTo(Main.SOME_GO_BACK);
        assertThat(printed()).contains("    ✗ 分管领导：证书不在信任名单里，也不由名单里的签发（欧阳𬭚）\n").doesNotContain("没有给出信任的证书");
        assertThat(run("verify", report, "--trust", password)).isEqualTo(Main.FAILURE);
    }

    @Test
    void rolesMayBeSeparatedAsPeopleWrite() throws IOException {
        Files.write(report, Signers.sign(Files.readAllBytes(report), "制表人", "周敏", 0));
        run("verify", report, "--require", "制表人， 分管领导、学校主要领导", "-q");
        assertThat(printed()).contains("分管领导没有签字", "学校主要领导没有签字").doesNotContain("制表人没有签字");
    }

    @Test
    void oneCertificateInSeveralRolesIsPointedOut() throws IOException {
        byte[] pdf = Signers.sign(Signers.sign(Files.readAllBytes(report), "制表人", "周敏", 0), "分管领导", "周敏", 1);
        Files.write(report, Signers.sign(pdf, "学校主要领导", "王建国", 2));
        run("verify", report, "-q");
        assertThat(printed()).contains("    注意：制表人、分管领导 是同一个证书签的\n");
        run("verify", report, "--json");
        assertThat(new ObjectMapper().readTree(printed()).get("reports").get(0).get("sameCertificate")).hasToString("[[\"制表人\",\"分管领导\"]]");
    }

    @Test
    void aProvisionalTotalIsCalledSo() throws IOException {
        Files.write(report, Reports.of(GoodWorkbook.register().set("表3!G8", "待定")));
        run("verify", report, "-q");
        assertThat(printed().lines().findFirst().orElse("")).endsWith(" 暂计");
        run("verify", report, "--json");
        JsonNode json = new ObjectMapper().readTree(printed()).get("reports").get(0);
        assertThat(json.get("provisional").booleanValue()).isTrue();
        assertThat(json.get("className").textValue()).isEqualTo("高一(3)班");
    }

    @Test
    void whatNobodyWorkedOutAgainIsSaid() throws IOException {
        GoodWorkbook workbook = GoodWorkbook.register();
        Provenance sheet = Provenance.of(Paper.PAY, "2026-09", GoodWorkbook.SCHEME, Optional.of(new Provenance.Source("绩效.xlsx", workbook.bytes())));
        Files.write(report, Reports.of(workbook.submission(), workbook.assessment(), sheet));
        run("verify", report, "-q");
        assertThat(printed()).contains("    金额、名次没有重算，请与内附工作簿核对\n").doesNotContain("重算 ");
        run("verify", report, "--json");
        assertThat(new ObjectMapper().readTree(printed()).get("reports").get(0).get("notRecomputed").textValue()).isEqualTo("金额、名次没有重算，请与内附工作簿核对");
    }

    @Test
    void programsAreToldTheSame() throws IOException {
        Files.write(report, Signers.three(Files.readAllBytes(report)));
        assertThat(run("verify", report, "--json")).isEqualTo(Main.SOME_GO_BACK);
        JsonNode json = new ObjectMapper().readTree(printed()).get("reports").get(0);
        assertThat(new ObjectMapper().readTree(printed()).get("identityChecked").booleanValue()).isFalse();
        assertThat(json.get("sound").booleanValue()).isFalse();
        assertThat(json.get("teacher").textValue() + json.get("total").textValue() + json.get("recomputed").get("total").textValue()).isEqualTo("王芳9090");
        assertThat(json.get("signatures").findValuesAsText("role")).isEqualTo(List.of("制表人", "分管领导", "学校主要领导"));
        assertThat(json.get("signatures").get(0).get("when").textValue()).isEqualTo("2026-10-06T02:00:00Z");
        assertThat(json.get("open").get(0).textValue()).isEqualTo("班主任");
        assertThat(json.get("doubts").get(0).get("kind").textValue()).isEqualTo("NOT_SIGNED");
    }
}
