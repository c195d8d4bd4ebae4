package kaohe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import kaohe.signing.Signatures;

/**
 * Where results go. A file appears whole or not at all; one that is replaced by a different one is kept in the folder 旧版, since someone may have written in
 * it; and a report that has been signed is never replaced.
 */
public final class OutputFolder {

    private static final String CHANGED = "_改后";

    private final Path root;
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicInteger leftSigned = new AtomicInteger();

    public OutputFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** How many files were there before with other content. */
    public int replaced() {
        return replaced.get();
    }

    /** How many signed reports were left as they are, though this run made other ones. */
    public int leftSigned() {
        return leftSigned.get();
    }

    /** What lies there from before, and beside it what was made when it had been signed already. */
    List<byte[]> versions(String name) throws IOException {
        List<byte[]> versions = new ArrayList<>();
        String each = name;
        for (Optional<byte[]> before = before(each); before.isPresent(); before = before(each)) {
            versions.add(before.get());
            each = beside(each);
        }
        return versions;
    }

    /** What lies there from before. */
    Optional<byte[]> before(String name) throws IOException {
        Path file = target(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** The name under which a report went before it was signed. */
    static String first(String name) {
        return name.replace(CHANGED, "");
    }

    /** What lies in a folder from before, in the order of the names. */
    List<String> below(String name, String extension) throws IOException {
        Path within = target(name);
        if (!Files.isDirectory(within)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(within)) {
            return files.filter(file -> file.getFileName().toString().endsWith(extension) && Files.isRegularFile(file)).map(file -> name + "/" + file.getFileName()).sorted().toList();
        }
    }

    private static String beside(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + CHANGED + name.substring(dot);
    }

    /**
     * Writes a file; one that has been signed since stays, and what is now to be signed lies beside it.
     *
     * @param name below the folder, with forward slashes
     * @return the name under which it lies there now
     * @throws IOException if the disk refuses
     */
    public String write(String name, byte[] content) throws IOException {
        Path target = target(name);
        return Files.exists(target) ? Turn.at(target, () -> put(name, content)) : put(name, content);
    }

    private String put(String name, byte[] content) throws IOException {
        Path target = target(name);
        Optional<byte[]> before = before(name);
        if (before.isPresent() && Signatures.isSigned(before.get())) {
            if (startsWith(before.get(), content)) {
                retire(beside(name));
                return name;
            }
            if (!startsWith(content, before.get())) {
                leftSigned.incrementAndGet();
                return write(beside(name), content);
            }
        } else if (before.isPresent()) {
            if (Arrays.equals(before.get(), content)) {
                return name;
            }
            keepOld(name, target);
        }
        Files.createDirectories(target.getParent());
        WholeFile.write(target, content);
        return name;
    }

    /** Writes what was signed elsewhere, unless what lies there has been signed and is not what this was signed on top of. */
    boolean addSigned(String name, byte[] signed) throws IOException {
        Path target = target(name);
        Files.createDirectories(target.getParent());
        return Turn.at(target, () -> {
            boolean other = before(name).filter(before -> Signatures.isSigned(before) && !startsWith(signed, before)).isPresent();
            return !other && put(name, signed).equals(name);
        });
    }

    private static boolean startsWith(byte[] whole, byte[] start) {
        return whole.length >= start.length && Arrays.equals(whole, 0, start.length, start, 0, start.length);
    }

    /** Puts away what holds no longer, so that nobody takes it for this run's. What has been signed stays. */
    void retire(String name) throws IOException {
        Optional<byte[]> idle = before(name);
        if (idle.isPresent() && !Signatures.isSigned(idle.get())) {
            keepOld(name, target(name));
            Files.delete(target(name));
        }
    }

    private Path target(String name) throws IOException {
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("不在输出文件夹里：" + name);
        }
        return target;
    }

    private void keepOld(String name, Path target) throws IOException {
        int dot = name.lastIndexOf('.');
        for (int number = 1; ; number++) {
            Path old = root.resolve(Sources.OLD).resolve(name.substring(0, dot) + "_" + number + name.substring(dot));
            if (!Files.exists(old)) {
                Files.createDirectories(old.getParent());
                Files.copy(target, old);
                replaced.incrementAndGet();
                return;
            }
        }
    }
}
