package kaohe.workbook;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

final class RepeatedRow {

    private RepeatedRow() {
    }

    static void repeat(XSSFSheet sheet, int row, int times) {
        if (times == 0) {
            sheet.getRow(row).forEach(cell -> cell.setBlank());
        }
        if (times <= 1) {
            return;
        }
        List<CellRangeAddress> merges = new ArrayList<>();
        sheet.getMergedRegions().stream().filter(region -> region.getFirstRow() == row && region.getLastRow() == row).forEach(merges::add);
        if (row < sheet.getLastRowNum()) {
            sheet.shiftRows(row + 1, sheet.getLastRowNum(), times - 1, true, false);
        }
        CellCopyPolicy looks = new CellCopyPolicy.Builder().mergedRegions(false).cellFormula(false).build();
        for (int copy = 1; copy < times; copy++) {
            int to = row + copy;
            XSSFRow target = sheet.createRow(to);
            target.copyRowFrom(sheet.getRow(row), looks);
            target.setHeight(sheet.getRow(row).getHeight());
            merges.forEach(region -> sheet.addMergedRegionUnsafe(
                new CellRangeAddress(to, to, region.getFirstColumn(), region.getLastColumn())));
        }
    }
}
