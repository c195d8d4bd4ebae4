package kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import kaohe.form.Submission;
import kaohe.problem.Verdict;
import kaohe.scoring.Assessment;
import kaohe.template.Templates;
import kaohe.testing.Forms;
import kaohe.view.MonthPage;

class MonthlyReportTest {

    private static final Templates TEMPLATES = Templates.builtIn().forSchool("某某市职业技术学校");
    private static final Papers PAPERS = new Papers(TEMPLATES);

    @Test
    void theFirstPageHasTheTotalTheGradeTheReasonsAndTheSignatures() throws IOException {
        String first = pages(ordinary(), Verdict.ACCEPTED).get(0);
        assertThat(first).contains("某某市职业技术学校", "班主任工作量化考核月报告", "王芳", "高一(3)班", "2026年9月", "91.5", "优秀", "17.5",
            "卫生不合格 3 次 −3（201宿舍2次，", "早操、晚自习缺 1 次 −5（9月14日早", "本校口径", "制表人", "分管领导", "学校主要领导");
        assertThat(first).doesNotContain("暂计");
    }

    @Test
    void theFollowingPagesSayHowEachScoreWasArrivedAt() throws IOException {
        List<String> pages = pages(ordinary(), Verdict.ACCEPTED);
        assertThat(pages).hasSize(3);
        assertThat(pages.get(1)).contains("20 − 1×3 (卫生不合格 3 次) + 0.5×1 (卫生优秀 1 个) = 17.5", "10 − 5×1 (早操、晚自习缺 1 次) = 5",
            "本月无登记事项", "+0.5", "−3");
        assertThat(pages.get(2)).contains("超出标准分 41.84 分未计入，得 10");
    }

    @Test
    void aTableWithoutEventsTakesOneLine() throws IOException {
        String details = pages(ordinary(), Verdict.ACCEPTED).get(1);
        assertThat(details).contains("班级出勤率").doesNotContain("早操、上课出勤率小于80%");
    }

    @Test
    void everyPageIsNumberedAndNamesItsTeacher() throws IOException {
        List<String> pages = pages(ordinary(), Verdict.ACCEPTED);
        assertThat(pages.get(0)).contains("第1页 共3页", "王芳 2026年9月", "tables-1-8 第1版");
        assertThat(pages.get(2)).contains("第3页 共3页", "王芳 2026年9月", "tables-1-8 第1版");
    }

    @Test
    void everyPageOfAProvisionalMonthSaysSo() throws IOException {
        Forms pending = Forms.register().entry("3.4", "待定", "待讨论");
        assertThat(pages(pending, Verdict.NEEDS_REVIEW)).allSatisfy(page -> assertThat(page).contains("待校务委员会核定，暂计"));
        assertThat(pages(pending, Verdict.NEEDS_REVIEW).get(0)).contains("违反师德公约或重大责任事故：待定");
        Forms notApplicable = Forms.register().entry("8.1b", "/");
        assertThat(pages(notApplicable, Verdict.NEEDS_REVIEW)).allSatisfy(page -> assertThat(page).contains("待人工核定，暂计"));
    }

    @Test
    void whatAPersonWroteStandsBehindWhatFollowsFromTheEntries() throws IOException {
        String first = flat(pages(Forms.register().entry("4.1a", "2").reason("表4", "两次均已补操"), Verdict.ACCEPTED).get(0));
        assertThat(first).contains("早操、晚自习缺2次−10；两次均已补操");
    }

    @Test
    void theOfficialLayoutShowsItsRowsAndTheWrittenReasons() throws IOException {
        List<String> pages = pages(Forms.official().entry("2.1", "-2").reason("表2", "201宿舍不合格两次"), Verdict.ACCEPTED);
        assertThat(pages.get(0)).contains("201宿舍不合格两次");
        assertThat(pages.get(1)).contains("20 − 2 (教室、宿舍等区域卫生不合格) = 18").doesNotContain("登记\n", "备注");
    }

