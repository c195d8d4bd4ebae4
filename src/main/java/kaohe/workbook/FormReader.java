package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.lang3.StringUtils;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Deviation;
import kaohe.form.Identity;
import kaohe.form.Layout;
import kaohe.form.PayClaims;
import kaohe.form.Roster;
import kaohe.form.Submission;
import kaohe.form.SummaryForm;
import kaohe.form.TableForm;
import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;

/** Reads what a submitted workbook says, in either layout and whichever program saved it. Results of formulas are never relied on. */
public final class FormReader {

    /** Sheets in which WPS keeps its own things. */
    private static final String WPS_RESERVED = "WpsReserved";

    /** All of the country keeps one time. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Scheme scheme;

    public FormReader(Scheme scheme) {
        this.scheme = scheme;
    }

    /** What came of it: a submission, a roster, a pay sheet, or the reason why there is neither. */
    public sealed interface Outcome {
        record Read(Submission submission) implements Outcome {
        }

        record RosterRead(Roster roster, Optional<Instant> saved) implements Outcome {
        }

        record PayClaimsRead(PayClaims claims) implements Outcome {
        }

        record Unreadable(Problem problem) implements Outcome {
        }
    }

    /**
     * @param file  the name that problems give
     * @param bytes of a file that the gate let in
     */
    public Outcome read(String file, byte[] bytes) {
        try (XSSFWorkbook workbook = open(bytes)) {
            return read(file, workbook);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError broken) {
            return new Outcome.Unreadable(new Problem(Code.F12, Place.file(file), broken.getClass().getSimpleName(), "工作簿的内部已损坏，无法读取。", "",
                "请用 Excel 或 WPS 打开后另存为 xlsx 再交。"));
        }
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return OldWorkbook.isOne(bytes) ? OldWorkbook.convert(bytes) : new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private Outcome read(String file, XSSFWorkbook workbook) {
        boolean returned = ReturnMarks.strip(workbook);
        List<Grid> grids = IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt)
            .filter(sheet -> !sheet.getSheetName().equals(IdentityMark.SHEET) && !sheet.getSheetName().startsWith(WPS_RESERVED))
            .map(sheet -> new Grid(sheet, file)).toList();
        SheetFinder sheets = new SheetFinder(scheme, grids);
        boolean anyTable = !sheets.of(Scheme.SUMMARY).isEmpty() || scheme.tables().stream().anyMatch(table -> !sheets.of(table.id()).isEmpty());
        if (anyTable) {
            return new Outcome.Read(submission(file, workbook, sheets, returned));
        }
        return PayClaimsReader.read(grids).<Outcome>map(Outcome.PayClaimsRead::new).or(() -> RosterReader.read(grids).map(roster -> new Outcome.RosterRead(roster, saved(workbook))))
            .orElseGet(() -> new Outcome.Unreadable(new Problem(Code.S01, Place.file(file),
                "工作表：" + StringUtils.abbreviate(String.join("、", grids.stream().map(Grid::name).toList()), 60),
                "这个工作簿里没有" + Scheme.SUMMARY + "至" + scheme.tables().get(scheme.tables().size() - 1).id() + "中的任何一张。", "",
                "请确认交的是" + scheme.title() + "的表格。")));
    }

    private Submission submission(String file, XSSFWorkbook workbook, SheetFinder sheets, boolean returned) {
        List<Deviation> deviations = new ArrayList<>();
        if (returned) {
            deviations.add(new Deviation(Deviation.Kind.OUR_MARK, Place.file(file), ""));
        }
        Optional<Identity> identity = IdentityMark.read(workbook);
        Layout layout = layout(sheets);
        List<TableForm> tables = new ArrayList<>();
        for (ScoreTable table : scheme.tables()) {
            if (!sheets.of(table.id()).isEmpty()) {
                tables.add(TableReader.read(table, layout, sheets.of(table.id()), deviations));
            }
        }
        List<SheetFinder.Found> summaries = sheets.of(Scheme.SUMMARY);
        Optional<SummaryReader> reader = summaries.stream().findFirst().map(found -> new SummaryReader(found.grid(), found.header()));
        Optional<SummaryForm> summary = reader.map(found -> found.read(scheme,
            summaries.stream().skip(1).map(other -> other.grid().place()).toList(),
            (table, text) -> ownReason(text, IdentityMark.composedReason(workbook, table.id())), deviations));
        sheets.noteRenamed(deviations);
        sheets.all().forEach(grid -> SheetCondition.note(grid, !grid.name().equals(summaries.isEmpty() ? "" : summaries.get(0).grid().name()), identity.isPresent(), deviations));
        Circularity.of(sheets.all()).forEach(place -> deviations.add(new Deviation(Deviation.Kind.CIRCULAR, place, "")));
        sheets.others().forEach(grid -> beyondTables(grid, deviations));
        workbook.forEach(sheet -> drawn((XSSFSheet) sheet, file, deviations));
        deviations.removeIf(IdentityMark.broughtBy(workbook));
        Cell nowhere = new Cell(Place.file(file), Content.EMPTY);
        return new Submission(file, layout,
            reader.map(found -> found.labelled("班主任姓名", "班主任", "姓名")).orElse(nowhere),
            reader.map(found -> found.labelled("班级")).orElse(nowhere),
            reader.map(found -> found.labelled("考核月份", "月份")).orElse(nowhere),
            summary, tables, deviations, identity, saved(workbook).map(moment -> moment.atZone(CHINA).toLocalDate()));
    }

    /** By the program's own note in the file; an .xls has lost it on the way. */
    private static Optional<Instant> saved(XSSFWorkbook workbook) {
        return Optional.ofNullable(workbook.getProperties().getCoreProperties().getModified()).map(Date::toInstant);
    }

    private Layout layout(SheetFinder sheets) {
        boolean hasEntries = scheme.tables().stream().flatMap(table -> sheets.of(table.id()).stream())
            .anyMatch(found -> found.header().filter(header -> header.has(HeaderRow.ENTRY)).isPresent());
        return hasEntries ? Layout.REGISTER : Layout.OFFICIAL;
    }

    private static String ownReason(String text, String composed) {
        return composed.isEmpty() || !text.startsWith(composed) ? text : StringUtils.removeStart(text.substring(composed.length()), "；");
    }

    private static void beyondTables(Grid grid, List<Deviation> deviations) {
        boolean hidden = grid.isHidden();
        deviations.add(new Deviation(hidden ? Deviation.Kind.HIDDEN : Deviation.Kind.SHEET, grid.place(), hidden ? "工作表「" + grid.name() + "」" : ""));
    }

    private static void drawn(XSSFSheet sheet, String file, List<Deviation> deviations) {
        sheet.getCellComments().forEach((address, comment) -> deviations.add(new Deviation(Deviation.Kind.COMMENT,
            new Place(file, sheet.getSheetName(), address.formatAsString(), ""), StringUtils.abbreviate(comment.getString().getString(), 60))));
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        long pictures = drawing == null ? 0 : drawing.getShapes().stream().filter(XSSFPicture.class::isInstance).count();
        if (pictures > 0) {
            deviations.add(new Deviation(Deviation.Kind.PICTURE, Place.sheet(file, sheet.getSheetName()), pictures + " 张图片"));
        }
    }
}
