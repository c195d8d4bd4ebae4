package kaohe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.lang3.StringUtils;

/**
 * In a POSIX locale Java can't name a Chinese file, and no option changes that once it runs: the program starts itself again in a locale that can.
 * The arguments are taken as the bytes that were typed, since Java has already lost them.
 */
final class ChineseNames {

    private static final Path TYPED = Path.of("/proc/self/cmdline");
    private static final String STARTED_AGAIN = "KAOHE_STARTED_AGAIN";

    private ChineseNames() {
    }

    static boolean supported() {
        try {
            Path.of("班主任");
            return true;
        } catch (InvalidPathException posix) {
            return System.getenv(STARTED_AGAIN) != null;
        }
    }

    /** @return the exit status of the second start */
    static int startAgain(String... args) {
        Path arguments = null;
        try {
            arguments = Files.createTempFile("kaohe", ".args");
            Files.write(arguments, typed(args).stream().map(ChineseNames::quoted).toList(), StandardCharsets.UTF_8);
            ProcessBuilder again = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments).inheritIO();
            again.environment().put("LC_ALL", "C.UTF-8");
            again.environment().put(STARTED_AGAIN, "1");
            return again.start().waitFor();
        } catch (IOException failed) {
            System.err.println("LC_ALL=C.UTF-8: " + failed);
            return Main.FAILURE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Main.FAILURE;
        } finally {
            delete(arguments);
        }
    }

    private static void delete(Path arguments) {
        try {
            if (arguments != null) {
                Files.deleteIfExists(arguments);
            }
        } catch (IOException leftBehind) {
            arguments.toFile().deleteOnExit();
        }
    }

    /** Everything after the name of the program, options of the virtual machine included. */
    private static List<String> typed(String... args) throws IOException {
        if (!Files.isReadable(TYPED)) {
            List<String> rebuilt = new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path"), Main.class.getName()));
            rebuilt.addAll(List.of(args));
            return rebuilt;
        }
        String line = new String(Files.readAllBytes(TYPED), StandardCharsets.UTF_8);
        List<String> words = List.of(StringUtils.splitPreserveAllTokens(StringUtils.removeEnd(line, "\0"), '\0'));
        return words.subList(1, words.size());
    }

    /** As the launcher's argument files want it. */
    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
