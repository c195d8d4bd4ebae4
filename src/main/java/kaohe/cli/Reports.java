package kaohe.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import kaohe.batch.Source;
import kaohe.batch.Sources;
import picocli.CommandLine.Parameters;

/** The reports that a command is given. */
final class Reports {

    @Parameters(arity = "1..*", paramLabel = "报告", description = "PDF 报告或存放它们的文件夹，可以写多个；文件夹里的旧版、反馈单和公示不看")
    private List<Path> paths;

    /** @throws Failure if something given is not there, or no PDF is among it */
    List<Source> files() throws IOException {
        try {
            List<Source> files = Sources.reports(paths).workbooks();
            if (files.isEmpty()) {
                throw new Failure("没有找到 PDF 报告：" + paths);
            }
            return files;
        } catch (NoSuchFileException missing) {
            throw new Failure("没有这个文件或文件夹：" + missing.getFile(), missing);
        }
    }
}
