package kaohe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kaohe.report.Paper;
import kaohe.report.Provenance;
import kaohe.scheme.Points;
import kaohe.scoring.Assessment;
import kaohe.signing.NewKey;
import kaohe.signing.Signer;
import kaohe.signing.SigningRefused;
import kaohe.signing.Trust;
import kaohe.testing.ForeignSigner;
import kaohe.testing.GoodWorkbook;
import kaohe.testing.Reports;
import kaohe.testing.Signers;

/** The ways to cheat with a signed report: each is found, and called by its name. */
class TamperingTest {

    private static final List<String> ROLES = List.of("制表人", "分管领导", "学校主要领导");
    private static final byte[] REPORT = Reports.of(GoodWorkbook.register());
    private static final byte[] SIGNED = Signers.three(REPORT);
    private static final byte[] TWICE = Signers.sign(Signers.sign(REPORT, "制表人", "周敏", 0), "分管领导", "欧阳𬭚", 1);

    @TempDir
    private Path folder;

    private List<String> doubts(byte[] pdf) {
        return doubts(pdf, Optional.empty());
    }

    private List<String> doubts(byte[] pdf, Optional<Trust> trust) {
        try {
            Path file = Files.write(folder.resolve("王芳.pdf"), pdf);
            VerifyRun run = new VerifyRun(List.of(GoodWorkbook.SCHEME), trust, Optional.of(ROLES), 1, (step, done, all) -> { });
            return run.verify(List.of(new Source(file, "王芳.pdf"))).get(0).doubts().stream().map(doubt -> (doubt.kind() + " " + doubt.role()).strip()).toList();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    /** Written behind what is there, as editors do that leave signatures alone. */
    private static byte[] appended(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.apply(document);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A change and, to cover it up, a further signature of the same moment. */
    private static byte[] coveredUp(Change change) {
        return coveredUp(TWICE, change);
    }

    private static byte[] coveredUp(byte[] twice, Change change) {
        return ForeignSigner.sign(twice, "学校主要领导", Signers.key("王建国"), Signers.SIGNED.plusSeconds(7_200), change::apply);
    }

    /** Saved as if it had been written so from the first. */
    private static byte[] remade(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.apply(document);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Signed in a program that does not mind what it signs. */
    private static byte[] signedElsewhere(byte[] pdf) {
        byte[] signed = pdf;
        for (int i = 0; i < ROLES.size(); i++) {
            signed = ForeignSigner.sign(signed, ROLES.get(i), Signers.key("王建国"), Signers.SIGNED.plusSeconds(3_600L * i), nothing -> { });
        }
        return signed;
    }

    private static byte[] spliced(byte[] pdf, String old, String with) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(old);
        assertThat(at).as("place of %s", old).isPositive();
        assertThat(with).hasSameSizeAs(old);
        return (text.substring(0, at) + with + text.substring(at + old.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String[] all(String kind) {
        return ROLES.stream().map(role -> kind + " " + role).toArray(String[]::new);
    }

    // ---- nobody cheated

    @Test
    void anHonestReportHasNoDoubts() {
        assertThat(doubts(SIGNED)).isEmpty();
        assertThat(doubts(coveredUp(document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), new COSDictionary())))).as("last signature by another program").isEmpty();
        assertThat(doubts(SIGNED, Optional.of(Trust.of(List.of(Signers.newKey("周敏").pem(), Signers.newKey("欧阳𬭚").pem(), Signers.newKey("王建国").pem()))))).isEmpty();
    }

    // ---- the bytes

    @Test
    void aFlippedByte() {
        byte[] pdf = SIGNED.clone();
        pdf[11] ^= 1; // in the comment of the first lines, which nobody ever sees
        assertThat(doubts(pdf)).containsExactly(all("CHANGED"));
    }

    @Test
    void bytesBehindTheLastSignature() {
        byte[] pdf = Arrays.copyOf(SIGNED, SIGNED.length + 1);
        pdf[SIGNED.length] = '\n';
        assertThat(doubts(pdf)).containsExactly("ADDED_BEHIND");
    }

    @Test
    void theLastSignatureCutOff() {
        assertThat(doubts(Arrays.copyOf(SIGNED, TWICE.length))).containsExactly("NOT_SIGNED 学校主要领导");
    }

    @Test
    void savedAnewByAnotherProgram() throws IOException {
        try (PDDocument document = Loader.loadPDF(SIGNED); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            assertThat(doubts(out.toByteArray())).contains(all("NOT_WHOLE"));
        }
    }

    @Test
    void aSignatureThatLeavesOutMoreThanItself() {
        String range = byteRange(SIGNED);
        String[] parts = range.replaceAll("[^0-9 ]", " ").strip().split(" +");
        int before = Integer.parseInt(parts[1]);
        String less = range.replace(" " + before + " ", " " + (before - 1) + " ");
        assertThat(doubts(spliced(SIGNED, range, less))).containsExactly("NOT_WHOLE 学校主要领导", "CHANGED 学校主要领导");
    }

    @Test
    void aSignatureThatClaimsToReachFurther() {
        String range = byteRange(SIGNED);
        String[] parts = range.replaceAll("[^0-9 ]", " ").strip().split(" +");
        int after = Integer.parseInt(parts[3]);
        byte[] longer = Arrays.copyOf(SIGNED, SIGNED.length + 1);
        longer[SIGNED.length] = '\n';
        assertThat(doubts(spliced(longer, range, range.replace(" " + after, " " + (after + 1))))).containsExactly("CHANGED 学校主要领导");
    }

    private static String byteRange(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange");
        return text.substring(at, text.indexOf(']', at));
    }

    // ---- the signature

    @Test
    void aSignatureOfAnotherReport() {
        byte[] other = Signers.three(Reports.of(GoodWorkbook.official()));
        assertThat(doubts(spliced(SIGNED, contents(SIGNED), contents(other)))).containsExactly("CHANGED 学校主要领导");
    }

    @Test
    void somethingHiddenBehindTheSignature() {
        String contents = contents(SIGNED);
        assertThat(doubts(spliced(SIGNED, contents, contents.substring(0, contents.length() - 2) + "ff"))).containsExactly("UNREADABLE 学校主要领导");
    }

    private static String contents(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/Contents <") + "/Contents <".length();
        return text.substring(at, text.indexOf('>', at)).toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void aSignatureTakenOut() {
        byte[] without = appended(SIGNED, document -> {
            COSDictionary field = field(document, "分管领导").getCOSObject();
            field.removeItem(COSName.V);
            field.setNeedToBeUpdated(true);
        });
        assertThat(doubts(without)).contains("ADDED_BEHIND", "NOT_SIGNED 分管领导");
    }

    @Test
    void someoneElseOfTheSameName() {
        byte[] forged = new Signer(NewKey.make("王建国", "城关中学", Signers.KEYS_FROM, 3).key(), Optional.empty()).sign(TWICE, "学校主要领导", Signers.SIGNED.plusSeconds(7_200));
        Trust trust = Trust.of(List.of(Signers.newKey("周敏").pem(), Signers.newKey("欧阳𬭚").pem(), Signers.newKey("王建国").pem()));
        assertThat(doubts(forged, Optional.of(trust))).containsExactly("NOT_TRUSTED 学校主要领导");
    }

    @Test
    void signedByWhomTheReportDoesNotAsk() {
        byte[] pdf = appended(SIGNED, document -> {
            PDSignatureField field = new PDSignatureField(document.getDocumentCatalog().getAcroForm());
            field.setPartialName("校长");
            field.getWidgets().get(0).setRectangle(new PDRectangle(60, 60, 80, 20));
            List<org.apache.pdfbox.pdmodel.interactive.form.PDField> fields = document.getDocumentCatalog().getAcroForm().getFields();
            fields.add(field);
            document.getDocumentCatalog().getAcroForm().setFields(fields);
            document.getDocumentCatalog().getAcroForm().getCOSObject().setNeedToBeUpdated(true);
        });
        byte[] signed = ForeignSigner.sign(pdf, "校长", Signers.key("周敏"), Signers.SIGNED.plusSeconds(9_000), nothing -> { });
        assertThat(doubts(signed)).contains("PLACE_ADDED 校长").contains(all("SHOWN_CHANGED"));
    }

    @Test
    void anEarlierSignatureReplacedByAnother() {
        byte[] replaced = ForeignSigner.sign(TWICE, "制表人", Signers.key("王建国"), Signers.SIGNED.plusSeconds(7_200), nothing -> { });
        assertThat(doubts(replaced)).containsExactly("WRITTEN_ON", "SHOWN_CHANGED 分管领导", "NOT_SIGNED 学校主要领导");
    }

    private static final byte[] WAITING = remade(REPORT, document -> field(document, "学校主要领导").getCOSObject().setItem(COSName.V, COSName.getPDFName("NEXTNEXT")));

    /** Whose last place refers to an object that is not there yet. */
    private static byte[] waitingFor(long number) {
        return spliced(WAITING, "/V /NEXTNEXT", String.format("/V %5d 0 R", number));
    }

    @Test
    void oneSignatureForTwoRoles() throws IOException {
        long number;
        try (PDDocument document = Loader.loadPDF(ForeignSigner.sign(WAITING, "制表人", Signers.key("周敏"), Signers.SIGNED, nothing -> { }))) {
            number = ((COSObject) field(document, "制表人").getCOSObject().getItem(COSName.V)).getKey().getNumber();
        }
        byte[] signed = ForeignSigner.sign(waitingFor(number), "制表人", Signers.key("周敏"), Signers.SIGNED, nothing -> { });
        assertThat(doubts(signed)).contains("SHARED 制表人", "SHARED 学校主要领导");
    }

    @Test
    void aPlaceThatWaitsForTheNextSignature() {
        assertThat(doubts(waitingFor(9_999))).contains("UNREADABLE 学校主要领导", "NOT_SIGNED 学校主要领导");
        assertThatThrownBy(() -> Signers.sign(waitingFor(9_999), "制表人", "周敏", 0)).isInstanceOf(SigningRefused.class).hasMessageContaining("学校主要领导：签名读不出来");
    }

    // ---- what is shown, covered up by a further signature

    private static PDSignatureField field(PDDocument document, String role) {
        return (PDSignatureField) document.getDocumentCatalog().getAcroForm().getField(role);
    }

    @Test
    void aPageAppended() {
        Change page = document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        };
        assertThat(doubts(appended(SIGNED, page))).contains("ADDED_BEHIND").contains(all("SHOWN_CHANGED"));
        assertThat(doubts(coveredUp(page))).containsExactly("SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导");
    }

    @Test
    void aPatchPutOverTheTotal() {
        assertThat(doubts(coveredUp(document -> {
            PDAnnotationSquare patch = new PDAnnotationSquare();
            patch.setRectangle(new PDRectangle(60, 600, 80, 20));
            patch.constructAppearances(document);
            PDPage page = document.getPage(0);
            page.getAnnotations().add(patch);
            page.getCOSObject().setNeedToBeUpdated(true);
        }))).containsExactly("NOT_A_PLACE", "SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导");
    }

    @Test
    void thePageDrawnOver() {
        assertThat(doubts(coveredUp(TamperingTest::drawOver))).containsExactly("SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导");
    }

    private static void drawOver(PDDocument document) throws IOException {
        try (PDPageContentStream pen = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
            pen.setNonStrokingColor(Color.WHITE);
            pen.addRect(60, 600, 80, 20);
            pen.fill();
        }
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }

    @Test
    void thePageDrawnOverBeforeAnyoneSigned() {
        byte[] over = appended(REPORT, TamperingTest::drawOver);
        assertThat(doubts(signedElsewhere(over))).containsExactly("WRITTEN_ON");
        assertThatThrownBy(() -> Signers.three(over)).isInstanceOf(SigningRefused.class).hasMessageContaining("这份报告不能签：还没有人签字，文件就已加过内容");
    }

    @Test
    void signaturesTakenBackAndGivenAnew() {
        byte[] emptied = appended(TWICE, document -> List.of("制表人", "分管领导").forEach(role -> {
            field(document, role).getCOSObject().removeItem(COSName.V);
            field(document, role).getCOSObject().setNeedToBeUpdated(true);
        }));
        assertThat(doubts(signedElsewhere(emptied))).containsExactly("WRITTEN_ON");
    }

    @Test
    void aTotalThatStandsOnThePageTwice() {
        byte[] twice = remade(REPORT, document -> {
            COSArray both = new COSArray();
            both.add(document.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
            both.add(document.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, both);
        });
        assertThat(doubts(Signers.three(twice))).containsExactly("PAGE_UNREADABLE");
    }

    @Test
    void theLookOfAnEarlierSignatureExchanged() {
        assertThat(doubts(coveredUp(document -> {
            COSDictionary earlier = field(document, "制表人").getWidgets().get(0).getCOSObject();
            earlier.setItem(COSName.AP, field(document, "分管领导").getWidgets().get(0).getCOSObject().getDictionaryObject(COSName.AP));
            earlier.setNeedToBeUpdated(true);
        }))).containsExactly("SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导");
    }

    @Test
    void whatTheFileSaysOfItselfChanged() {
        assertThat(doubts(coveredUp(document -> {
            PDMetadata before = document.getDocumentCatalog().getMetadata();
            String xmp = new String(before.toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("2026-09");
            PDMetadata after = new PDMetadata(document, new ByteArrayInputStream(xmp.replace("2026-09", "2026-10").getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(after);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        }))).containsExactly("SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导", "SOURCE_OF_ANOTHER");
    }

    @Test
    void bytesMovedFromWhatFollowsAStreamIntoIt() {
        COSName grows = COSName.getPDFName("ZA");
        COSName goes = COSName.getPDFName("ZB");
        byte[] report = remade(REPORT, document -> {
            document.getDocumentCatalog().getCOSObject().setItem(grows, stream(document, "x"));
            document.getDocumentCatalog().getCOSObject().setItem(goes, COSName.getPDFName("X"));
        });
        byte[] twice = Signers.sign(Signers.sign(report, "制表人", "周敏", 0), "分管领导", "欧阳𬭚", 1);
        assertThat(doubts(coveredUp(twice, nothing -> { }))).isEmpty();
        assertThat(doubts(coveredUp(twice, document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(grows, stream(document, "x/ZB\0/X\0"));
            catalog.removeItem(goes);
            catalog.setNeedToBeUpdated(true);
        }))).containsExactly("SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导");
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    @Test
    void aTwinOfASignaturePlaceOverTheTotal() {
        byte[] report = remade(REPORT, document -> {
            PDSignatureField twin = new PDSignatureField(document.getDocumentCatalog().getAcroForm());
            twin.getCOSObject().setString(COSName.T, "学校主要领导");
            twin.getWidgets().get(0).setRectangle(new PDRectangle(60, 600, 80, 20));
            document.getPage(0).getAnnotations().add(twin.getWidgets().get(0));
        });
        assertThat(doubts(signedElsewhere(report))).containsExactly("NOT_A_PLACE");
        assertThatThrownBy(() -> Signers.three(report)).isInstanceOf(SigningRefused.class).hasMessageContaining("页面上有签字栏以外的东西");
    }

    @Test
    void twoPlacesForOneRole() {
        byte[] report = remade(REPORT, document -> {
            COSArray fields = (COSArray) document.getDocumentCatalog().getAcroForm().getCOSObject().getDictionaryObject(COSName.FIELDS);
            COSDictionary twin = new COSDictionary(field(document, "学校主要领导").getCOSObject());
            fields.add(twin);
            ((COSArray) document.getPage(0).getCOSObject().getDictionaryObject(COSName.ANNOTS)).add(twin);
        });
        assertThat(doubts(report)).contains("PLACE_TWICE 学校主要领导").doesNotContain("NOT_A_PLACE");
        assertThatThrownBy(() -> Signers.three(report)).isInstanceOf(SigningRefused.class).hasMessageContaining("有两个这个职务的签字栏");
    }

    // ---- the workbook within

    private static final byte[] BETTER = GoodWorkbook.register().set("表4!G4", 0).bytes();

    private static void swap(PDDocument document, byte[] workbook) throws IOException {
        COSStream stream = description(document).getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(workbook);
        }
        stream.setNeedToBeUpdated(true);
    }

    @Test
    void theWorkbookSwappedAfterSigning() {
        assertThat(doubts(coveredUp(document -> swap(document, BETTER))))
            .containsExactly("SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导", "SOURCE_CHANGED", "SCORE_DIFFERS");
    }

    @Test
    void theWorkbookSwappedBeforeSigning() {
        assertThat(doubts(Signers.three(remade(REPORT, document -> swap(document, BETTER))))).containsExactly("SOURCE_CHANGED", "SCORE_DIFFERS");
    }

    @Test
    void theWorkbookTakenOut() {
        Change takeOut = document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.removeItem(COSName.getPDFName("AF"));
            catalog.removeItem(COSName.NAMES);
            catalog.setNeedToBeUpdated(true);
        };
        assertThat(doubts(Signers.three(remade(REPORT, takeOut)))).containsExactly("SOURCE_MISSING");
        assertThat(doubts(coveredUp(takeOut))).containsExactly("SHOWN_CHANGED 制表人", "SHOWN_CHANGED 分管领导", "SOURCE_MISSING");
    }

    @Test
    void aSecondWorkbookPutIn() {
        assertThat(doubts(Signers.three(remade(REPORT, document -> {
            COSArray associated = (COSArray) document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
            COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES).getCOSDictionary(COSName.getPDFName("EmbeddedFiles"));
            COSArray entries = (COSArray) names.getDictionaryObject(COSName.NAMES);
            entries.add(new COSString("第二份.xlsx"));
            entries.add(associated.get(0));
            associated.add(associated.get(0));
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            associated.setNeedToBeUpdated(true);
            names.setNeedToBeUpdated(true);
            entries.setNeedToBeUpdated(true);
        })))).containsExactly("SOURCE_ADDED");
    }

    private static COSDictionary description(PDDocument document) {
        return (COSDictionary) ((COSArray) document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"))).getObject(0);
    }

    @Test
    void anotherWorkbookForViewersThanForUs() {
        for (String system : List.of("UF", "Unix")) {
            assertThat(doubts(Signers.three(remade(REPORT, document -> description(document).getCOSDictionary(COSName.EF).setItem(COSName.getPDFName(system), stream(document, "别的"))))))
                .as(system).contains("SOURCE_ADDED");
        }
    }

    @Test
    void aWorkbookHiddenAwayFromTheList() {
        assertThat(doubts(Signers.three(remade(REPORT, document -> {
            COSDictionary other = new COSDictionary(description(document));
            COSDictionary contents = new COSDictionary();
            contents.setItem(COSName.F, stream(document, "别的"));
            other.setItem(COSName.EF, contents);
            COSArray associated = new COSArray();
            associated.add(other);
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("AF"), associated);
        })))).containsExactly("SOURCE_ADDED");
    }

    @Test
    void aWorkbookPinnedOnThePage() {
        byte[] pinned = remade(REPORT, document -> {
            PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
            pin.getCOSObject().setItem(COSName.FS, description(document));
            document.getPage(0).getAnnotations().add(pin);
        });
        assertThat(doubts(signedElsewhere(pinned))).containsExactly("NOT_A_PLACE");
    }

    // ---- the score, by somebody who can make reports

    private static byte[] forged(GoodWorkbook shown, Map<String, String> says) {
        GoodWorkbook real = GoodWorkbook.register();
        Provenance honest = Provenance.of(Paper.MONTHLY, real.submission(), real.assessment(), Optional.of(new Provenance.Source("王芳.xlsx", real.bytes())));
        return Signers.three(Reports.of(shown.submission(), shown.assessment(), new Provenance(honest.paper(), says.getOrDefault("month", honest.month()), says.getOrDefault("teacher", honest.teacher()),
            says.getOrDefault("group", honest.group()), honest.scheme(), says.getOrDefault("version", honest.version()), says.getOrDefault("total", honest.total()), honest.grade(), honest.source())));
    }

    @Test
    void aScoreThatTheWorkbookDoesNotGive() {
        GoodWorkbook better = GoodWorkbook.register().set("表4!G4", 0);
        Points total = better.assessment().total().orElseThrow();
        assertThat(doubts(forged(better, Map.of("total", total.toString())))).as("the page and what the file says").containsExactly("SCORE_DIFFERS");
        assertThat(doubts(forged(better, Map.of()))).as("only the page").containsExactly("PAGE_CHANGED", "SCORE_DIFFERS");
        assertThat(doubts(forged(GoodWorkbook.register(), Map.of("total", total.toString())))).as("only what the file says").containsExactly("PAGE_CHANGED", "SCORE_DIFFERS");
    }

    @Test
    void theWorkbookOfSomeoneElse() {
        assertThat(doubts(forged(GoodWorkbook.register().set("表1!C3", "李娜"), Map.of("teacher", "李娜")))).containsExactly("SOURCE_OF_ANOTHER");
        assertThat(doubts(forged(GoodWorkbook.register(), Map.of("teacher", "李娜")))).containsExactly("PAGE_CHANGED", "SOURCE_OF_ANOTHER");
    }

    @Test
    void theWorkbookOfAnotherClass() {
        assertThat(doubts(forged(GoodWorkbook.register().set("表1!F3", "高一(9)班"), Map.of("group", "高一(9)班")))).containsExactly("SOURCE_OF_ANOTHER");
        assertThat(doubts(forged(GoodWorkbook.register(), Map.of("group", "高一(9)班")))).containsExactly("PAGE_CHANGED", "SOURCE_OF_ANOTHER");
        assertThat(doubts(forged(GoodWorkbook.register().set("表1!F3", "高一(9)班"), Map.of()))).containsExactly("PAGE_CHANGED");
    }

    @Test
    void aTotalThatIsStillProvisional() {
        GoodWorkbook pending = GoodWorkbook.register().set("表3!G8", "待定");
        assertThat(doubts(Signers.three(Reports.of(pending)))).as("and says so").isEmpty();
        Assessment real = pending.assessment();
        Assessment settled = new Assessment(real.scheme(), real.tables(), real.total(), false, real.honorsRuledOutBy());
        Provenance says = Provenance.of(Paper.MONTHLY, pending.submission(), real, Optional.of(new Provenance.Source("王芳.xlsx", pending.bytes())));
        assertThat(doubts(Signers.three(Reports.of(pending.submission(), settled, says)))).containsExactly("SCORE_DIFFERS");
    }

    @Test
    void aPlaceToSignTakenAway() {
        byte[] report = remade(REPORT, document -> {
            COSDictionary gone = field(document, "学校主要领导").getCOSObject();
            ((COSArray) document.getDocumentCatalog().getAcroForm().getCOSObject().getDictionaryObject(COSName.FIELDS)).removeObject(gone);
            ((COSArray) document.getPage(0).getCOSObject().getDictionaryObject(COSName.ANNOTS)).removeObject(gone);
        });
        byte[] twice = Signers.sign(Signers.sign(report, "制表人", "周敏", 0), "分管领导", "欧阳𬭚", 1);
        assertThat(doubts(twice)).containsExactly("PLACE_MISSING 学校主要领导", "NOT_SIGNED 学校主要领导");
    }

    @Test
    void aReportThatOwnsUpToNoPlaceToSign() {
        byte[] silent = remade(REPORT, document -> {
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8).replaceAll("<kaohe:roles>.*</kaohe:roles>", "");
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        });
        assertThat(doubts(Signers.three(silent))).containsExactly("PLACE_MISSING");
    }

    @Test
    void aReportThatCallsItselfASlipThatNobodySigns() {
        Provenance slip = Provenance.of(Paper.FEEDBACK, GoodWorkbook.register().submission(), GoodWorkbook.register().assessment(), Optional.empty());
        byte[] forged = Reports.of(GoodWorkbook.register().submission(), GoodWorkbook.register().assessment(), slip);
        assertThat(doubts(forged)).contains(all("NOT_SIGNED")).contains("PAGE_CHANGED");
        byte[] withoutPlaces = remade(forged, document -> {
            document.getDocumentCatalog().setAcroForm(null);
            document.getPage(0).setAnnotations(List.of());
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(doubts(withoutPlaces)).contains(all("NOT_SIGNED")).contains("PAGE_CHANGED");
    }

    @Test
    void aReportThatOwnsUpToNoWorkbook() {
        Provenance none = Provenance.of(Paper.MONTHLY, GoodWorkbook.register().submission(), GoodWorkbook.register().assessment(), Optional.empty());
        assertThat(doubts(Signers.three(Reports.of(GoodWorkbook.register().submission(), GoodWorkbook.register().assessment(), none)))).containsExactly("SOURCE_MISSING");
    }

    @Test
    void aKindOfPaperThatWeDoNotMake() {
        Provenance honest = Provenance.of(Paper.MONTHLY, GoodWorkbook.register().submission(), GoodWorkbook.register().assessment(), Optional.empty());
        Provenance other = new Provenance("通知", honest.month(), honest.teacher(), honest.group(), honest.scheme(), honest.version(), honest.total(), honest.grade(), honest.source());
        assertThat(doubts(Signers.three(Reports.of(GoodWorkbook.register().submission(), GoodWorkbook.register().assessment(), other)))).containsExactly("NOT_OURS");
    }

    @Test
    void aFileThatIsMadeToBreakReaders() {
        String nested = "%PDF-1.7\n1 0 obj\n" + "[".repeat(300_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n";
        assertThat(doubts(nested.getBytes(StandardCharsets.US_ASCII))).isNotEmpty();
    }

    @Test
    void aSchemeThatNobodyKnows() {
        assertThat(doubts(forged(GoodWorkbook.register(), Map.of("version", "99")))).containsExactly("SCHEME_UNKNOWN");
    }
}
