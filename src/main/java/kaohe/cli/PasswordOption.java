package kaohe.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import picocli.CommandLine.Option;

/** Where the password of a key comes from: a prompt, an environment variable or a file, and never an argument, which others on the machine can see. */
final class PasswordOption {

    /** Some editors write one in front. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Option(names = "--password-env", paramLabel = "变量", description = "口令在这个环境变量里")
    private String variable;

    @Option(names = "--password-file", paramLabel = "文件", description = "口令是这个文件的第一行")
    private Path file;

    /**
     * @param repeat whether a person who is asked has to type it twice
     * @throws Failure if there is none, or no way to ask
     */
    char[] password(boolean repeat) throws IOException {
        if (variable != null && file != null) {
            throw new Failure("--password-env 和 --password-file 只能用一个");
        }
        if (variable != null) {
            return Optional.ofNullable(System.getenv(variable)).orElseThrow(() -> new Failure("没有环境变量 " + variable)).toCharArray();
        }
        if (file != null) {
            return firstLine();
        }
        Console console = System.console();
        if (console == null) {
            throw new Failure("没有地方输入口令。请用 --password-env 或 --password-file");
        }
        char[] password = asked(console, "密钥的口令：");
        if (repeat && !Arrays.equals(password, asked(console, "再输一次："))) {
            throw new Failure("两次输入的口令不一样");
        }
        return password;
    }

    private static char[] asked(Console console, String prompt) {
        char[] password = console.readPassword(prompt);
        if (password == null) {
            throw new Failure("没有输入口令");
        }
        return password;
    }

    private char[] firstLine() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Failure("没有这个文件：" + file);
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(Files.readAllBytes(file)));
        if (text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
            text.get();
            text = text.slice();
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        char[] password = new char[end];
        text.get(password);
        return password;
    }
}
