package kaohe.batch;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import kaohe.form.Submission;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.report.ArchivedPaper;
import kaohe.signing.Signature;
import kaohe.signing.Signatures;
import kaohe.signing.SigningRefused;

/** Reports of an earlier run that have been signed since: a workbook that is not the one they were made of has changed behind the signers' backs (X14). */
final class SignedReports {

    private final OutputFolder folder;
    private final List<Outcome> outcomes;
    private final MonthFolder names;

    SignedReports(OutputFolder folder, List<Outcome> outcomes, MonthFolder names) {
        this.folder = folder;
        this.outcomes = outcomes;
        this.names = names;
    }

    /** @return problems by the name of the workbook */
    Map<String, List<Problem>> changed() throws IOException {
        Map<String, List<Problem>> problems = new TreeMap<>();
        for (Outcome outcome : expected()) {
            String report = report(outcome);
            List<byte[]> signed = folder.versions(report).stream().filter(Signatures::isSigned).toList();
            if (!signed.isEmpty() && signed.stream().noneMatch(pdf -> source(pdf).filter(outcome.sha256()::equals).isPresent())) {
                problems.put(outcome.source().name(), List.of(new Problem(Code.X14, Place.file(outcome.source().name()), report,
                    "报告 " + report + " 已经签字（" + signers(signed.get(0)) + "），这份工作簿不是签字时的那一份。", "",
                    "请核定：以签字的为准，就换回原来的工作簿；以现在的为准，签字的报告没有动，新的报告存在它旁边（文件名带“_改后”），请重新送签。")));
            }
        }
        return problems;
    }

    /** Signed reports of these months whose workbook is not among those that were handed in: it says another name or month now, can't be read, or is gone. */
    List<Problem> withoutWorkbook(Collection<YearMonth> months) throws IOException {
        Set<String> present = outcomes.stream().map(Outcome::sha256).collect(Collectors.toSet());
        Set<String> told = expected().stream().map(this::report).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (YearMonth month : months) {
            for (String report : folder.below(month + "/" + MonthFolder.TEACHERS, ".pdf")) {
                byte[] pdf = folder.before(report).orElseThrow();
                if (Signatures.isSigned(pdf) && source(pdf).filter(sha256 -> !present.contains(sha256)).isPresent() && !told.contains(OutputFolder.first(report))) {
                    problems.add(new Problem(Code.X14, Place.file(""), report, "报告 " + report + " 已经签字（" + signers(pdf) + "），这次的工作簿里没有签字时的那一份。", "",
                        "请核定：工作簿改了姓名、月份或没有放进来的，以签字的为准就放回原来的工作簿；不算数的，请收回这份报告。"));
                }
            }
        }
        return problems;
    }

    /** Workbooks that say whose and of which month they are. */
    private List<Outcome> expected() {
        // Where one namesake's workbook goes back, the other's report goes by the plain name.
        Set<String> taken = outcomes.stream().filter(Outcome::hasOutputs).map(this::report).collect(Collectors.toSet());
        return outcomes.stream().filter(SignedReports::isMonth).filter(outcome -> outcome.hasOutputs() || !taken.contains(report(outcome))).toList();
    }

    private static boolean isMonth(Outcome outcome) {
        return outcome.submission().flatMap(Submission::yearMonth).isPresent() && !outcome.isDuplicate();
    }

    private String report(Outcome outcome) {
        return names.nameFor(outcome.submission().orElseThrow()) + ".pdf";
    }

    /** The checksum of the workbook of which a report was made; absent where it is no report of ours. */
    private static Optional<String> source(byte[] pdf) {
        return ArchivedPaper.read(pdf).map(ArchivedPaper::sourceSha256);
    }

    private static String signers(byte[] pdf) {
        List<String> signers = new ArrayList<>();
        try {
            for (Signature each : Signatures.of(pdf).signed()) {
                signers.add(Printable.text(each.role() + " " + each.name()));
            }
        } catch (SigningRefused unreadable) {
            signers.add("签名读不出来");
        }
        return String.join("、", signers);
    }
}
