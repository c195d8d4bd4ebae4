package kaohe.scheme;

import java.util.List;
import java.util.Optional;

import kaohe.problem.Problem;
import kaohe.problem.Severity;

/**
 * What came of reading a scheme file: the scheme unless the file is faulty, and everything that checking it found.
 */
public record SchemeReading(Optional<Scheme> scheme, List<Problem> problems) {

    public SchemeReading {
        problems = List.copyOf(problems);
    }

    /** The problems that keep the scheme from being used. */
    public List<Problem> errors() {
        return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }
}
