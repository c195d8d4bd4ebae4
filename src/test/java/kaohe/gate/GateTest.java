package kaohe.gate;

import static kaohe.gate.OddWorkbook.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import kaohe.problem.Code;
import kaohe.problem.Problem;
import kaohe.testing.OtherPrograms;

class GateTest {

    private static final String NAME = "王芳_2026-09.xlsx";
    private static final byte[] HONEST = honest();

    @TempDir
    private Path folder;

    // ---- what comes in

    @Test
    void aWorkbookComesInAsTheBytesThatWereChecked() throws IOException {
        assertThat(admit(HONEST)).isEqualTo(HONEST);
    }

    @Test
    void theSmallestWorkbookComesIn() throws IOException {
        admit(new OddWorkbook().bytes());
    }

    @Test
    void inlineStringsIsoDatesAndCellsWithoutAddressesComeIn() throws IOException {
        admit(new OddWorkbook().rows("<row><c t='inlineStr'><is><r><t>早</t></r><r><t>操</t></r></is></c><c t='d'><v>2026-09-01</v></c><c/></row>"
            + "<row><c t='s'><v/></c><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c><c t='str'><f>A1</f><v>早操</v></c></row>").bytes());
    }

    @Test
    void aWorkbookWithoutSharedStringsOrWithAChartSheetComesIn() throws IOException {
        admit(new OddWorkbook().without(OddWorkbook.STRINGS).cell("<c r='A1'><v>1.5E-3</v></c>")
            .workbookRelations(relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml")).bytes());
    }

    @Test
    void aWorkbookInsideAFolderEntryZipComesIn() throws IOException {
        admit(new OddWorkbook().with("xl/", "").with("xl/media/", "").bytes());
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
    void aWorkbookSavedByLibreOfficeComesIn() throws Exception {
        Path source = Files.write(folder.resolve("a.xlsx"), HONEST);
        OtherPrograms.recalculate(List.of(source), folder.resolve("out"), folder.resolve("profile"));
        admit(Files.readAllBytes(folder.resolve("out/a.xlsx")));
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveOpenpyxl", disabledReason = "needs openpyxl")
    void aWorkbookSavedByOpenpyxlComesIn() throws Exception {
        Path saved = folder.resolve("a.xlsx");
        OtherPrograms.openpyxl("-c", "import sys, openpyxl; b = openpyxl.Workbook(); b.active['A1'] = '早操'; b.save(sys.argv[1])", saved.toString());
        admit(Files.readAllBytes(saved));
    }

    // ---- no workbook at all

    @Test
    void anEmptyFileIsF01() throws IOException {
        assertThat(refuse(new byte[0])).isEqualTo(Code.F01);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aWorkbookCutShortIsF02(int length) throws IOException {
        assertThat(refuse(Arrays.copyOf(HONEST, length))).isEqualTo(length == 0 ? Code.F01 : Code.F02);
    }

    static IntStream lengths() {
        Random random = new Random(7);
        return IntStream.concat(IntStream.of(0, 1, 2, 3, 4, 5, 29, 30, HONEST.length - 22, HONEST.length - 1),
            random.ints(200, 0, HONEST.length)).distinct();
    }

    @Test
    void aWorkbookWithAnAlteredByteIsRefusedOrReadsTheSame() throws IOException {
        Map<String, String> parts = parts(HONEST);
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = HONEST.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            if (Gate.admit(write(bytes), NAME) instanceof Admission.Admitted admitted) {
                assertThat(parts(admitted.bytes())).isEqualTo(parts);
            }
        }
    }

    @Test
    void malformedXmlNeverThrows() throws IOException {
        Random random = new Random(13);
        String sound = "<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='" + OddWorkbook.MAIN + "'><sheetData><row r='1'>"
            + "<c r='A1' t='inlineStr'><is><t>早&amp；操</t></is></c><![CDATA[x]]><!-- y --></row></sheetData></worksheet>";
        for (int i = 0; i < 2000; i++) {
            byte[] xml = sound.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(4); n >= 0; n--) {
                xml[random.nextInt(xml.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "<>&;!?/='\"[]-x ".charAt(random.nextInt(15)));
            }
            Gate.admit(write(new OddWorkbook().with(OddWorkbook.SHEET, Arrays.copyOf(xml, xml.length - random.nextInt(3))).bytes()), NAME);
        }
    }

    @Test
    void aFileOfZerosIsF02() throws IOException {
        assertThat(refuse(new byte[9000])).isEqualTo(Code.F02);
    }

    @Test
    void bytesAfterTheEndDoNoHarm() throws IOException {
        admit(Arrays.copyOf(HONEST, HONEST.length + 7));
    }

    @Test
    void aPasswordIsF03() throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("1234");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            try (OutputStream content = encryptor.getDataStream(file)) {
                content.write(HONEST);
            }
            file.writeFilesystem(out);
        }
        assertThat(refuse(out.toByteArray())).isEqualTo(Code.F03);
    }

    @Test
    void aPasswordOnAnOldWorkbookIsF03() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        try {
            assertThat(refuse(saved(new HSSFWorkbook()))).isEqualTo(Code.F03);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void anOldWorkbookIsLetInAndAnEtIsF05() throws IOException {
        Path et = Files.write(folder.resolve("王芳.et"), saved(new HSSFWorkbook()));
        assertThat(Gate.admit(et, "王芳.et")).isInstanceOfSatisfying(Admission.Refused.class, refused -> assertThat(refused.problem().code()).isEqualTo(Code.F05));
        assertThat(Gate.admit(et, "王芳.xls")).isInstanceOfSatisfying(Admission.Admitted.class,
            admitted -> assertThat(admitted.noticed()).extracting(Problem::code).containsExactly(Code.F06));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void aCsvNamedXlsxIsF05(String charset) throws IOException {
        assertThat(refuse("姓名，班级，得分\r\n王芳，七(1)班，92.5\r\n".getBytes(Charset.forName(charset)))).isEqualTo(Code.F05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n%âãÏÓ", "<!DOCTYPE html><p>", "  <html><table><tr><td>1", "\uFEFF<table><tr><td>早操",
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "MIME-Version: 1.0\r\n"})
    void pdfHtmlAndXmlSheetsAreF05(String text) throws IOException {
        assertThat(refuse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.F05);
    }

    @Test
    void anOpenDocumentSheetIsF05() throws IOException {
        assertThat(refuse(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>"))).isEqualTo(Code.F05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "application/xml"})
    void aTextDocumentOrSlidesAreF12(String type) throws IOException {
        assertThat(refuse(new OddWorkbook().type(type).bytes())).isEqualTo(Code.F12);
    }

    @Test
    void aBinaryWorkbookIsF05() throws IOException {
        assertThat(refuse(new OddWorkbook().type("application/vnd.ms-excel.sheet.binary.macroEnabled.main").bytes())).isEqualTo(Code.F05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"526172211a0700", "377abcaf271c0004", "1f8b0800", "ffd8ffe000104a46", "89504e470d0a1a0a", "00010203fffefdfc"})
    void archivesPicturesAndUnknownBytesAreF12(String hex) throws IOException {
        assertThat(refuse(HexFormat.of().parseHex(hex))).isEqualTo(Code.F12);
    }

    @Test
    void aZipOfWorkbooksOrOfAnythingElseIsF12() throws IOException {
        assertThat(refuse(OddWorkbook.zip(Map.of("王芳.xlsx", HONEST)))).isEqualTo(Code.F12);
        assertThat(refuse(zip("readme.txt", "x"))).isEqualTo(Code.F12);
        assertThat(refuse(OddWorkbook.zip(Map.of()))).isEqualTo(Code.F12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$王芳.xlsx", "九月/~$王芳.xlsx", "九月\\~$王芳.xlsx", ".~lock.王芳.xlsx#"})
    void lockFilesAreSkippedWithF13(String name) throws IOException {
        Admission admission = Gate.admit(write("x".getBytes(StandardCharsets.UTF_8)), name);
        assertThat(((Admission.Refused) admission).problem().code()).isEqualTo(Code.F13);
    }

    @Test
    void aFileThatIsNotThereIsTheOperatorsAffair() {
        assertThatThrownBy(() -> Gate.admit(folder.resolve("none.xlsx"), NAME)).isInstanceOf(NoSuchFileException.class);
    }

    // ---- too large

    @Test
    void fortyTwoMegabytesOfCellsAreF08AtOnce() throws IOException {
        byte[] row = "<row>".concat("<c><v>12</v></c>".repeat(100)).concat("</row>").getBytes(StandardCharsets.UTF_8);
        int rows = 26_500;
        CRC32 crc = new CRC32();
        IntStream.range(0, rows).forEach(i -> crc.update(row));
        Path file = folder.resolve(NAME);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry(OddWorkbook.SHEET);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize((long) rows * row.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            for (int i = 0; i < rows; i++) {
                zip.write(row);
            }
        }
        assertThat(Files.size(file)).isGreaterThan(42_000_000);
        Problem problem = refusal(file);
        assertThat(problem.code()).isEqualTo(Code.F08);
        assertThat(problem.message()).isEqualTo("文件太大，超过了上限 5 MB。");
        assertThat(problem.found()).isEqualTo("40.8 MB");
    }

    @Test
    void aHundredMegabytesPackedIntoFourAreF08() throws IOException {
        OddWorkbook workbook = new OddWorkbook();
        byte[] part = new byte[18_000_000];
        for (int i = 2; i < 8; i++) {
            new Random(i).nextBytes(part);
            Arrays.fill(part, 600_000, part.length, (byte) ' ');
            workbook.with("xl/worksheets/sheet" + i + ".xml", part);
        }
        byte[] bytes = workbook.bytes();
        assertThat(bytes.length).isBetween(3_500_000, 4_500_000);
        assertThat(refuse(bytes)).isEqualTo(Code.F08);
    }

    @Test
    void oneHugePartIsF08WhateverItsHeaderClaims() throws IOException {
        byte[] bytes = new OddWorkbook().with("xl/media/a.bin", new byte[200_000_000]).bytes();
        patchDirectory(bytes, "xl/media/a.bin", 24, 100, 4);
        assertThat(refuse(bytes)).isEqualTo(Code.F08);
    }

    @Test
    void sharedStringsOfBillionsOfCharactersAreF08() throws IOException {
        String longest = "<si><t>" + "早".repeat(32_767) + "</t></si>";
        assertThat(refuse(new OddWorkbook().strings(longest.repeat(190)).bytes())).isEqualTo(Code.F08);
        String cells = IntStream.range(0, 10_000).mapToObj(i -> "<c t='s'><v>0</v></c>").reduce("", String::concat);
        assertThat(refuse(new OddWorkbook().strings(longest).rows("<row>" + cells + "</row>").bytes())).isEqualTo(Code.F08);
    }

    @Test
    void tooManySharedStringsRowsCellsOrElementsAreF08() throws IOException {
        assertThat(refuse(new OddWorkbook().strings("<si/>".repeat(20_001)).bytes())).isEqualTo(Code.F08);
        assertThat(refuse(new OddWorkbook().rows("<row/>".repeat(2_001)).bytes())).isEqualTo(Code.F08);
        assertThat(refuse(new OddWorkbook().rows(("<row>" + "<c/>".repeat(16_000) + "</row>").repeat(2)).bytes())).isEqualTo(Code.F08);
        assertThat(refuse(new OddWorkbook().with("xl/styles.xml", "<s>" + "<x/>".repeat(300_000) + "</s>").bytes())).isEqualTo(Code.F08);
        admit(new OddWorkbook().strings("<si/>".repeat(20_000)).rows("<row/>".repeat(1_999) + "<row>" + "<c/>".repeat(16_000) + "</row>").bytes());
    }

    @Test
    void aTextLongerThanACellCanHoldIsF08() throws IOException {
        assertThat(refuse(new OddWorkbook().strings("<si><t>" + "x".repeat(32_768) + "</t></si>").bytes())).isEqualTo(Code.F08);
        assertThat(refuse(new OddWorkbook().cell("<c t='inlineStr'><is><t>" + "x".repeat(32_768) + "</t></is></c>").bytes())).isEqualTo(Code.F08);
        assertThat(refuse(new OddWorkbook().cell("<c><f>" + "1+".repeat(4_100) + "1</f></c>").bytes())).isEqualTo(Code.F08);
        admit(new OddWorkbook().strings("<si><t>" + "x".repeat(32_767) + "</t></si>").bytes());
    }

    @Test
    void tooManyPartsAreF08() throws IOException {
        OddWorkbook workbook = new OddWorkbook();
        IntStream.range(0, 3_000).forEach(i -> workbook.with("xl/media/" + i, ""));
        assertThat(refuse(workbook.bytes())).isEqualTo(Code.F08);
    }

    // ---- a zip that is not what it seems

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 12, 14, 93, 95, 99})
    void strangeCompressionIsF12(int method) throws IOException {
        byte[] bytes = new OddWorkbook().bytes();
        patchDirectory(bytes, OddWorkbook.SHEET, 10, method, 2);
        assertThat(refuse(bytes)).isEqualTo(Code.F12);
        patchLocal(bytes, OddWorkbook.SHEET, 8, method);
        assertThat(refuse(bytes)).isEqualTo(Code.F12);
    }

    @Test
    void strangeCompressionInThePartsOwnHeaderAloneIsF12() throws IOException {
        byte[] bytes = new OddWorkbook().bytes();
        patchLocal(bytes, OddWorkbook.SHEET, 8, 93);
        assertThat(refuse(bytes)).isEqualTo(Code.F12);
    }

    @Test
    void anEncryptedPartIsF03() throws IOException {
        byte[] bytes = new OddWorkbook().bytes();
        patchDirectory(bytes, OddWorkbook.SHEET, 8, 9, 2);
        assertThat(refuse(bytes)).isEqualTo(Code.F03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/xl/a.xml", "xl\\a.xml", "C:/a.xml", "xl/\u0001.xml", "XL/WORKBOOK.XML"})
    void oddOrRepeatedPartNamesAreF12(String part) throws IOException {
        assertThat(refuse(new OddWorkbook().with(part, "<a/>").bytes())).isEqualTo(Code.F12);
    }

    @Test
    void aPartThatTheDirectoryDoesNotListIsF12() throws IOException {
        byte[] bytes = new OddWorkbook().with("hidden.xml", "<a/>").bytes();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        int entry = 46 + "hidden.xml".length();
        ByteBuffer shorter = ByteBuffer.allocate(bytes.length - entry).order(ByteOrder.LITTLE_ENDIAN);
        shorter.put(bytes, 0, end - entry).put(bytes, end, 22);
        shorter.putShort(end - entry + 8, (short) (buffer.getShort(end + 8) - 1)).putShort(end - entry + 10, (short) (buffer.getShort(end + 10) - 1));
        shorter.putInt(end - entry + 12, buffer.getInt(end + 12) - entry);
        assertThat(refuse(shorter.array())).isEqualTo(Code.F12);
    }

    // ---- a workbook that is not whole

    @ParameterizedTest
    @ValueSource(strings = {OddWorkbook.TYPES, OddWorkbook.WORKBOOK, OddWorkbook.WORKBOOK_RELATIONS, OddWorkbook.SHEET, OddWorkbook.STRINGS, "_rels/.rels"})
    void aMissingPartIsF12(String part) throws IOException {
        assertThat(refuse(new OddWorkbook().without(part).bytes())).isEqualTo(Code.F12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worksheets/none.xml", "../../sheet1.xml", "http://example.com/sheet1.xml", "file:///etc/passwd", "//host/sheet1.xml", "%%", ""})
    void aSheetThatPointsNowhereOrOutsideIsF12(String target) throws IOException {
        Problem problem = refusal(write(new OddWorkbook().workbookRelations(relation("rId1", "worksheet", target)).bytes()));
        assertThat(problem.code()).isEqualTo(Code.F12);
        assertThat(problem.place().address()).isEqualTo("表1");
        assertThat(problem.message()).isEqualTo("目录里有这张工作表，文件里却没有它的内容。");
    }

    @Test
    void aSheetKeptOutsideOfTheFileIsF12() throws IOException {
        String external = relation("rId1", "worksheet", "worksheets/sheet1.xml").replace("/>", " TargetMode='External'/>");
        assertThat(refuse(new OddWorkbook().workbookRelations(external).bytes())).isEqualTo(Code.F12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE a [<!ENTITY x 'lol'><!ENTITY y '&x;&x;&x;&x;'>]>"})
    void aDoctypeIsF12InAnyPart(String doctype) throws IOException {
        String sheet = "<worksheet xmlns='" + OddWorkbook.MAIN + "'><sheetData><row><c t='str'><v>&x;</v></c></row></sheetData></worksheet>";
        assertThat(refuse(new OddWorkbook().with(OddWorkbook.SHEET, doctype + sheet).bytes())).isEqualTo(Code.F12);
        assertThat(refuse(new OddWorkbook().with("docProps/core.xml", doctype + "<a/>").bytes())).isEqualTo(Code.F12);
        assertThat(refuse(new OddWorkbook().with(OddWorkbook.TYPES, doctype + "<a/>").bytes())).isEqualTo(Code.F12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<worksheet>", "<a><b></a></b>", "<?xml version='1.0' encoding='no-such'?><a/>", "<a>&x;</a>"})
    void malformedXmlIsF12(String xml) throws IOException {
        assertThat(refuse(new OddWorkbook().with(OddWorkbook.SHEET, xml).bytes())).isEqualTo(Code.F12);
        assertThat(refuse(new OddWorkbook().with(OddWorkbook.WORKBOOK, xml).bytes())).isEqualTo(Code.F12);
    }

    @Test
    void elementsNestedTooDeepAreF12() throws IOException {
        assertThat(refuse(new OddWorkbook().with("xl/a.xml", "<a>".repeat(50_000) + "</a>".repeat(50_000)).bytes())).isEqualTo(Code.F12);
    }

    @Test
    void aRowThatIsThereTwiceIsF12() throws IOException {
        Problem problem = refusal(write(new OddWorkbook().rows("<row r='5'/>".repeat(1_000_000)).bytes()));
        assertThat(problem.sentence()).isEqualTo("表1：第 5 行在文件里出现了两次，无法判断以哪一次为准。请用 WPS 或 Excel 打开，另存为 xlsx 格式的工作簿后再交。");
    }

    @Test
    void aCellThatIsThereTwiceIsF12() throws IOException {
        Problem problem = refusal(write(new OddWorkbook().cell("<c r='B1'><v>1</v></c><c r='B1'><v>2</v></c>").bytes()));
        assertThat(problem.code()).isEqualTo(Code.F12);
        assertThat(problem.place().address()).isEqualTo("表1!B1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='A2'/>", "<c r='1A'/>", "<c r=''/>", "<c r='XFE1'/>", "<c r='AAAAAAAAAAAAAAAAAA1'/>", "<c t='zzz'/>", "<c t='s'><v>1</v></c>",
        "<c t='s'><v>-1</v></c>", "<c t='s'><v>99999999999</v></c>", "<c t='s'><v>x</v></c>", "<c><v>八</v></c>", "<c><v>NaN</v></c>", "<c><v>1e999</v></c>"})
    void cellsThatWouldBeReadAsSomethingElseAreF12(String cell) throws IOException {
        assertThat(refuse(new OddWorkbook().cell(cell).bytes())).isEqualTo(Code.F12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1048577", "9999999999", "x", ""})
    void aRowNumberThatIsNoneIsF12(String row) throws IOException {
        assertThat(refuse(new OddWorkbook().rows("<row r='" + row + "'/>").bytes())).isEqualTo(Code.F12);
    }

    // ---- how it is said

    @Test
    void aRefusalSaysWhatToDo() throws IOException {
        assertThat(refusal(write(Arrays.copyOf(HONEST, 4_000))).sentence()).isEqualTo("文件不完整，可能没有传完，或保存时中断。请让提交人重新发送一份完整的文件。");
        assertThat(refusal(write("姓名，得分".getBytes(StandardCharsets.UTF_8))).sentence()).isEqualTo(
            "文件的内容是纯文本或 CSV，不是 xlsx 格式的工作簿。请用 WPS 或 Excel 打开，选「另存为」，文件类型选「Excel 工作簿(*.xlsx)」后再交；只改扩展名不行。");
    }

    // ---- the instruments

    private byte[] admit(byte[] bytes) throws IOException {
        Admission admission = Gate.admit(write(bytes), NAME);
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) admission).bytes();
    }

    private Code refuse(byte[] bytes) throws IOException {
        return refusal(write(bytes)).code();
    }

    /** Why the file is refused; fails where anything but that comes of it. */
    private Problem refusal(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        FileTime modified = FileTime.fromMillis(1_790_000_000_000L);
        Files.setLastModifiedTime(file, modified);
        Admission admission = Gate.admit(file, NAME);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(modified);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(admission).isInstanceOf(Admission.Refused.class);
        Problem problem = ((Admission.Refused) admission).problem();
        assertThat(problem.place().file()).isEqualTo(NAME);
        assertThat(problem.message()).endsWith("。").doesNotContain("您").doesNotContain("!");
        assertThat(problem.fix()).startsWith("请").endsWith("。");
        return problem;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve(NAME), bytes);
    }

    private static byte[] honest() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        for (int number = 1; number <= 8; number++) {
            Sheet sheet = workbook.createSheet("表" + number);
            for (int r = 0; r < 12; r++) {
                Row row = sheet.createRow(r);
                row.createCell(0).setCellValue("第 " + r + " 项");
                row.createCell(1).setCellValue(r * number / 2.0);
                row.createCell(2).setCellFormula("B1*2");
            }
        }
        return saved(workbook);
    }

    private static byte[] saved(Workbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            if (workbook.getNumberOfSheets() == 0) {
                workbook.createSheet("表1").createRow(0).createCell(0).setCellValue("早操");
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** Read from the front, by the headers that stand before each part, as POI does. */
    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return OddWorkbook.zip(parts);
    }

    /** Overwrites a field of a part's entry in the directory; fields as in the zip specification. */
    private static void patchDirectory(byte[] zip, String part, int field, int value, int length) {
        patch(zip, 0x02014b50, 46, part, field, value, length);
    }

    private static void patchLocal(byte[] zip, String part, int field, int value) {
        patch(zip, 0x04034b50, 30, part, field, value, 2);
    }

    private static void patch(byte[] zip, int signature, int header, String part, int field, int value, int length) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = part.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + header + name.length <= zip.length; at++) {
            if (buffer.getInt(at) == signature && Arrays.equals(zip, at + header, at + header + name.length, name, 0, name.length)) {
                for (int i = 0; i < length; i++) {
                    zip[at + field + i] = (byte) (value >> 8 * i);
                }
                return;
            }
        }
        throw new AssertionError("no such part: " + part);
    }
}
