package kaohe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs that our files are held against. Tests that need one are skipped where it is missing. */
public final class OtherPrograms {

    private static final long MINUTES = 10;

    private OtherPrograms() {
    }

    /** For {@code @EnabledIf}. */
    public static boolean haveLibreOffice() {
        return works("soffice", "--version");
    }

    public static boolean haveOpenpyxl() {
        return python().isPresent();
    }

    public static boolean haveBoth() {
        return haveLibreOffice() && haveOpenpyxl();
    }

    private static Optional<String> python() {
        return Stream.of("python3", "/usr/bin/python3").filter(each -> works(each, "-c", "import openpyxl")).findFirst();
    }

    /** For {@code @EnabledIf}. */
    public static boolean havePdfsig() {
        return works("pdfsig", "-v");
    }

    /** What pdfsig says of a file, whether or not it likes it; certificates are not looked up. */
    public static String pdfsig(Path pdf) throws IOException {
        Process process = new ProcessBuilder("pdfsig", "-nocert", pdf.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Runs a script of src/test/python that needs openpyxl. */
    public static void openpyxl(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(python().orElseThrow()));
        command.addAll(List.of(words));
        run(command);
    }

    /** Has LibreOffice calculate every formula anew, whatever result is stored, and save as xlsx under the same names in {@code to}. */
    public static void recalculate(List<Path> workbooks, Path to, Path profile) throws IOException {
        Path settings = Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu");
        Files.writeString(settings, """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """);
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + profile.toUri(), "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", to.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        run(command);
    }

    public static boolean haveLibreOfficeBridge() {
        return haveLibreOffice() && works("/usr/bin/python3", "-c", "import uno");
    }

    /** Has a person's edits made in LibreOffice. @param edits sheet, cell and value, again and again */
    public static void editInLibreOffice(Path from, Path to, String... edits) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "src/test/python/edit_in_libreoffice.py", from.toString(), to.toString()));
        command.addAll(List.of(edits));
        run(command);
    }

    /** The same with two processes, each with a profile of its own, for many workbooks. */
    public static void recalculateMany(List<Path> workbooks, Path to, Path profiles) {
        int half = workbooks.size() / 2;
        CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> recalculateUnchecked(workbooks.subList(0, half), to, profiles.resolve("1"))),
            CompletableFuture.runAsync(() -> recalculateUnchecked(workbooks.subList(half, workbooks.size()), to, profiles.resolve("2")))).join();
    }

    private static void recalculateUnchecked(List<Path> workbooks, Path to, Path profile) {
        try {
            recalculate(workbooks, to, profile);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void run(List<String> command) throws IOException {
        Path log = Files.createTempFile("kaohe", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("took too long: " + command);
            }
            if (process.exitValue() != 0) {
                throw new IOException("exit status " + process.exitValue() + ": " + command + "\n" + Files.readString(log));
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
