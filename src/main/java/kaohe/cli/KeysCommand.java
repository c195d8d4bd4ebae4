package kaohe.cli;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;

import kaohe.signing.NewKey;
import org.apache.commons.io.FilenameUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks after keys. */
@Command(name = "keys", description = "签字用的密钥。", synopsisSubcommandLabel = "命令", commandListHeading = "%n命令：%n",
    footer = {"", "例：java -jar kaohe.jar keys new --name 王建国 --school 城关中学 -o 王建国.p12"})
final class KeysCommand {

    private static final int MOST_YEARS = 10;
    private static final int LEAST_CHARACTERS = 8;

    private final Terminal terminal;

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "new", description = "给没有证书的学校做一个自签的密钥：一个 .p12（自己保管）和一个 .pem（交给核验的人）。",
        footer = {"", "例：java -jar kaohe.jar keys new --name 王建国 --school 城关中学 -o 王建国.p12",
            "", "向证书机构申请的 .p12、.pfx 不用这一步，直接用 sign --key。"})
    int make(@Option(names = "--name", required = true, paramLabel = "姓名", description = "签字的人") String name,
             @Option(names = "--school", paramLabel = "校名", defaultValue = "", description = "写进证书的校名") String school,
             @Option(names = "--years", paramLabel = "年数", defaultValue = "3", description = "几年有效，默认 3，最多 10") int years,
             @Option(names = {"-o", "--out"}, required = true, paramLabel = "文件", description = "放在哪里，如 王建国.p12") Path file,
             @Mixin PasswordOption password) throws IOException {
        Path certificate = file.resolveSibling(FilenameUtils.getBaseName(file.getFileName().toString()) + ".pem");
        if (certificate.equals(file)) {
            throw new Failure("密钥不能叫 " + file.getFileName() + "：这是证书的名字。请写成 .p12");
        }
        for (Path each : new Path[] {file, certificate}) {
            if (Files.exists(each)) {
                throw new Failure("已经有 " + each + "，没有覆盖");
            }
        }
        if (name.isBlank() || years < 1 || years > MOST_YEARS) {
            throw new Failure(name.isBlank() ? "请写明姓名" : "--years 应在 1 到 " + MOST_YEARS + " 之间");
        }
        requireRoom("姓名", name.strip());
        requireRoom("校名", school.strip());
        char[] secret = password.password(true);
        try {
            if (secret.length < LEAST_CHARACTERS) {
                throw new Failure("口令至少要 " + LEAST_CHARACTERS + " 个字符");
            }
            if (!CharBuffer.wrap(secret).chars().allMatch(each -> each > ' ' && each < 0x7f)) {
                throw new Failure("口令只能用英文字母、数字和符号，否则别的软件打不开这个密钥");
            }
            NewKey key = NewKey.make(name.strip(), school.strip(), Instant.now(), years);
            writeForOwner(file, key.pkcs12(secret));
            Files.write(certificate, key.pem(), StandardOpenOption.CREATE_NEW);
        } finally {
            Arrays.fill(secret, '\0');
        }
        terminal.out().println("已生成 " + file + "（密钥，请自己保管，不要给别人）和 " + certificate + "（证书，请当面交给核验的人）。");
        terminal.out().println("自签的证书只能证明签字以后报告没有改过；是谁签的，只有当面拿到过证书的人才知道。");
        terminal.out().println("核验时用 verify --trust " + certificate + "。要有法律效力，请向有资质的机构申请证书，用法一样。");
        return Main.CLEAN;
    }

    private static void requireRoom(String what, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > NewKey.MOST_CHARACTERS) {
            throw new Failure(what + "太长：证书里最多写 " + NewKey.MOST_CHARACTERS + " 个字，现在有 " + length + " 个，请写短些");
        }
    }

    /** Where the system knows owners, nobody else may read it. */
    private static void writeForOwner(Path file, byte[] content) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, content);
        } else {
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        }
    }
}
