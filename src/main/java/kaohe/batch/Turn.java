package kaohe.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Taking turns at a file that is read and replaced, between threads and between programs: several leaders may sign the reports of one folder at once. */
final class Turn {

    private static final Map<Path, Object> HERE = new ConcurrentHashMap<>();
    private static final long LONGEST = 1 << 20;
    /** Milliseconds. */
    private static final long PAUSE = 10;

    private Turn() {
    }

    /** What is done in a turn. */
    interface Work<T> {

        T done() throws IOException;
    }

    /** Waits until nobody else is at the file. While the work goes on, a hidden file beside it is locked. */
    static <T> T at(Path file, Work<T> work) throws IOException {
        Path note = file.resolveSibling("." + file.getFileName() + ".lock");
        synchronized (HERE.computeIfAbsent(file, key -> new Object())) {
            while (true) {
                try (FileChannel channel = FileChannel.open(note, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
                    if (lock != null && isThere(note, channel)) {
                        try {
                            return work.done();
                        } finally {
                            Files.deleteIfExists(note);
                        }
                    }
                }
                await();
            }
        }
    }

    /** Asked again and again, since systems take programs that wait for each other's locks on different files to be at a deadlock. */
    private static void await() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("中断了");
        }
    }

    /**
     * Whether what is locked is what others find: whoever had the turn before has taken the file away, which may have been locked meanwhile. Told by a length
     * that nobody else gives it, for to open and close the file again would give the lock up.
     */
    private static boolean isThere(Path note, FileChannel locked) throws IOException {
        long length = ThreadLocalRandom.current().nextLong(1, LONGEST);
        locked.truncate(0);
        locked.write(ByteBuffer.wrap(new byte[1]), length - 1);
        try {
            return Files.size(note) == length;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
