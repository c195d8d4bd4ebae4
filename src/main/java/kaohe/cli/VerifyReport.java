package kaohe.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.apache.commons.lang3.StringUtils;

import kaohe.batch.Printable;
import kaohe.batch.VerifyRun;
import kaohe.report.ArchivedPaper;
import kaohe.signing.Signature;

/** What became of reports, on the terminal: a line a report, below it who signed, the score worked out again, and what is wrong. */
final class VerifyReport {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** As much of a certificate's fingerprint as tells two of one name apart. */
    private static final int FINGERPRINT = 8;

    private final Terminal terminal;
    private final boolean nobodyTrusted;

    VerifyReport(Terminal terminal, boolean nobodyTrusted) {
        this.terminal = terminal;
        this.nobodyTrusted = nobodyTrusted;
    }

    void print(List<VerifyRun.Verified> results) {
        int widest = results.stream().mapToInt(each -> Terminal.width(each.source().name())).max().orElse(0);
        results.forEach(each -> print(each, widest));
        long doubtful = results.stream().filter(each -> !each.doubts().isEmpty()).count();
        long unsigned = results.stream().filter(VerifyRun.Verified::isUnsigned).count();
        line("");
        line("共 " + results.size() + " 份：没有问题 " + (results.size() - doubtful - unsigned) + "，不用签字 " + unsigned + "，有问题 " + doubtful + "。");
        if (nobodyTrusted) {
            line("没有给出信任的证书（--trust），只核对了内容，没有核对签字人的身份。");
        }
    }

    private void print(VerifyRun.Verified each, int widest) {
        line((each.isUnsigned() ? "不用签字  " : each.doubts().isEmpty() ? "没有问题  " : "有问题    ") + Terminal.pad(each.source().name(), widest) + "  " + each.paper().map(VerifyReport::about).orElse("") + (each.isProvisional() ? " 暂计" : ""));
        each.signatures().ifPresent(signatures -> signatures.signed().forEach(signature -> line("    " + signed(signature))));
        each.signatures().ifPresent(signatures -> signatures.byOneHand().forEach(roles -> line("    注意：" + String.join("、", roles) + " 是同一个证书签的")));
        each.again().ifPresent(again -> line("    重算 " + (again.total().isEmpty() ? "—" : again.total()) + " 分 " + again.grade()));
        each.notRecomputed().ifPresent(what -> line("    " + what));
        each.doubts().forEach(doubt -> line("    ✗ " + doubt.message()));
    }

    private static String about(ArchivedPaper paper) {
        return String.join(" ", List.of(paper.paper(), paper.teacher(), paper.month(), paper.total(), paper.grade()).stream().filter(text -> !text.isEmpty()).toList());
    }

    private static String signed(Signature signature) {
        return signature.role() + "  " + signature.name() + "  " + signature.when().map(MINUTE::format).orElse("没有写明时间") + "  证书 " + signature.issuer() + " " + StringUtils.truncate(signature.fingerprint(), FINGERPRINT);
    }

    private void line(String text) {
        terminal.out().println(Printable.text(text).stripTrailing());
    }
}
