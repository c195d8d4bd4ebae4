package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createFile(folder.resolve(name));
        }
    }

    private List<String> workbooks(Path... given) throws IOException {
        return Sources.find(List.of(given)).workbooks().stream().map(Source::name).toList();
    }

    @Test
    void whatEarlierRunsMadeWasNotHandedIn() throws IOException {
        files("九月/王芳.xlsx", "结果/result.json", "结果/问题清单.xlsx", "结果/2026-09/班主任/王芳_2026-09.xlsx", "结果/退回/李强_2026-09_退回.xlsx",
            "学期结果/学期总评.xlsx", "学期结果/学期总评.pdf", "学期结果/旧版/学期总评_1.xlsx", "九月/旧版/王芳.xlsx");
        assertThat(workbooks(folder)).containsExactly("九月/王芳.xlsx");
        assertThat(Sources.find(List.of(folder)).ignored()).containsExactlyInAnyOrder("学期结果/（以前的结果）", "结果/（以前的结果）");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLinkThatLeadsNowhereIsReadAsAWorkbookThatCannotBeRead() throws IOException {
        files("王芳.xlsx");
        Files.createSymbolicLink(folder.resolve("李强.xlsx"), folder.resolve("不在.xlsx"));
        assertThat(workbooks(folder)).containsExactly("李强.xlsx", "王芳.xlsx");
    }

    /** A folder that is named on the command line is meant, whatever it holds. */
    @Test
    void whatIsGivenByNameIsRead() throws IOException {
        files("结果/result.json", "结果/问题清单.xlsx", "结果/2026-09/王芳_2026-09.xlsx");
        assertThat(workbooks(folder.resolve("结果"))).containsExactly("2026-09/王芳_2026-09.xlsx", "问题清单.xlsx");
    }

    @Test
    void aFolderThatOnlyLooksLikeOneIsRead() throws IOException {
        files("收齐/result.json", "收齐/王芳.xlsx", "学期/学期总评.xlsx");
        assertThat(workbooks(folder)).containsExactly("学期/学期总评.xlsx", "收齐/王芳.xlsx");
    }
}
