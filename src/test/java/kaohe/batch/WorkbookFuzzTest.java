package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import kaohe.problem.Problem;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.Parts;

/**
 * Whatever bytes are handed in, an outcome comes back: no throwable escapes, the file stays as it was, and it ends in time. The kept inputs run with every
 * build; {@code JAZZER_FUZZ=1 mvn test -Dtest=WorkbookFuzzTest#anyBytes} looks for new ones.
 */
class WorkbookFuzzTest {

    private static final Duration GENEROUS = Duration.ofSeconds(120);
    private static final byte[] GOOD = GoodWorkbook.register().bytes();
    private static final List<String> NAMES = List.of("王芳.xlsx", "王芳.xls", "王芳.et", "王芳.csv", "王芳");
    private static final Examination EXAMINATION = new Examination(GoodWorkbook.SCHEME, new TimeLimit(GENEROUS));

    @FuzzTest(maxDuration = "5m")
    void anyBytes(FuzzedDataProvider data) throws IOException {
        String name = data.pickValue(NAMES);
        examine(name, data.consumeRemainingAsBytes());
    }

    /** A good workbook with a few bytes of its parts written over, which gets further than any bytes would. */
    @FuzzTest(maxDuration = "5m")
    void spoiltParts(FuzzedDataProvider data) throws IOException {
        Parts parts = Parts.of(GOOD);
        for (int i = data.consumeInt(1, 4); i > 0; i--) {
            String name = data.pickValue(parts.names());
            byte[] content = parts.content(name).clone();
            if (content.length > 0) {
                int at = data.consumeInt(0, content.length - 1);
                byte[] over = data.consumeBytes(12);
                System.arraycopy(over, 0, content, at, Math.min(over.length, content.length - at));
            }
            parts.with(name, content);
        }
        examine("王芳.xlsx", parts.bytes());
    }

    private static void examine(String name, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("kaohe", ".xlsx");
        try {
            Files.write(file, bytes);
            Examination.Result result = EXAMINATION.examine(new Source(file, name));
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
            if (result instanceof Examination.Result.Workbook workbook) {
                assertThat(workbook.outcome().failures()).isEmpty();
                assertThat(workbook.outcome().submission().isPresent() || !workbook.outcome().problems().isEmpty()).isTrue();
                assertThat(workbook.outcome().problems()).extracting(Problem::message).allMatch(message -> !message.isBlank());
                assertThat(workbook.outcome().problems()).extracting(Problem::message).noneMatch(message -> message.startsWith("读了"));
            }
        } finally {
            Files.delete(file);
        }
    }
}
