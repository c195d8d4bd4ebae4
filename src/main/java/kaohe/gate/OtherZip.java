package kaohe.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A sound zip that is no Office document: says what it is instead. */
record OtherZip(ZippedParts zip) {

    private static final int LONGEST_TYPE = 200;

    Refusal refusal() {
        Optional<String> type = zip.part("mimetype").map(OtherZip::text);
        if (type.isPresent() && type.get().contains("opendocument.spreadsheet")) {
            return Refusal.otherFormat("开放文档表格(ods)");
        }
        if (type.isPresent() && type.get().contains("opendocument")) {
            return Refusal.notAWorkbook("开放文档(odt、odp 等)");
        }
        if (zip.part("Index/Document.iwa").isPresent()) {
            return Refusal.notAWorkbook("苹果 iWork 文档");
        }
        boolean holdsWorkbooks = zip.parts().stream().anyMatch(part -> part.name().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xls|et)"));
        return holdsWorkbooks ? Refusal.archive("装有工作簿的压缩包") : Refusal.notAWorkbook("压缩包");
    }

    private static String text(ZippedPart part) {
        try (InputStream in = part.open()) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
