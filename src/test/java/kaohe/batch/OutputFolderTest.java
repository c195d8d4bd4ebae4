package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFolderTest {

    @TempDir
    Path root;

    @Test
    void aFileThatWasThereWithOtherContentIsKept() throws IOException {
        OutputFolder folder = new OutputFolder(root);
        folder.write("2026-09/王芳.xlsx", bytes("一"));
        folder.write("2026-09/王芳.xlsx", bytes("二"));
        folder.write("2026-09/王芳.xlsx", bytes("三"));
        assertThat(root.resolve("2026-09/王芳.xlsx")).hasBinaryContent(bytes("三"));
        assertThat(root.resolve("旧版/2026-09/王芳_1.xlsx")).hasBinaryContent(bytes("一"));
        assertThat(root.resolve("旧版/2026-09/王芳_2.xlsx")).hasBinaryContent(bytes("二"));
        assertThat(folder.replaced()).isEqualTo(2);
    }

    @Test
    void theSameContentReplacesNothingAndNothingTemporaryStays() throws IOException {
        OutputFolder folder = new OutputFolder(root);
        folder.write("a.xlsx", bytes("一"));
        folder.write("a.xlsx", bytes("一"));
        assertThat(folder.replaced()).isZero();
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(root.resolve("a.xlsx"));
        }
    }

    @Test
    void nothingIsWrittenOutsideTheFolder() {
        assertThatThrownBy(() -> new OutputFolder(root.resolve("in")).write("../a.xlsx", bytes("一"))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"王芳,王芳", "../../etc,etc", "高一(3)班,高一(3)班", "a/b:c*?,abc", "CON,未名CON", "'  ',未名", "欧阳𬭚,欧阳𬭚", "古丽·买买提,古丽·买买提"})
    void namesOfFilesAreSafe(String written, String safe) {
        assertThat(FileName.part(written)).isEqualTo(safe);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
