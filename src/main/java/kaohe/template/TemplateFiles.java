package kaohe.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that make up the looks: a school's own folder laid over the built-in ones, file by file. Read once, so that a batch sees one state. */
public final class TemplateFiles {

    /** What comes with the program and may be replaced; the typefaces come too, but only a school's own are looked for in its folder. */
    public static final List<String> BUILT_IN = List.of("school.yaml", "forms/register.xlsx", "forms/official.xlsx", "forms/problems.xlsx", "forms/returned.xlsx",
        "forms/pay.xlsx", "forms/summary.xlsx", "forms/term.xlsx", "reports/report.ftlh", "reports/feedback.ftlh", "reports/summary.ftlh",
        "reports/findings.ftlh", "reports/notice.ftlh", "reports/pay.ftlh", "reports/term.ftlh", "reports/paper.ftlh", "reports/base.css");

    /** Nothing in such a folder is larger, not even a typeface. */
    private static final long LARGEST = 40_000_000;

    private final Optional<Path> own;

    TemplateFiles(Optional<Path> own) {
        this.own = own;
    }

    /** @param name below the folder, with forward slashes: {@code forms/register.xlsx} */
    public Optional<byte[]> find(String name) {
        Optional<Path> file = ownFile(name);
        try {
            if (file.isPresent()) {
                if (Files.size(file.get()) > LARGEST) {
                    throw new TemplateFault(label(name), 0, 0, "", "文件过大", null);
                }
                return Optional.of(Files.readAllBytes(file.get()));
            }
            try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException cause) {
            throw new TemplateFault(label(name), 0, 0, "", "读取失败", cause);
        }
    }

    /** @throws TemplateFault if there is none */
    public byte[] read(String name) {
        return find(name).orElseThrow(() -> new TemplateFault(name, 0, 0, "", "没有这个模板", null));
    }

    /** Where a school's own file of this name is; absent where the built-in one serves. */
    public Optional<Path> ownFile(String name) {
        return own.map(folder -> folder.resolve(name).normalize())
            .filter(file -> file.startsWith(own.get()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** How messages name a file. */
    public String label(String name) {
        return ownFile(name).map(Path::toString).orElse("templates/" + name);
    }

    /** The names of a school's own files, in order; those that begin with a dot or are somebody's lock are left out. */
    public List<String> ownNames() {
        if (own.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(own.get(), 3)) {
            return files.filter(Files::isRegularFile).map(file -> own.get().relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.matches("(.*/)?[.~].*")).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(own.get().toString(), cause);
        }
    }
}
