package kaohe.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import kaohe.batch.Sources;
import picocli.CommandLine.Parameters;

/** The workbooks that a command is given. */
final class Inputs {

    @Parameters(arity = "1..*", paramLabel = "表格", description = "填好的工作簿或存放它们的文件夹，可以写多个")
    private List<Path> paths;

    /**
     * @param output is not searched; absent where nothing is written
     * @throws Failure if something given is not there, or no workbook is among it
     */
    Sources sources(Optional<Path> output) throws IOException {
        try {
            Sources sources = output.isPresent() ? Sources.find(paths, output.get()) : Sources.find(paths);
            if (sources.workbooks().isEmpty()) {
                throw new Failure("没有找到工作簿：" + paths);
            }
            return sources;
        } catch (NoSuchFileException missing) {
            throw new Failure("没有这个文件或文件夹：" + missing.getFile(), missing);
        }
    }

    /** Or a result could take the place of a workbook that was handed in. */
    void refuseAsOutput(Path output) {
        Path into = output.toAbsolutePath().normalize();
        for (Path input : paths) {
            if (input.toAbsolutePath().normalize().startsWith(into)) {
                throw new Failure("结果不能放在表格所在的文件夹里或它的上一级：" + output + "。请换一个文件夹");
            }
        }
    }
}
