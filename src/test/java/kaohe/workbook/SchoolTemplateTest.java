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

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import kaohe.form.Submission;
import kaohe.problem.Verdict;
import kaohe.scheme.Scheme;
import kaohe.scheme.SchemeFiles;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.OtherPrograms;

/** What a school changes in its own templates shows in the next form, and a form made of them is taken back without a word. */
class SchoolTemplateTest {

    private static final Scheme SCHEME = SchemeFiles.builtIn().scheme().orElseThrow();
    private static final byte[] PIXEL = Base64.getDecoder().decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    @Test
    void crestNameWidthFontColumnsAndSignersAreTheSchools() throws IOException {
        Files.writeString(folder.resolve("school.yaml"), "名称: 城关中学\n签字栏: [填表人, 校长]\n");
        change(workbook -> {
            XSSFSheet summary = workbook.getSheet("表1");
            summary.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 1, 1), workbook.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG));
            summary.createRow(12).createCell(0).setCellValue("学工处制");
            XSSFSheet table = workbook.getSheet("表N");
            table.setColumnWidth(1, 40 * 256);
            XSSFFont font = workbook.createFont();
            font.setFontName("楷体");
            table.getRow(2).getCell(1).getCellStyle().setFont(font);
            for (int row : new int[] {2, 3}) {
                String one = table.getRow(row).getCell(3).getStringCellValue();
                String other = table.getRow(row).getCell(5).getStringCellValue();
                set(table.getRow(row).getCell(3), other);
                set(table.getRow(row).getCell(5), one);
            }
        });
        byte[] form = regenerated();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            XSSFSheet summary = workbook.getSheet("表1 汇总");
            assertThat(summary.getRow(0).getCell(0).getStringCellValue()).isEqualTo("城关中学班主任工作量化考核得分汇总表");
            assertThat(workbook.getAllPictures()).hasSize(1);
            assertThat(summary.getDrawingPatriarch().getShapes()).hasSize(1);
            assertThat(texts(summary)).contains("填表人：", "校长：", "学工处制").doesNotContain("制表人：", "分管领导：");
            XSSFSheet table = workbook.getSheet("表4 早操");
            assertThat(table.getColumnWidth(1)).isEqualTo(40 * 256);
            assertThat(table.getRow(2).getCell(1).getCellStyle().getFont().getFontName()).isEqualTo("楷体");
            assertThat(table.getRow(2).getCell(3).getStringCellValue()).isEqualTo("考核办法");
            assertThat(table.getRow(2).getCell(5).getStringCellValue()).isEqualTo("加减分");
            assertThat(table.getRow(3).getCell(5).getStringCellValue()).isEqualTo("减");
        }
        Submission again = read(form);
        assertThat(again.deviations()).as("nothing that the form brought along is reported").isEmpty();
        assertThat(again.said()).isEqualTo(GoodWorkbook.register().submission().said());
    }

    @Test
    @EnabledIf(value = "kaohe.testing.OtherPrograms#haveLibreOffice", disabledReason = "needs LibreOffice")
    void aTemplateThatLibreOfficeSavedMakesTheSameForm() throws IOException {
        Path original = Files.write(folder.resolve("register.xlsx"), Templates.builtIn().files().read("forms/register.xlsx"));
        OtherPrograms.recalculate(List.of(original), Files.createDirectories(folder.resolve("forms")), folder.resolve("profile"));
        Submission again = read(regenerated());
        assertThat(again.said()).isEqualTo(GoodWorkbook.register().submission().said());
        assertThat(again.deviations()).isEmpty();
        assertThat(Assessment.of(SCHEME, again).total()).isEqualTo(GoodWorkbook.register().assessment().total());
    }

    @Test
    void whatPeopleWroteIsNeverTakenForATemplate() throws IOException {
        Submission submitted = GoodWorkbook.register().set("表1!C3", "${7*7}").set("表4!I4", "<#include \"school.yaml\">").submission();
        byte[] form = new FormWriter(SCHEME, Templates.builtIn()).regenerate(submitted, Assessment.of(SCHEME, submitted), Verdict.ACCEPTED);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            assertThat(workbook.getSheet("表1 汇总").getRow(2).getCell(2).getStringCellValue()).isEqualTo("${7*7}");
            assertThat(workbook.getSheet("表4 早操").getRow(3).getCell(8).getStringCellValue()).isEqualTo("<#include \"school.yaml\">");
            assertThat(workbook.getSheet("表4 早操").getFooter().getRight()).contains("${7*7}");
        }
    }

    private byte[] regenerated() {
        Submission submitted = GoodWorkbook.register().submission();
        return new FormWriter(SCHEME, Templates.over(folder)).regenerate(submitted, Assessment.of(SCHEME, submitted), Verdict.ACCEPTED);
    }

    private static Submission read(byte[] form) {
        return ((FormReader.Outcome.Read) new FormReader(SCHEME).read("王芳.xlsx", form)).submission();
    }

    private interface Change {
        void to(XSSFWorkbook workbook);
    }

    private void change(Change change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Templates.builtIn().files().read("forms/register.xlsx")));
             ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.to(workbook);
            workbook.write(out);
            Files.createDirectories(folder.resolve("forms"));
            Files.write(folder.resolve("forms/register.xlsx"), out.toByteArray());
        }
    }

    /** A text stored in the cell itself would stay beside the new one. */
    private static void set(XSSFCell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }));
        return texts;
    }
}
