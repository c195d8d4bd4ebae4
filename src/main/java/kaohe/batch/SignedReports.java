package kaohe.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    SignedReports(OutputFolder folder) {
        this.folder = folder;
    }

    /** @return problems by the name of the workbook */
    Map<String, List<Problem>> changed(List<Outcome> outcomes, MonthFolder names) throws IOException {
        Map<String, List<Problem>> problems = new TreeMap<>();
        // Where one namesake's workbook goes back, the other's report goes by the plain name.
        Set<String> taken = outcomes.stream().filter(Outcome::hasOutputs).map(outcome -> report(outcome, names)).collect(Collectors.toSet());
        for (Outcome outcome : outcomes) {
            if (isMonth(outcome) && (outcome.hasOutputs() || !taken.contains(report(outcome, names)))) {
                String report = report(outcome, names);
                List<byte[]> signed = folder.versions(report).stream().filter(Signatures::isSigned).toList();
                if (!signed.isEmpty() && signed.stream().noneMatch(pdf -> isOf(outcome, pdf))) {
                    problems.put(outcome.source().name(), List.of(problem(outcome, report, signed.get(0))));
                }
            }
        }
        return problems;
    }

    private static boolean isMonth(Outcome outcome) {
        return outcome.submission().flatMap(Submission::yearMonth).isPresent() && !outcome.isDuplicate();
    }

    private static String report(Outcome outcome, MonthFolder names) {
        return names.nameFor(outcome.submission().orElseThrow()) + ".pdf";
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
