package kaohe.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;

/** What a file brings along that no form needs. It is named, never run and never followed; the file is read all the same. */
final class Noticed {

    private final List<Problem> problems = new ArrayList<>();
    private final String file;

    private Noticed(String file) {
        this.file = file;
    }

    static List<Problem> inWorkbook(String file, ZippedParts zip, String workbook) throws Refusal {
        Noticed noticed = new Noticed(file);
        if (!extension(file).matches("xlsx|xlsm|")) {
            noticed.note(Code.F04, "." + extension(file), "内容是 xlsx 工作簿，扩展名却是 ." + extension(file) + "；已按内容读取。", "请把扩展名改回 .xlsx。");
        }
        noticed.parts(zip, Code.F07, name -> name.matches("xl/(.*/)?(vbaproject.*\\.bin|macrosheets/.*\\.xml)"), "带有宏，没有运行，也不会写进生成的文件。", "请另存为 Excel 工作簿(*.xlsx)。");
        noticed.externalLinks(zip);
        noticed.parts(zip, Code.F11, name -> name.equals("xl/cellimages.xml"), "有 WPS 嵌入单元格的图片，别的软件看不到。", "");
        noticed.parts(zip, Code.F14, name -> name.matches("xl/(embeddings|activex|ctrlprops)/.+"), "嵌有别的文件或控件，没有打开。", "请看看里面是什么；附件请单独发送。");
        noticed.hiddenNames(zip, workbook);
        return noticed.problems;
    }

    /** Of an old workbook only its directory is known. */
    static List<Problem> inOldWorkbook(String file, boolean macros) {
        Noticed noticed = new Noticed(file);
        if (!extension(file).equals("xls")) {
            noticed.note(Code.F04, "." + extension(file), "内容是旧版 xls 工作簿，扩展名却是 ." + extension(file) + "；已按内容读取。", "请用 Excel 或 WPS 另存为 xlsx。");
        }
        noticed.note(Code.F06, "", "是旧版 xls 工作簿，已读取；结果和退回的副本都是 xlsx。", "请核对读得对不对；下次请另存为 Excel 工作簿(*.xlsx)。");
        if (macros) {
            noticed.note(Code.F07, "", "带有宏，没有运行，也不会写进生成的文件。", "请另存为 Excel 工作簿(*.xlsx)。");
        }
        return noticed.problems;
    }

    static String extension(String file) {
        int dot = file.lastIndexOf('.');
        return dot < Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private void note(Code code, String found, String message, String fix) {
        problems.add(new Problem(code, Place.file(file), found, message, "", fix));
    }

    private void parts(ZippedParts zip, Code code, Predicate<String> which, String message, String fix) {
        first(zip, which).ifPresent(part -> note(code, part.name(), message, fix));
    }

    private static Optional<ZippedPart> first(ZippedParts zip, Predicate<String> which) {
        return zip.parts().stream().filter(part -> which.test(part.name().toLowerCase(Locale.ROOT))).findFirst();
    }

    private void externalLinks(ZippedParts zip) {
        List<ZippedPart> links = zip.parts().stream().filter(part -> part.name().toLowerCase(Locale.ROOT).matches("xl/externallinks/[^/]+\\.xml")).toList();
        Optional<ZippedPart> dde = links.stream().filter(part -> new String(part.content(), StandardCharsets.UTF_8).contains("ddeLink")).findFirst();
        if (dde.isPresent()) {
            note(Code.F10, dde.get().name(), "要向别的程序取数（DDE），没有执行。", "请删去这个链接，直接填写。");
        } else if (!links.isEmpty()) {
            note(Code.F09, links.get(0).name(), "引用了别的工作簿，没有去读它。", "请直接填写，或把公式粘贴成数值。");
        } else {
            parts(zip, Code.F09, name -> name.equals("xl/connections.xml"), "要从别处取数，没有去取。", "请直接填写。");
        }
    }

    /** Excel hides some names of its own. */
    private void hiddenNames(ZippedParts zip, String workbook) throws Refusal {
        List<String> names = new ArrayList<>();
        try (XmlPart xml = new XmlPart(zip.part(workbook).orElseThrow(), SheetScan.NAMESPACE)) {
            for (XmlPart.Event event = xml.next(); event != XmlPart.Event.CLOSE; event = xml.next()) {
                if (event == XmlPart.Event.START && xml.within("workbook", "definedNames", "definedName") && xml.attribute("hidden").filter(value -> value.matches("1|true")).isPresent()) {
                    xml.attribute("name").filter(name -> !name.startsWith("_xl")).ifPresent(names::add);
                }
            }
        }
        if (!names.isEmpty()) {
            note(Code.F14, String.join("、", names), "有隐藏的名称：" + String.join("、", names) + "。", "请看看它们是什么，用不着的请删去。");
        }
    }
}
