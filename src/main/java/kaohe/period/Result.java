package kaohe.period;

import java.util.Optional;

import kaohe.scheme.Points;
import kaohe.scoring.Assessment;

/**
 * One teacher's month as the school counts it.
 *
 * @param staffId     工号; may be empty
 * @param group       班级
 * @param provisional something still waits for a person: the score is shown, and nothing is paid on it
 */
public record Result(String teacher, String staffId, String group, Assessment assessment, boolean provisional) {

    public Optional<Points> total() {
        return assessment.total();
    }
}
