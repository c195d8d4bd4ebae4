package kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import kaohe.batch.OutputFolder;
import kaohe.batch.Printable;
import kaohe.batch.SignRun;
import kaohe.batch.Source;
import kaohe.signing.Signer;
import kaohe.signing.SigningKey;
import kaohe.signing.SigningRefused;
import kaohe.signing.Stamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs reports by certificate. */
@Command(name = "sign", description = "用证书签字：签在报告上这个职务的签字栏里，可以一次签许多份。签过的报告仍可由别的职务接着签，不能再改。",
    footer = {"", "例：java -jar kaohe.jar sign 九月结果/2026-09/班主任 --as 分管领导 --key 王建国.p12 --stamp 公章.png",
        "", "口令从提示输入，或用 --password-env、--password-file；不能写在命令里，那样别人看得到。",
        "退出状态：0 都签了，1 有的没有签，2 用法有误，3 出了故障。", ""})
final class SignCommand implements Callable<Integer> {

    @Mixin
    private Reports reports;

    @Option(names = "--as", required = true, paramLabel = "职务", description = "签在哪个职务的签字栏，如 分管领导")
    private String role;

    @Option(names = "--key", required = true, paramLabel = "文件", description = "密钥和证书，.p12 或 .pfx 文件")
    private Path key;

    @Option(names = "--stamp", paramLabel = "图片", description = "印在签名旁边的公章或手写签名，png 或 jpg；png 可以透明")
    private Path stamp;

    @Option(names = {"-o", "--out"}, paramLabel = "文件夹", description = "签好的放在这里；不写则放回原处（原来的内容都在里面）")
    private Path output;

    @Mixin
    private PasswordOption password;

    @Mixin
    private PaceOption pace;

    private final Terminal terminal;

    SignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Source> files = reports.files();
        Signer signer = signer();
        List<SignRun.Signed> results;
        try (ProgressLine progress = new ProgressLine(terminal, pace.quiet())) {
            results = new SignRun(signer, role, Instant.now(), pace.threads(), progress).sign(files, Optional.ofNullable(output).map(OutputFolder::new));
        }
        int widest = results.stream().mapToInt(each -> Terminal.width(each.source().name())).max().orElse(0);
        results.forEach(each -> terminal.out().println(((each.refused().isPresent() ? "没有签  " : "已签    ")
            + Terminal.pad(each.source().name(), widest) + each.refused().map(reason -> "  " + Printable.text(reason)).orElse("")).stripTrailing()));
        long refused = results.stream().filter(each -> each.refused().isPresent()).count();
        terminal.out().println();
        terminal.out().println("共 " + results.size() + " 份：已签 " + (results.size() - refused) + "，没有签 " + refused + "。");
        return refused == 0 ? Main.CLEAN : Main.SOME_GO_BACK;
    }

    private Signer signer() throws IOException {
        for (Path each : stamp == null ? new Path[] {key} : new Path[] {key, stamp}) {
            if (!Files.isRegularFile(each)) {
                throw new Failure("没有这个文件：" + each);
            }
        }
        char[] secret = password.password(false);
        try {
            return new Signer(SigningKey.read(Files.readAllBytes(key), secret), stamp == null ? Optional.empty() : Optional.of(Stamp.of(Files.readAllBytes(stamp))));
        } catch (SigningRefused reason) {
            throw new Failure(reason.getMessage(), reason);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}
