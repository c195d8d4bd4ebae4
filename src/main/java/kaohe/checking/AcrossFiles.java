package kaohe.checking;

import java.util.List;
import java.util.Map;

import kaohe.form.Roster;
import kaohe.problem.Problem;

/** What only shows when workbooks are held against each other, and against the roster. */
public final class AcrossFiles {

    private static final List<FolderCheck> IN_ORDER = List.of(
        new HandedInOnce(), new OwnWork(), new ReasonsTheirOwn(), new OnTheRoster(), new OneTeacherAClass(), new NamedForItsContent(), new OneVersionAMonth());

    private AcrossFiles() {
    }

    /**
     * @param submissions in the order in which they count: of equal ones, the first is the one that is used
     * @param roster      without teachers where there is none
     * @return problems by file
     */
    public static Map<String, List<Problem>> check(List<HandedIn> submissions, Roster roster) {
        Folder folder = new Folder(List.copyOf(submissions), roster);
        FolderFindings findings = new FolderFindings();
        IN_ORDER.forEach(check -> check.check(folder, findings));
        return findings.problems();
    }
}
