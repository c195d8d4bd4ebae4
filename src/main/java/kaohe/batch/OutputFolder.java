package kaohe.batch;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where results go. A file appears whole or not at all, and one that is replaced by a different one is kept in the folder 旧版, since someone may have
 * written in it.
 */
public final class OutputFolder {

    private static final String OLD = "旧版";

    private final Path root;
    private final AtomicInteger replaced = new AtomicInteger();

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

    /**
     * @param name below the folder, with forward slashes
     * @throws IOException if the disk refuses
     */
    public void write(String name, byte[] content) throws IOException {
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("不在输出文件夹里：" + name);
        }
        if (Files.exists(target)) {
            if (Arrays.equals(Files.readAllBytes(target), content)) {
                return;
            }
            keepOld(name, target);
        }
        Files.createDirectories(target.getParent());
        Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.write(temporary, content);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void keepOld(String name, Path target) throws IOException {
        int dot = name.lastIndexOf('.');
        for (int number = 1; ; number++) {
            Path old = root.resolve(OLD).resolve(name.substring(0, dot) + "_" + number + name.substring(dot));
            if (!Files.exists(old)) {
                Files.createDirectories(old.getParent());
                Files.copy(target, old);
                replaced.incrementAndGet();
                return;
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
