package kaohe.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import kaohe.scheme.Scheme;
import kaohe.template.Templates;

/** Only checks: scores and problems, no forms and no reports; on request the copies that go back. */
public final class CheckRun {

    private final Templates templates;
    private final Workers workers;
    private final Examinations examinations;

    public CheckRun(Scheme scheme, Templates templates, int threads, Progress progress) {
        this.templates = templates;
        this.workers = new Workers(threads, progress);
        this.examinations = new Examinations(scheme, workers);
    }

    /** @param annotate where the copies go; absent where none are wanted */
    public RunResult run(List<Source> sources, Optional<OutputFolder> annotate) {
        RunResult result = examinations.examine(sources);
        if (annotate.isEmpty()) {
            return result;
        }
        Returns returns = new Returns(templates, annotate.get(), "", result.outcomes());
        return result.with(workers.each("生成", result.outcomes(), outcome -> returns.wants(outcome) ? returns.write(outcome) : outcome));
    }

    /** As result.json has it. */
    public static String json(RunResult result) {
        return new String(ResultJson.write(result, MonthFolder.of(result)), StandardCharsets.UTF_8);
    }
}
