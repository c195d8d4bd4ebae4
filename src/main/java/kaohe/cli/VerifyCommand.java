package kaohe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import kaohe.batch.VerifyJson;
import kaohe.batch.VerifyRun;
import kaohe.batch.Source;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.signing.SigningRefused;
import kaohe.signing.Trust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies reports, years later too. */
@Command(name = "verify", description = "核验报告：谁在什么时候用什么证书签的字，签字以后改过没有，里面的原工作簿还在不在，用它重算是不是报告上的分数。",
    footer = {"", "例：java -jar kaohe.jar verify 九月结果/2026-09/班主任 --trust 王建国.pem --require 分管领导,学校主要领导",
        "", "退出状态：0 都没有问题，1 有的有问题或没有签全，2 用法有误，3 出了故障。", ""})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Reports reports;

    @Option(names = "--trust", paramLabel = "证书", description = "信任的证书（签字人的，或签发机构的），可以写多次；不写则不核对身份")
    private List<Path> trusted = List.of();

    @Option(names = "--require", paramLabel = "职务", split = "[,，、]", description = "必须签了字的职务，用逗号隔开；不写则报告上每个签字栏都要签")
    private List<String> required;

    @Mixin
    private SchemeOption scheme;

    @Option(names = "--json", description = "给程序读的结果")
    private boolean json;

    @Mixin
    private PaceOption pace;

    private final Terminal terminal;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Source> files = reports.files();
        List<Scheme> schemes = new ArrayList<>(List.of(scheme.scheme()));
        SchemeFiles.builtIn().scheme().ifPresent(schemes::add);
        List<VerifyRun.Verified> results;
        try (ProgressLine progress = new ProgressLine(terminal, pace.quiet() || json)) {
            results = new VerifyRun(schemes, trust(), Optional.ofNullable(required).map(roles -> roles.stream().map(String::strip).toList()), pace.threads(), progress).verify(files);
        }
        if (json) {
            terminal.out().print(VerifyJson.write(results, !trusted.isEmpty()));
        } else {
            new VerifyReport(terminal, trusted.isEmpty()).print(results);
        }
        return results.stream().allMatch(each -> each.doubts().isEmpty()) ? Main.CLEAN : Main.SOME_GO_BACK;
    }

    private Optional<Trust> trust() throws IOException {
        if (trusted.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> certificates = new ArrayList<>();
        for (Path each : trusted) {
            if (!Files.isRegularFile(each)) {
                throw new Failure("没有这个文件：" + each);
            }
            certificates.add(Files.readAllBytes(each));
        }
        try {
            return Optional.of(Trust.of(certificates));
        } catch (SigningRefused noCertificates) {
            throw new Failure(noCertificates.getMessage(), noCertificates);
        }
    }
}