    @Test
    void aRareNameIsShown() throws IOException {
        assertThat(pages(Forms.register().teacher("欧阳𬭚"), Verdict.ACCEPTED).get(0)).contains("欧阳𬭚");
    }

    @Test
    void aCharacterThatNoTypefaceHasStopsThePaper() {
        MissingGlyph missing = catchThrowableOfType(MissingGlyph.class, () -> pdf(Forms.register().entry("2.1", "1", "教室\u13a0排"), Verdict.ACCEPTED));
        assertThat(missing).hasMessageContaining("U+13A0");
        assertThat(missing.text()).contains("教室\u13a0排");
    }

    @Test
    void whatWasTypedComesOutAsTyped() throws IOException {
        String all = String.join("", pages(Forms.register().entry("2.1", "1", "<b>${1+1}</b> & \"x\""), Verdict.ACCEPTED));
        assertThat(flat(all)).contains("<b>${1+1}</b>&\"x\"");
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreLeftOut() throws IOException {
        String all = String.join("", pages(Forms.register().entry("2.1", "1", "甲\u0000乙\ud800丙\u202e丁\n戊"), Verdict.ACCEPTED));
        assertThat(flat(all)).contains("甲乙丙丁戊");
    }

    @Test
    void anEndlessTextIsCutAndSaysSo() throws IOException {
        String all = String.join("", pages(Forms.register().entry("2.1", "1", "长".repeat(30_000)), Verdict.ACCEPTED));
        assertThat(flat(all)).contains("…(共30000字)");
    }

    @Test
    void anEndlessWordStaysInItsCell() throws IOException {
        assertThat(pages(Forms.register().entry("2.1", "1", "w".repeat(2_000)), Verdict.ACCEPTED)).hasSizeLessThan(9);
    }

    @Test
    void theSignaturesNeverStandAloneOnAPage() throws IOException {
        for (int length = 0; length < 1_600; length += 80) {
            List<String> pages = pages(Forms.register().entry("2.1", "1", "室".repeat(length)).entry("5.1", "1", "缺".repeat(length / 2)), Verdict.ACCEPTED);
            String signed = pages.stream().filter(page -> page.contains("学校主要领导")).findFirst().orElseThrow();
            assertThat(signed).as("length %d", length).contains("总分", "本校口径", "制表人");
        }
    }

    @Test
    void theSameMonthGivesTheSameBytesOnAnyThread() throws IOException {
        byte[] once = pdf(ordinary(), Verdict.ACCEPTED);
        List<byte[]> again = IntStream.range(0, 24).parallel().mapToObj(i -> {
            pdf(i % 2 == 0 ? Forms.register().teacher("欧阳𬭚") : Forms.official(), Verdict.ACCEPTED);
            return pdf(ordinary(), Verdict.ACCEPTED);
        }).toList();
        assertThat(again).allSatisfy(bytes -> assertThat(bytes).isEqualTo(once));
    }

    @Test
    void theFileSaysWhatItIsAndNotWhenItWasMade() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(ordinary(), Verdict.ACCEPTED))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("班主任工作量化考核月报告 王芳 2026年9月");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("某某市职业技术学校");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    private static Forms ordinary() {
        return Forms.register().entry("2.1", "3", "201宿舍2次，教室1次").entry("2.2", "1").entry("4.1a", "1", "9月14日早操").entry("6.3", "一般")
            .entry("8.1a", "一般").entry("8.5", "82.4");
    }

    private static byte[] pdf(Forms forms, Verdict verdict) {
        Submission submission = forms.submission();
        return PAPERS.print(Paper.MONTHLY, MonthPage.of(submission, Assessment.of(Forms.scheme(), submission), verdict, TEMPLATES.school()),
            Provenance.of(Paper.MONTHLY, submission, Assessment.of(Forms.scheme(), submission), Optional.empty()));
    }

    private static List<String> pages(Forms forms, Verdict verdict) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(forms, verdict))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    /** Without the line breaks of narrow cells. */
    private static String flat(String page) {
        return page.replaceAll("\\s+", "");
    }
}
