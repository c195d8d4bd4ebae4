package kaohe.cli;

import java.io.IOException;
import java.nio.file.Path;

import kaohe.problem.Problem;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scheme.SchemeReading;
import picocli.CommandLine.Option;

/** Chooses the rules. */
final class SchemeOption {

    @Option(names = "--scheme", paramLabel = "文件", description = "考核方案 scheme.yaml；不写则用内置的表1-表8方案")
    private Path file;

    boolean isBuiltIn() {
        return file == null;
    }

    SchemeReading reading() {
        try {
            return file == null ? SchemeFiles.builtIn() : SchemeFiles.at(file);
        } catch (IOException unreadable) {
            throw new Failure("方案读不出来：" + file + "(" + unreadable.getClass().getSimpleName() + ")", unreadable);
        }
    }

    /** @throws Failure with every mistake, if the scheme can't be used */
    Scheme scheme() {
        SchemeReading reading = reading();
        return reading.scheme().orElseThrow(() -> new Failure("考核方案有误：\n" + String.join("\n", reading.errors().stream().map(SchemeOption::line).toList())));
    }

    static String line(Problem problem) {
        return problem.severity().mark() + " " + problem.code() + " " + problem.place().file()
            + (problem.place().address().isEmpty() ? "" : ":" + problem.place().address()) + " " + problem.message();
    }
}
