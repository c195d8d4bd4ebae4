package kaohe.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;

/** The ranges that charts are drawn of: they follow rows and columns that are repeated, and bring along what the cells show, for programs that draw without calculating. */
final class DrawnRanges {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private DrawnRanges() {
    }

    static void grow(Growth growth) {
        charts(growth.sheet().getWorkbook()).forEach(chart -> each(chart.getCTChart(), "f", cursor -> {
            String grown = grown(cursor.getTextValue(), growth);
            if (!grown.equals(cursor.getTextValue())) {
                cursor.setTextValue(grown);
            }
        }));
    }

    /** A range with its sheet, as charts and sparklines name one, after the growth; anything else stays as it is. */
    static String grown(String range, Growth growth) {
        return area(range).filter(area -> growth.sheet().getSheetName().equals(area.getFirstCell().getSheetName())).map(area -> {
            CellRangeAddress mapped = growth.mapped(new CellRangeAddress(area.getFirstCell().getRow(), area.getLastCell().getRow(), area.getFirstCell().getCol(), area.getLastCell().getCol()));
            CellReference first = new CellReference(area.getFirstCell().getSheetName(), mapped.getFirstRow(), mapped.getFirstColumn(), area.getFirstCell().isRowAbsolute(),
                area.getFirstCell().isColAbsolute());
            CellReference last = new CellReference(area.getFirstCell().getSheetName(), mapped.getLastRow(), mapped.getLastColumn(), area.getLastCell().isRowAbsolute(),
                area.getLastCell().isColAbsolute());
            return area.isSingleCell() && mapped.getNumberOfCells() == 1 ? first.formatAsString() : new AreaReference(first, last, SpreadsheetVersion.EXCEL2007).formatAsString();
        }).orElse(range);
    }

    private static Optional<AreaReference> area(String range) {
        try {
            return AreaReference.isContiguous(range) ? Optional.of(new AreaReference(range, SpreadsheetVersion.EXCEL2007)) : Optional.empty();
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /** Stores with each chart what its cells show; to be called once every formula has its result. */
    static void remember(XSSFWorkbook workbook) {
        for (XSSFChart chart : charts(workbook)) {
            each(chart.getCTChart(), "cat", cursor -> remember(workbook, (CTAxDataSource) cursor.getObject()));
            each(chart.getCTChart(), "val", cursor -> remember(workbook, ((CTNumDataSource) cursor.getObject()).getNumRef()));
            each(chart.getCTChart(), "tx", cursor -> {
                for (XmlObject reference : cursor.getObject().selectChildren(CHART, "strRef")) {
                    remember(workbook, (CTStrRef) reference);
                }
            });
        }
    }

    private static void remember(XSSFWorkbook workbook, CTAxDataSource source) {
        if (source.isSetNumRef()) {
            // Names are not numbers, whichever program wrote the chart.
            String range = source.getNumRef().getF();
            source.unsetNumRef();
            source.addNewStrRef().setF(range);
        }
        if (source.isSetStrRef()) {
            remember(workbook, source.getStrRef());
        }
    }

    private static void remember(XSSFWorkbook workbook, CTStrRef reference) {
        List<Optional<XSSFCell>> cells = cells(workbook, reference.getF());
        CTStrData data = reference.isSetStrCache() ? reference.getStrCache() : reference.addNewStrCache();
        data.setPtArray(null);
        (data.isSetPtCount() ? data.getPtCount() : data.addNewPtCount()).setVal(cells.size());
        DataFormatter format = new DataFormatter();
        format.setUseCachedValuesForFormulaCells(true);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isPresent()) {
                var point = data.addNewPt();
                point.setIdx(i);
                point.setV(format.formatCellValue(cells.get(i).get()));
            }
        }
    }

    private static void remember(XSSFWorkbook workbook, CTNumRef reference) {
        List<Optional<XSSFCell>> cells = cells(workbook, reference.getF());
        CTNumData data = reference.isSetNumCache() ? reference.getNumCache() : reference.addNewNumCache();
        data.setPtArray(null);
        (data.isSetPtCount() ? data.getPtCount() : data.addNewPtCount()).setVal(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            int index = i;
            cells.get(i).filter(DrawnRanges::isNumber).ifPresent(cell -> {
                var point = data.addNewPt();
                point.setIdx(index);
                point.setV(String.valueOf(cell.getNumericCellValue()));
            });
        }
    }

    /** A formula without a result is none. */
    private static boolean isNumber(XSSFCell cell) {
        return cell.getRawValue() != null && (cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType()) == CellType.NUMERIC;
    }

    /** Every cell of a range in order; none where it is no range of this workbook. */
    private static List<Optional<XSSFCell>> cells(XSSFWorkbook workbook, String range) {
        List<Optional<XSSFCell>> cells = new ArrayList<>();
        area(range).ifPresent(area -> {
            XSSFSheet sheet = workbook.getSheet(area.getFirstCell().getSheetName());
            for (CellReference at : sheet == null ? new CellReference[0] : area.getAllReferencedCells()) {
                cells.add(Optional.ofNullable(sheet.getRow(at.getRow())).map(row -> row.getCell(at.getCol())));
            }
        });
        return cells;
    }

    private static List<XSSFChart> charts(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false).map(sheet -> ((XSSFSheet) sheet).getDrawingPatriarch())
            .filter(drawing -> drawing != null).flatMap(drawing -> drawing.getCharts().stream()).toList();
    }

    private interface Visit {
        void at(XmlCursor cursor);
    }

    private static void each(XmlObject root, String name, Visit visit) {
        try (XmlCursor cursor = root.newCursor()) {
            while (cursor.hasNextToken() && !cursor.isEnddoc()) {
                if (cursor.isStart() && cursor.getName().getLocalPart().equals(name) && cursor.getName().getNamespaceURI().equals(CHART)) {
                    cursor.push();
                    visit.at(cursor);
                    cursor.pop();
                }
                cursor.toNextToken();
            }
        }
    }
}
