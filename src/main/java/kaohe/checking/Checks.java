package kaohe.checking;

import java.util.List;

import kaohe.form.Submission;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;

/** All checks of one workbook, root causes first: what later checks rest on stands before them. */
public final class Checks {

    private static final List<Check> IN_ORDER = List.of(
        new TablesThere(), new SchemeInUse(), new TableOnce(), new SheetsNamed(), new ColumnsInPlace(), new RowsThere(), new RowsInPlace(), new MergesIntact(),
        new StandardUnchanged(), new WordingUnchanged(), new NothingHidden(), new FormGuarded(), new BeyondTheForm(), new TablesAgree(),
        new HeaderFilled(), new NamesClean(), new TextFits(), new DatesFit(), new EntryReadable(), new RequiredFilled(), new PendingAndNotApplicable(), new NoCircle(),
        new WithinLimit(), new PointsPossible(), new PointsAgreeWithEntry(), new NoBonusOnDeductions(), new NoContradiction(), new HonorsTellable(),
        new TableScoreAgrees(), new TotalAgrees(), new GradeAgrees(), new FormulasUntouched(), new ReasonGiven(), new ReasonWithoutLoss(),
        new HonorsClaimed(), new SameIncident(), new AwardEvidence(), new OverflowShown());

    private Checks() {
    }

    public static Findings run(Scheme scheme, Submission submission, Assessment assessment) {
        Subject subject = new Subject(scheme, submission, assessment);
        Findings findings = new Findings();
        IN_ORDER.forEach(check -> check.check(subject, findings));
        return findings;
    }
}
