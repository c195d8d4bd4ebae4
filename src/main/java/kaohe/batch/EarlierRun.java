package kaohe.batch;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import kaohe.form.Submission;
import kaohe.period.Assessed;

/**
 * What an earlier run made of workbooks in the same folder, as its result tells. Of a workbook that is run again, what is no longer made goes to 旧版, so that
 * nobody signs it, pays by it or sends it back again; of one that is not among them now, everything stays.
 */
final class EarlierRun {

    private final OutputFolder folder;
    private final List<Made> made = new ArrayList<>();

    /** @param month absent where the workbook did not say */
    private record Made(String file, Optional<YearMonth> month, List<String> outputs) {
    }

    private EarlierRun(OutputFolder folder) {
        this.folder = folder;
    }

    /** To be called before the next run writes; knows nothing where there was none, or its result can't be read. */
    static EarlierRun in(OutputFolder folder) {
        EarlierRun run = new EarlierRun(folder);
        try {
            Optional<byte[]> result = folder.before(ResultJson.NAME);
            if (result.isPresent()) {
                ResultJson.MAPPER.readTree(result.get()).path("workbooks").forEach(run::add);
            }
        } catch (IOException | RuntimeException unreadable) {
            run.made.clear(); // then everything stays where it is
        }
        return run;
    }

    private void add(JsonNode workbook) {
        List<String> outputs = new ArrayList<>();
        workbook.path("outputs").forEach(output -> outputs.add(output.asText()));
        made.add(new Made(workbook.path("file").asText(), Optional.ofNullable(workbook.path("month").textValue()).map(YearMonth::parse), outputs));
    }

    /** The months of which it knew workbooks. */
    private Set<YearMonth> months() {
        return made.stream().flatMap(each -> each.month().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param now with what was written for each workbook */
    void retire(RunResult now) throws IOException {
        Set<String> files = now.outcomes().stream().filter(outcome -> outcome.failures().isEmpty()).map(outcome -> outcome.source().name()).collect(Collectors.toSet());
        Set<String> current = now.outcomes().stream().flatMap(outcome -> outcome.outputs().stream()).collect(Collectors.toSet());
        for (Made each : made) {
            for (String output : files.contains(each.file()) ? each.outputs() : List.<String>of()) {
                if (!current.contains(output)) {
                    folder.retire(output);
                }
            }
        }
        Set<YearMonth> written = Stream.concat(now.assessed().stream().map(Assessed::month),
            made.stream().filter(each -> !files.contains(each.file())).flatMap(each -> each.month().stream())).collect(Collectors.toSet());
        for (YearMonth month : months()) {
            for (String name : written.contains(month) ? List.<String>of() : SchoolMonths.names(month)) {
                folder.retire(name);
            }
        }
    }

    /** The months that a run has to do with, those of the earlier one included. */
    Set<YearMonth> monthsWith(List<Outcome> outcomes) {
        Set<YearMonth> all = new TreeSet<>(months());
        outcomes.forEach(outcome -> outcome.submission().flatMap(Submission::yearMonth).ifPresent(all::add));
        return all;
    }
}
