package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kaohe.problem.Code;
import kaohe.problem.Verdict;
import kaohe.testing.GoodWorkbook;

class TimeLimitTest {

    @TempDir
    private Path folder;

    @Test
    void workThatEndsGivesWhatItGave() {
        assertThat(new TimeLimit(Duration.ofMinutes(2)).within(() -> "好")).contains("好");
    }

    @Test
    void workThatDoesNotEndIsLeftBehindAndInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThat(new TimeLimit(Duration.ofMillis(50)).within(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
            return "晚了";
        })).isEmpty();
        interrupted.await();
    }

    @Test
    void whatItThrowsIsThrown() {
        assertThatThrownBy(() -> new TimeLimit(Duration.ofMinutes(2)).within(() -> {
            throw new IllegalArgumentException("坏了");
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("坏了");
    }

    @Test
    void aWorkbookThatTakesTooLongIsItsOwnProblem() throws IOException {
        Path file = Files.write(folder.resolve("王芳.xlsx"), GoodWorkbook.register().bytes());
        Examination.Result result = new Examination(GoodWorkbook.SCHEME, new TimeLimit(Duration.ZERO)).examine(new Source(file, "王芳.xlsx"));
        Outcome outcome = ((Examination.Result.Workbook) result).outcome();
        assertThat(outcome.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(outcome.problems()).singleElement().satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.F08));
        assertThat(outcome.failures()).isEmpty();
    }
}
