package kaohe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.lang3.StringUtils;

import kaohe.form.Submission;
import kaohe.form.Tidy;
import kaohe.report.ArchivedPaper;
import kaohe.report.Paper;
import kaohe.report.Provenance;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scheme.Scheme;
import kaohe.scoring.Assessment;
import kaohe.signing.Signatures;
import kaohe.signing.SigningRefused;
import kaohe.signing.Trust;

/** Says of reports, years later, who signed them, whether anything changed since, and whether the workbook within still gives the score on the page. */
public final class VerifyRun {

    private final List<Scheme> schemes;
    private final Optional<Trust> trust;
    private final Optional<List<String>> required;
    private final Workers workers;

    /**
     * @param schemes  by which scores can be worked out again: the built-in one and a school's own
     * @param trust    absent where nobody said whom to trust
     * @param required the roles that have to have signed; absent for every role that a paper has a place for
     */
    public VerifyRun(List<Scheme> schemes, Optional<Trust> trust, Optional<List<String>> required, int threads, Progress progress) {
        this.schemes = List.copyOf(schemes);
        this.trust = trust;
        this.required = required;
        this.workers = new Workers(threads, progress);
    }

    /**
     * What was found of one file.
     *
     * @param paper      absent where it is none of ours
     * @param signatures absent where it can't be read
     * @param again      the score as worked out again; absent where it was not
     * @param doubts     what is wrong; nothing where all is well
     */
    public record Verified(Source source, Optional<ArchivedPaper> paper, Optional<Signatures> signatures, Optional<Again> again, List<Doubt> doubts) {

        public Verified {
            doubts = List.copyOf(doubts);
        }

        /** Whether the total still waits for a decision, as the page shows it or as it was worked out again. */
        public boolean isProvisional() {
            return paper.filter(ArchivedPaper::isShownProvisional).isPresent() || again.filter(Again::provisional).isPresent();
        }

        /** What nobody worked out again, in words; absent where the score on the page is what counts. */
        public Optional<String> notRecomputed() {
            return paper.flatMap(VerifyRun::kind).filter(kind -> kind != Paper.MONTHLY)
                .map(kind -> kind.isSigned() ? "金额、名次没有重算，请与内附工作簿核对" : "里面没有工作簿，没有重算");
        }

        /** Whether all is well with it, and nobody had to sign it. */
        public boolean isUnsigned() {
            return doubts.isEmpty() && signatures.filter(all -> !all.signed().isEmpty()).isEmpty();
        }
    }

    /** A score that was worked out again from the workbook within. */
    public record Again(String total, String grade, boolean provisional) {
    }

    /**
     * @param kind for programs: frozen, in capitals
     */
    public record Doubt(String kind, String role, String message) {
    }

    public List<Verified> verify(List<Source> files) {
        return workers.each("核验", files, this::verify);
    }

    private Verified verify(Source file) {
        List<Doubt> doubts = new ArrayList<>();
        try {
            byte[] pdf = Files.readAllBytes(file.path());
            Optional<ArchivedPaper> paper = ArchivedPaper.read(pdf);
            Optional<Paper> kind = paper.flatMap(VerifyRun::kind);
            if (kind.isEmpty()) {
                doubts.add(doubt("NOT_OURS", "不是本程序出的报告，或说明已被改坏"));
            }
            Optional<Signatures> signatures = signatures(pdf, paper.map(ArchivedPaper::roles).orElse(List.of()), kind.filter(each -> !each.isSigned()).isPresent(), doubts);
            Optional<Again> again = kind.flatMap(each -> look(each, paper.get(), doubts));
            return new Verified(file, paper, signatures, again, doubts);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) { // a file made to break readers is its own affair, never the others'
            return new Verified(file, Optional.empty(), Optional.empty(), Optional.empty(), List.of(doubt("UNREADABLE", "文件读不出来：" + broken)));
        }
    }

    private static Doubt doubt(String kind, String message) {
        return new Doubt(kind, "", message);
    }

