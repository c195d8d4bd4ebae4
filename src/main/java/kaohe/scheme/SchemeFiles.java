package kaohe.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds scheme files: the built-in one, or one of the school's own. */
public final class SchemeFiles {

    public static final String BUILT_IN = "tables-1-8";

    private SchemeFiles() {
    }

    public static SchemeReading builtIn() {
        String name = "templates/" + BUILT_IN + "/scheme.yaml";
        try (InputStream in = SchemeFiles.class.getResourceAsStream("/" + name)) {
            return SchemeReader.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(name, cause);
        }
    }

    /** @throws IOException if the file can't be read */
    public static SchemeReading at(Path file) throws IOException {
        return SchemeReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
}
