package kaohe.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.io.FilenameUtils;

import kaohe.period.Span;
import kaohe.report.Paper;

/**
 * The workbooks among what was given: files as they are, folders with all below them, our own output folder and those of earlier runs left out.
 *
 * @param workbooks in the order of their names
 * @param ignored   names of files in folders that are no workbooks
 */
public record Sources(List<Source> workbooks, List<String> ignored) {

    /** Where results that were replaced lie; it is never searched. */
    static final String OLD = "旧版";

    private static final Set<String> REPORTS = Set.of("pdf");
    private static final Set<String> SPREADSHEETS = Set.of("xlsx", "xlsm", "xls", "et", "ods", "csv");

    public Sources {
        workbooks = List.copyOf(workbooks);
        ignored = List.copyOf(ignored);
    }

    /**
     * @param output is not searched
     * @throws IOException if something given does not exist or can't be read
     */
    public static Sources find(List<Path> given, Path output) throws IOException {
        return find(given, Optional.of(output.toAbsolutePath().normalize()), SPREADSHEETS);
    }

    /** @throws IOException if something given does not exist or can't be read */
    public static Sources find(List<Path> given) throws IOException {
        return find(given, Optional.empty(), SPREADSHEETS);
    }

    /**
     * The papers among what was given. Of folders, slips and notices are left out, which nobody signs.
     *
     * @throws IOException if something given does not exist or can't be read
     */
    public static Sources reports(List<Path> given) throws IOException {
        return find(given, Optional.empty(), REPORTS);
    }

    private static Sources find(List<Path> given, Optional<Path> output, Set<String> extensions) throws IOException {
        Map<Path, Source> found = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                walk(path, output, extensions, found, ignored);
            } else {
                found.putIfAbsent(path.toRealPath(), new Source(path, path.getFileName().toString()));
            }
        }
        List<Source> sorted = found.values().stream().sorted(Comparator.comparing(Source::name)).toList();
        return new Sources(unique(sorted), ignored);
    }

    private static void walk(Path folder, Optional<Path> output, Set<String> extensions, Map<Path, Source> found, List<String> ignored) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                if (output.filter(dir.toAbsolutePath().normalize()::equals).isPresent() || !dir.equals(folder) && isPassedOver(dir)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!dir.equals(folder) && extensions == SPREADSHEETS && holdsResults(dir)) {
                    ignored.add(folder.relativize(dir).toString().replace('\\', '/') + "/（以前的结果）");
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String extension = FilenameUtils.getExtension(file.getFileName().toString()).toLowerCase(Locale.ROOT);
                if (extensions.contains(extension.replace("#", "")) && !(extensions == REPORTS && isHandedOut(FilenameUtils.getBaseName(name)))) {
                    found.putIfAbsent(real(file), new Source(file, name));
                } else {
                    ignored.add(name);
                }
                return FileVisitResult.CONTINUE;
            }

            /** What can't be looked into is taken for a workbook, which then can't be read: nobody may believe that nothing was there. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException closed) throws IOException {
                if (file.equals(folder)) {
                    throw closed;
                }
                found.putIfAbsent(file.toAbsolutePath(), new Source(file, folder.relativize(file).toString().replace('\\', '/')));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A link that leads nowhere is itself. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException nowhere) {
            return file.toAbsolutePath();
        }
    }

    private static boolean isPassedOver(Path dir) {
        return dir.getFileName().toString().startsWith(".") || dir.getFileName().toString().equals(OLD);
    }

    /** Whether an earlier run wrote there: what it made of workbooks was not handed in. */
    private static boolean holdsResults(Path dir) {
        return Files.exists(dir.resolve(ResultJson.NAME)) && Files.exists(dir.resolve(MonthRun.PROBLEMS))
            || Stream.of(Span.Kind.values()).anyMatch(kind -> Files.exists(dir.resolve(TermRun.name(kind) + ".xlsx")) && Files.exists(dir.resolve(TermRun.name(kind) + ".pdf")));
    }

    private static boolean isHandedOut(String name) {
        return Stream.of(Paper.values()).filter(paper -> !paper.isSigned()).anyMatch(paper -> name.equals(paper.title()) || name.endsWith("_" + paper.title()));
    }

    /** Two folders may hold files of the same name: then their whole paths tell them apart. */
    private static List<Source> unique(List<Source> sources) {
        return sources.stream().map(source -> sources.stream().filter(other -> other.name().equals(source.name())).count() == 1
            ? source : new Source(source.path(), source.path().toString().replace('\\', '/'))).toList();
    }
}