    private static Optional<Paper> kind(ArchivedPaper paper) {
        return Stream.of(Paper.values()).filter(each -> each.title().equals(paper.paper())).findFirst();
    }

    private Optional<Signatures> signatures(byte[] pdf, List<String> roles, boolean saysHandedOut, List<Doubt> doubts) {
        try {
            Signatures all = Signatures.of(pdf);
            boolean handedOut = saysHandedOut && required.isEmpty() && roles.isEmpty() && all.open().isEmpty() && all.signed().isEmpty();
            Signatures signatures = trust.map(all::trusting).orElse(all);
            signatures.faults().forEach(fault -> doubts.add(new Doubt(fault.kind().name(), fault.role(), fault.message())));
            List<String> wanted = handedOut ? List.of() : required.orElseGet(() -> Stream.concat(roles.stream(), signatures.open().stream()).distinct().toList());
            places(roles, signatures, doubts);
            if (!handedOut && signatures.signed().isEmpty() && wanted.isEmpty()) {
                doubts.add(doubt("NOT_SIGNED", "没有签字，也没有签字栏"));
            }
            wanted.stream().filter(role -> signatures.signed().stream().noneMatch(each -> each.role().equals(role)))
                .forEach(role -> doubts.add(new Doubt("NOT_SIGNED", role, role + "没有签字")));
            return Optional.of(signatures);
        } catch (SigningRefused unreadable) {
            doubts.add(doubt("UNREADABLE", unreadable.getMessage()));
            return Optional.empty();
        }
    }

    /** Holds the places that a paper says it has against those that are there. */
    private static void places(List<String> roles, Signatures signatures, List<Doubt> doubts) {
        roles.stream().filter(role -> !signatures.places().contains(role)).forEach(role -> doubts.add(new Doubt("PLACE_MISSING", role, role + "的签字栏不见了")));
        if (roles.isEmpty() && !signatures.places().isEmpty()) {
            doubts.add(doubt("PLACE_MISSING", "说明里没有写哪些职务要签字"));
        }
    }

    /** Holds what the paper says, shows and carries against one another; every paper that is signed carries a workbook. */
    private Optional<Again> look(Paper kind, ArchivedPaper paper, List<Doubt> doubts) {
        String page = StringUtils.deleteWhitespace(paper.page());
        Stream.of(Paper.values()).filter(other -> !page.contains(kind.title()) && page.contains(other.title())).findFirst()
            .ifPresent(other -> doubts.add(doubt("PAGE_CHANGED", "第一页是" + other.title() + "，说明里写的却是" + kind.title())));
        boolean carries = kind.isSigned();
        if (carries && (paper.attached().isEmpty() || paper.sourceSha256().isEmpty())) {
            doubts.add(doubt("SOURCE_MISSING", "里面的原工作簿不见了"));
            return Optional.empty();
        }
        if (paper.attached().size() > (carries ? 1 : 0)) {
            doubts.add(doubt("SOURCE_ADDED", "里面有多出来的附件"));
        }
        if (carries && !Examination.sha256(paper.attached().get(0).content()).equals(paper.sourceSha256())) {
            doubts.add(doubt("SOURCE_CHANGED", "里面的原工作簿不是出报告时的那一份"));
        }
        if (kind != Paper.MONTHLY) {
            return Optional.empty();
        }
        shown(paper, doubts);
        return again(paper, paper.attached().get(0), doubts);
    }

