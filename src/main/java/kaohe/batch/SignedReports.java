package kaohe.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    SignedReports(OutputFolder folder) {
        this.folder = folder;
    }

    /** @return problems by the name of the workbook */
    Map<String, List<Problem>> changed(List<Outcome> outcomes, MonthFolder names) throws IOException {
        Map<String, List<Problem>> problems = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            Optional<Submission> submission = outcome.submission().filter(each -> each.yearMonth().isPresent() && !outcome.isDuplicate());
            if (submission.isPresent()) {
                String report = names.nameFor(submission.get()) + ".pdf";
                List<byte[]> signed = folder.versions(report).stream().filter(pdf -> Signatures.isSigned(pdf) && isAbout(submission.get(), pdf)).toList();
                if (!signed.isEmpty() && signed.stream().noneMatch(pdf -> isOf(outcome, pdf))) {
                    problems.put(outcome.source().name(), List.of(problem(outcome, report, signed.get(0))));
                }
            }
        }
        return problems;
    }

    /** Where a namesake's workbook goes back, the other's report may go by the plain name. */
    private static boolean isAbout(Submission submission, byte[] pdf) {
        return ArchivedPaper.read(pdf).filter(paper -> !paper.group().equals(submission.group().text())).isEmpty();
    }

    private static boolean isOf(Outcome outcome, byte[] pdf) {
        return ArchivedPaper.read(pdf).filter(paper -> paper.sourceSha256().equals(outcome.sha256())).isPresent();
    }

    private static Problem problem(Outcome outcome, String report, byte[] signed) {
        return new Problem(Code.X14, Place.file(outcome.source().name()), report, "报告 " + report + " 已经签字（" + signers(signed) + "），这份工作簿不是签字时的那一份。", "",
            "请核定：以签字的为准，就换回原来的工作簿；以现在的为准，签字的报告没有动，新的报告存在它旁边（文件名带“_改后”），请重新送签。");
    }

    private static String signers(byte[] pdf) {
        List<String> signers = new ArrayList<>();
        try {
            for (Signature each : Signatures.of(pdf).signed()) {
                signers.add(each.role() + " " + each.name());
            }
        } catch (SigningRefused unreadable) {
            signers.add("签名读不出来");
        }
        return String.join("、", signers);
    }
}
