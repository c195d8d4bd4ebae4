package kaohe.batch;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import kaohe.report.ArchivedPaper;
import kaohe.signing.Signature;

/** What was found of reports, for programs, version 1. */
public final class VerifyJson {

    private static final int VERSION = 1;

    private VerifyJson() {
    }

    /** @param identityChecked whether anyone said whom to trust: without, a stranger's signature is as good as any */
    public static String write(List<VerifyRun.Verified> results, boolean identityChecked) {
        ObjectNode root = ResultJson.MAPPER.createObjectNode();
        root.put("version", VERSION);
        root.put("identityChecked", identityChecked);
        ArrayNode reports = root.putArray("reports");
        results.forEach(each -> reports.add(report(each)));
        return ResultJson.text(root).lines().map(line -> Printable.text(line) + "\n").collect(Collectors.joining());
    }

    private static ObjectNode report(VerifyRun.Verified verified) {
        ObjectNode node = ResultJson.MAPPER.createObjectNode();
        node.put("file", verified.source().name());
        node.put("sound", verified.doubts().isEmpty());
        node.put("paper", verified.paper().map(ArchivedPaper::paper).orElse(null));
        node.put("teacher", verified.paper().map(ArchivedPaper::teacher).orElse(null));
        node.put("className", verified.paper().map(ArchivedPaper::group).orElse(null));
        node.put("month", verified.paper().map(ArchivedPaper::month).orElse(null));
        node.put("total", verified.paper().map(ArchivedPaper::total).orElse(null));
        node.put("grade", verified.paper().map(ArchivedPaper::grade).orElse(null));
        node.put("provisional", verified.isProvisional());
        node.put("sourceSha256", verified.paper().map(ArchivedPaper::sourceSha256).orElse(null));
        ArrayNode signatures = node.putArray("signatures");
        verified.signatures().ifPresent(all -> all.signed().forEach(each -> signatures.add(signature(each))));
        ArrayNode byOneHand = node.putArray("sameCertificate");
        verified.signatures().ifPresent(all -> all.byOneHand().forEach(roles -> roles.forEach(byOneHand.addArray()::add)));
        ArrayNode open = node.putArray("open");
        verified.signatures().ifPresent(all -> all.open().forEach(open::add));
        ObjectNode again = node.putObject("recomputed");
        again.put("total", verified.again().map(VerifyRun.Again::total).orElse(null));
        again.put("grade", verified.again().map(VerifyRun.Again::grade).orElse(null));
        node.put("notRecomputed", verified.notRecomputed().orElse(null));
        ArrayNode doubts = node.putArray("doubts");
        verified.doubts().forEach(doubt -> doubts.addObject().put("kind", doubt.kind()).put("role", doubt.role()).put("message", doubt.message()));
        return node;
    }

    private static ObjectNode signature(Signature signature) {
        return ResultJson.MAPPER.createObjectNode().put("role", signature.role()).put("name", signature.name()).put("issuer", signature.issuer())
            .put("serial", signature.serial()).put("sha256", signature.fingerprint()).put("when", signature.when().map(Object::toString).orElse(null));
    }
}
