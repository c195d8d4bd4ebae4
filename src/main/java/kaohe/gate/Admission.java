package kaohe.gate;

import java.util.List;

import kaohe.problem.Problem;

/** What the gate decides about a file. */
public sealed interface Admission {

    /**
     * The file may be read.
     *
     * @param bytes   the whole file, exactly as it was checked; read these and never the path again. Not copied
     * @param noticed what someone should know of, though it keeps nobody from reading the file
     */
    record Admitted(byte[] bytes, List<Problem> noticed) implements Admission {

        public Admitted {
            noticed = List.copyOf(noticed);
        }
    }

    /**
     * The file stays outside.
     *
     * @param problem why, and what its author can do; severe enough to block, but for a lock file, which is only passed over
     */
    record Refused(Problem problem) implements Admission {
    }
}
