package kaohe.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A zip that claims to be a workbook: finds its sheets the way POI does, and refuses what POI would drop, overwrite or read as empty. */
final class WorkbookPackage {

    private static final int LONGEST_SHEET_NAME = 255;

    private final ZippedParts zip;

    private WorkbookPackage(ZippedParts zip) {
        this.zip = zip;
    }

    /** @return the name of the part that is the workbook */
    static String inspect(ZippedParts zip) throws Refusal {
        WorkbookPackage pack = new WorkbookPackage(zip);
        String workbook = pack.workbook();
        Relations relations = Relations.of(zip, workbook);
        Map<String, ZippedPart> sheets = pack.sheets(workbook, relations);
        SharedStrings strings = pack.sharedStrings(relations);
        SheetTotals totals = new SheetTotals();
        for (Map.Entry<String, ZippedPart> sheet : sheets.entrySet()) {
            SheetScan.scan(sheet.getKey(), sheet.getValue(), strings, totals);
        }
        pack.refuseMalformedBut(sheets.values());
        return workbook;
    }

    private String workbook() throws Refusal {
        if (zip.part(ContentTypes.PART).isEmpty()) {
            throw new OtherZip(zip).refusal();
        }
        ContentTypes types = ContentTypes.read(zip.part(ContentTypes.PART).get());
        List<Relations.Relation> documents = Relations.of(zip, "").ofKind("officeDocument");
        if (documents.size() != 1 || zip.part(documents.get(0).target()).isEmpty()) {
            throw Refusal.broken("文件里找不到工作簿。", documents.isEmpty() ? "" : documents.get(0).target());
        }
        String type = types.of(documents.get(0).target());
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            throw Refusal.notAWorkbook("文字文档(docx)");
        }
        if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
            throw Refusal.notAWorkbook("演示文稿(pptx)");
        }
        if (type.contains("sheet.binary")) {
            throw Refusal.otherFormat("二进制工作簿(xlsb)");
        }
        if (documents.get(0).strict()) {
            throw Refusal.otherFormat("「Strict Open XML 电子表格」");
        }
        if (!type.contains("spreadsheetml") && !type.contains("ms-excel")) {
            throw Refusal.broken("文件里找不到工作簿。", type);
        }
        return documents.get(0).target();
    }

    /** The worksheets by name, in the workbook's order. Chart sheets have no cells and are left out. */
    private Map<String, ZippedPart> sheets(String workbook, Relations relations) throws Refusal {
        Map<String, ZippedPart> sheets = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> targets = new HashSet<>();
        try (XmlPart xml = new XmlPart(zip.part(workbook).orElseThrow(), SheetScan.NAMESPACE)) {
            for (XmlPart.Event event = xml.next(); event != XmlPart.Event.CLOSE; event = xml.next()) {
                if (event != XmlPart.Event.START || !xml.within("workbook", "sheets", "sheet")) {
                    continue;
                }
                String name = xml.attribute("name").orElse("");
                Relations.Relation relation = relations.byId(xml.relationship().orElse(""))
                    .filter(target -> zip.part(target.target()).isPresent())
                    .orElseThrow(() -> Refusal.broken("目录里有这张工作表，文件里却没有它的内容。", "").in(name));
                if (name.isBlank() || name.length() > LONGEST_SHEET_NAME || !names.add(name.toLowerCase(Locale.ROOT))) {
                    throw Refusal.broken("有的工作表没有名称、名称过长或同名，无法区分。", name.length() > LONGEST_SHEET_NAME ? "" : name);
                }
                if (!targets.add(relation.target().toLowerCase(Locale.ROOT))) {
                    throw Refusal.broken("两张工作表指向同一份内容。", relation.target()).in(name);
                }
                if (relation.is("worksheet")) {
                    sheets.put(name, zip.part(relation.target()).orElseThrow());
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Refusal.broken("工作簿里没有工作表。", "");
        }
        return sheets;
    }

    private SharedStrings sharedStrings(Relations relations) throws Refusal {
        List<Relations.Relation> found = relations.ofKind("sharedStrings");
        if (found.isEmpty()) {
            return SharedStrings.none();
        }
        if (found.size() > 1 || zip.part(found.get(0).target()).isEmpty()) {
            throw Refusal.broken("文件里存放文字的部件缺失，各单元格的文字无法读取。", found.get(0).target());
        }
        return SharedStrings.read(zip.part(found.get(0).target()).get());
    }

    /** The other parts that POI may parse. Old drawings (.vml) are hardly ever well-formed and are read leniently. */
    private void refuseMalformedBut(Collection<ZippedPart> scanned) throws Refusal {
        for (ZippedPart part : zip.parts()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            if ((name.endsWith(".xml") || name.endsWith(".rels")) && !scanned.contains(part)) {
                XmlPart.refuseMalformed(part);
            }
        }
    }
}
