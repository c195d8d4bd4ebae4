package kaohe.gate;

import kaohe.problem.Problem;

/** What the gate decides about a file. */
public sealed interface Admission {

    /**
     * The file may be read.
     *
     * @param bytes the whole file, exactly as it was checked; read these and never the path again. Not copied
     */
    record Admitted(byte[] bytes) implements Admission {
    }

    /**
     * The file stays outside.
     *
     * @param problem why, and what its author can do; severe enough to block, but for a lock file, which is only passed over
     */
    record Refused(Problem problem) implements Admission {
    }
}
