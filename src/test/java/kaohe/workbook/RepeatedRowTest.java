package kaohe.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kaohe.testing.OtherPrograms;

/**
 * A template with everything that a row can drag along. Rows from 0: 0 title, 2 heads, 3 the row that repeats (a table's only row), 4 totals,
 * 6 the row that a merge spans with 7, 8 a validated cell, 10 signatures with a picture and a page break above.
 */
class RepeatedRowTest {

    private static final byte[] PIXEL = Base64.getDecoder().decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 60})
    void everythingIsWhereItBelongs(int times) throws IOException {
        int added = Math.max(0, times - 1);
        try (XSSFWorkbook workbook = repeated(times)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFSheet other = workbook.getSheetAt(1);
            List<String> merges = new ArrayList<>(List.of("A1:E1"));
            for (int row = 3; row <= 3 + added; row++) {
                merges.add(new CellRangeAddress(row, row, 3, 4).formatAsString());
            }
            merges.add("A" + (7 + added) + ":A" + (8 + added));
            merges.add("G2:G" + (6 + added));
            assertThat(sheet.getMergedRegions()).extracting(CellRangeAddress::formatAsString).containsExactlyInAnyOrderElementsOf(merges);

            for (int row = 3; row <= 3 + added; row++) {
                XSSFRow copy = sheet.getRow(row);
                assertThat(copy.getHeightInPoints()).isEqualTo(23.25f);
                assertThat(copy.getCell(0).getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.LIGHT_YELLOW.index);
                assertThat(copy.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("0.00");
                if (times > 0) {
                    assertThat(copy.getCell(2).getCellFormula()).isEqualTo("B" + (row + 1) + "*2+SUM(A" + (row + 1) + ":B" + (row + 1) + ")");
                }
            }
            String last = String.valueOf(4 + added);
            assertThat(sheet.getRow(4 + added).getCell(1).getCellFormula()).isEqualTo("SUM(B4:B" + last + ")");
            assertThat(sheet.getRow(4 + added).getCell(2).getCellFormula()).isEqualTo("B" + (5 + added) + "*B4");
            assertThat(sheet.getRow(4 + added).getCell(1).getCellStyle().getFont().getBold()).isTrue();
            assertThat(other.getRow(0).getCell(0).getCellFormula()).isEqualTo("SUM('表 甲'!B4:B" + last + ")");
            assertThat(other.getRow(1).getCell(0).getCellFormula()).isEqualTo("'表 甲'!B" + (5 + added));
            assertThat(workbook.getName("合计区").getRefersToFormula()).isEqualTo("'表 甲'!$B$4:$B$" + last);

            List<? extends DataValidation> validations = sheet.getDataValidations();
            assertThat(validations.get(0).getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo(times < 2 ? "B4" : "B4:B" + last);
            assertThat(validations.get(0).getPromptBoxText()).isEqualTo("填次数，没有可不填");
            assertThat(validations.get(1).getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("B" + (9 + added));

            SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            assertThat(formats.getConditionalFormattingAt(0).getFormattingRanges()[0].formatAsString()).isEqualTo(times < 2 ? "B4" : "B4:B" + last);
            assertThat(sheet.getRowBreaks()).containsExactly(9 + added);
            assertThat(sheet.getColumnBreaks()).containsExactly(4);

            List<String> pictures = sheet.getDrawingPatriarch().getShapes().stream().map(shape -> {
                XSSFClientAnchor anchor = ((XSSFPicture) shape).getClientAnchor();
                return anchor.getRow1() + "-" + anchor.getRow2();
            }).toList();
            assertThat(pictures).containsExactly("0-1", (10 + added) + "-" + (12 + added), "1-" + (6 + added));

            assertThat(sheet.getTables().get(0).getCTTable().getRef()).isEqualTo("I3:J" + last);
            assertThat(sheet.getTables().get(0).getCTTable().getAutoFilter().getRef()).isEqualTo("I3:J" + last);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:E" + last);
            assertThat(sheet.getRow(10 + added).getCell(0).getStringCellValue()).isEqualTo("签字：");
            assertThat(sheet.getRow(10 + added).getCell(0).getCellComment().getString().getString()).isEqualTo("按手印");

            assertThat(workbook.getPrintArea(0)).isEqualTo("'表 甲'!$A$1:$J$" + (13 + added));
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getMargin(PageMargin.LEFT)).isEqualTo(0.7);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第&P页 共&N页");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(20 * 256);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 60})
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
    void libreOfficeFindsTheSameValues(int times, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = repeated(times)) {
            for (int i = 0; i < times; i++) {
                workbook.getSheetAt(0).getRow(3 + i).getCell(1).setCellValue(i + 1.25);
            }
            Files.write(file, bytes(workbook));
        }
        Path saved = folder.resolve("again");
        OtherPrograms.recalculate(List.of(file), Files.createDirectories(saved), folder.resolve("profile"));
        double sum = times * (times - 1) / 2.0 + 1.25 * times;
        try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(saved.resolve("filled.xlsx"))))) {
            XSSFSheet sheet = again.getSheetAt(0);
            assertThat(sheet.getRow(4 + Math.max(0, times - 1)).getCell(1).getNumericCellValue()).isEqualTo(sum);
            assertThat(again.getSheetAt(1).getRow(0).getCell(0).getNumericCellValue()).isEqualTo(sum);
            for (int i = 0; i < times; i++) {
                // A holds 7 in every copy.
                assertThat(sheet.getRow(3 + i).getCell(2).getNumericCellValue()).isEqualTo((i + 1.25) * 3 + 7);
            }
        }
    }

    private static XSSFWorkbook repeated(int times) throws IOException {
        try (XSSFWorkbook workbook = template()) {
            RepeatedRow.repeat(workbook.getSheetAt(0), 3, times);
            return new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)));
        }
    }

    private static XSSFWorkbook template() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("表 甲");
        XSSFSheet other = workbook.createSheet("汇总");
        for (int row = 0; row <= 12; row++) {
            XSSFRow created = sheet.createRow(row);
            for (int column = 0; column < 10; column++) {
                created.createCell(column);
            }
        }
        cell(sheet, 0, 0).setCellValue("标题");
        for (int column : new int[] {0, 1, 2, 3, 8, 9}) {
            cell(sheet, 2, column).setCellValue("列" + column);
        }
        XSSFCellStyle yellow = workbook.createCellStyle();
        yellow.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.index);
        yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFCellStyle twoPlaces = workbook.createCellStyle();
        twoPlaces.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        XSSFCellStyle bold = workbook.createCellStyle();
        bold.setFont(workbook.createFont());
        bold.getFont().setBold(true);
        sheet.getRow(3).setHeightInPoints(23.25f);
        cell(sheet, 3, 0).setCellStyle(yellow);
        cell(sheet, 3, 0).setCellValue(7);
        cell(sheet, 3, 1).setCellStyle(twoPlaces);
        cell(sheet, 3, 2).setCellFormula("B4*2+SUM(A4:B4)");
        cell(sheet, 4, 1).setCellFormula("SUM(B4:B4)");
        cell(sheet, 4, 1).setCellStyle(bold);
        cell(sheet, 4, 2).setCellFormula("B5*B4");
        cell(sheet, 10, 0).setCellValue("签字：");
        other.createRow(0).createCell(0).setCellFormula("SUM('表 甲'!B4:B4)");
        other.createRow(1).createCell(0).setCellFormula("'表 甲'!B5");
        workbook.createName().setNameName("合计区");
        workbook.getName("合计区").setRefersToFormula("'表 甲'!$B$4:$B$4");
        for (String merge : new String[] {"A1:E1", "D4:E4", "A7:A8", "G2:G6"}) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int row : new int[] {3, 8}) {
            DataValidation validation = helper.createValidation(helper.createIntegerConstraint(0, "0", "31"), new CellRangeAddressList(row, row, 1, 1));
            validation.createPromptBox("次数", "填次数，没有可不填");
            validation.setShowPromptBox(true);
            sheet.addValidationData(validation);
        }
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B4:B4")},
            sheet.getSheetConditionalFormatting().createConditionalFormattingRule("B4>5"));
        sheet.setRowBreak(9);
        sheet.setColumnBreak(4);
        int image = workbook.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
        picture(sheet, image, 0, 1, ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        picture(sheet, image, 10, 12, ClientAnchor.AnchorType.MOVE_AND_RESIZE);
        picture(sheet, image, 1, 6, ClientAnchor.AnchorType.MOVE_AND_RESIZE);
        sheet.createTable(new AreaReference("I3:J4", SpreadsheetVersion.EXCEL2007)).getCTTable().addNewAutoFilter().setRef("I3:J4");
        sheet.setAutoFilter(CellRangeAddress.valueOf("A3:E4"));
        cell(sheet, 10, 0).setCellComment(sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 10, 3, 12)));
        cell(sheet, 10, 0).getCellComment().setString("按手印");
        workbook.setPrintArea(0, 0, 9, 0, 12);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("第&P页 共&N页");
        sheet.setColumnWidth(1, 20 * 256);
        sheet.createFreezePane(0, 3);
        return workbook;
    }

    private static void picture(XSSFSheet sheet, int image, int from, int to, ClientAnchor.AnchorType type) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 6, from, 7, to);
        anchor.setAnchorType(type);
        sheet.createDrawingPatriarch().createPicture(anchor, image);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
