package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

    private static final int THREADS = 8;
    private static final int TIMES = 50;

    @TempDir
    private Path folder;

    @Test
    void whatEachAddsIsThereInTheEnd() throws IOException, InterruptedException, ExecutionException {
        Path file = Files.write(folder.resolve("王芳.pdf"), new byte[0]);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS * TIMES; i++) {
                all.add(pool.submit(() -> Turn.at(file, () -> oneLonger(file))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(file).hasSize(THREADS * TIMES);
        nothingElseStays(file);
    }

    private static byte[] oneLonger(Path file) throws IOException {
        byte[] longer = new byte[Files.readAllBytes(file).length + 1];
        WholeFile.write(file, longer);
        return longer;
    }

    @Test
    void workThatFailsKeepsNobodyWaiting() throws IOException {
        Path file = Files.write(folder.resolve("王芳.pdf"), new byte[0]);
        assertThatThrownBy(() -> Turn.at(file, () -> {
            throw new IOException("满了");
        })).hasMessage("满了");
        assertThat(Turn.at(folder.resolve("../" + folder.getFileName() + "/王芳.pdf"), () -> "又来")).isEqualTo("又来");
        nothingElseStays(file);
    }

    @Test
    void theLockOfAProgramThatDiedIsNobodys() throws IOException {
        Path file = Files.write(folder.resolve("王芳.pdf"), new byte[0]);
        Files.write(folder.resolve(".王芳.pdf.lock"), new byte[7]);
        assertThat(Turn.at(file, () -> "轮到")).isEqualTo("轮到");
        nothingElseStays(file);
    }

    private void nothingElseStays(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
