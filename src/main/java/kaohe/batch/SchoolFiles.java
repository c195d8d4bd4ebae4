package kaohe.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.apache.commons.io.FilenameUtils;

import kaohe.report.Provenance;

/** The files that are made of many workbooks: what fails with one keeps none of the others from being made. */
final class SchoolFiles {

    private final OutputFolder folder;
    private final List<String> failures = new ArrayList<>();

    SchoolFiles(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * @param name below the folder
     * @return what was written, as the source of papers; absent where it could not be made
     */
    Optional<Provenance.Source> keep(String name, Supplier<byte[]> content) {
        AtomicReference<byte[]> made = new AtomicReference<>();
        Attempt.at(() -> {
            made.set(content.get());
            folder.write(name, made.get());
        }).ifPresent(failure -> failures.add(name + "：" + failure));
        return Optional.ofNullable(made.get()).map(bytes -> new Provenance.Source(FilenameUtils.getName(name), bytes));
    }

    /** What could not be made, and why. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