    private static void shown(ArchivedPaper paper, List<Doubt> doubts) {
        if (paper.shownTotal().isEmpty()) {
            doubts.add(doubt("PAGE_UNREADABLE", "第一页上认不出总分，或者不止一处，没有核对"));
        } else if (!paper.shownTotal().get().equals(dashed(paper.total())) || !paper.shownGrade().orElse("").equals(dashed(paper.grade()))) {
            doubts.add(doubt("PAGE_CHANGED", "第一页上是 " + paper.shownTotal().get() + " 分、" + paper.shownGrade().orElse("") + "，出报告时是 " + dashed(paper.total()) + " 分、" + dashed(paper.grade())));
        }
        if (!StringUtils.deleteWhitespace(paper.page()).contains(StringUtils.deleteWhitespace(paper.teacher()))) {
            doubts.add(doubt("PAGE_CHANGED", "第一页上没有 " + paper.teacher() + " 的名字"));
        }
        if (paper.shownGroup().filter(shown -> !Tidy.key(shown).equals(Tidy.key(Tidy.visible(paper.group())))).isPresent()) {
            doubts.add(doubt("PAGE_CHANGED", "第一页上是 " + paper.shownGroup().get() + "，出报告时是 " + paper.group()));
        }
    }

    private static String dashed(String text) {
        return text.isEmpty() ? "—" : text;
    }

    private Optional<Again> again(ArchivedPaper paper, Provenance.Source source, List<Doubt> doubts) {
        Optional<Scheme> scheme = schemes.stream().filter(each -> each.id().equals(paper.scheme()) && each.version().equals(paper.version())).findFirst();
        if (scheme.isEmpty()) {
            doubts.add(doubt("SCHEME_UNKNOWN", "没有方案 " + paper.scheme() + " 第" + paper.version() + "版，不能重算；本校自己的方案请用 --scheme 给出"));
            return Optional.empty();
        }
        Optional<Outcome> outcome = outcome(scheme.get(), source);
        if (outcome.isEmpty()) {
            doubts.add(doubt("SOURCE_UNREADABLE", "里面的原工作簿读不出来，不能重算"));
            return Optional.empty();
        }
        Submission submission = outcome.get().submission().orElseThrow();
        Assessment assessment = outcome.get().assessment().orElseThrow();
        String month = submission.yearMonth().map(Object::toString).orElse("");
        String group = submission.group().text();
        if (!submission.name().equals(paper.teacher()) || !month.equals(paper.month()) || !Tidy.key(group).equals(Tidy.key(paper.group()))) {
            doubts.add(doubt("SOURCE_OF_ANOTHER", "里面的工作簿是 " + submission.name() + " " + group + " " + month + " 的，报告是 " + paper.teacher() + " " + paper.group() + " " + paper.month() + " 的"));
        }
        Again again = new Again(assessment.total().map(Points::toString).orElse(""), assessment.grade().map(GradeBand::name).orElse(""), assessment.provisional());
        boolean same = again.total().equals(paper.total()) && again.grade().equals(paper.grade()) && again.total().equals(paper.shownTotal().filter(shown -> !shown.equals("—")).orElse(paper.total()));
        if (!same) {
            doubts.add(doubt("SCORE_DIFFERS", "用里面的工作簿重算是 " + dashed(again.total()) + " 分、" + dashed(again.grade()) + "，报告上是 " + paper.shownTotal().orElse(dashed(paper.total()))
                + " 分、" + paper.shownGrade().orElse(dashed(paper.grade()))));
        }
        if (again.provisional() && !paper.isShownProvisional()) {
            doubts.add(doubt("SCORE_DIFFERS", "用里面的工作簿重算，总分还是暂计的，报告上没有写暂计"));
        }
        return Optional.of(again);
    }

    /** Through the same gate as any workbook: what came in a PDF is not to be trusted more. */
    private static Optional<Outcome> outcome(Scheme scheme, Provenance.Source source) {
        try {
            Path file = Files.createTempFile("kaohe", source.name().endsWith(".xls") ? ".xls" : ".xlsx");
            try {
                Files.write(file, source.content());
                return new Examination(scheme).examine(new Source(file, source.name())) instanceof Examination.Result.Workbook workbook
                    ? Optional.of(workbook.outcome()).filter(outcome -> outcome.assessment().isPresent()) : Optional.empty();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException disk) {
            return Optional.empty();
        }
    }
}
