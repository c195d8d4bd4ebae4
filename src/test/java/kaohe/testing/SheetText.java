package kaohe.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a sheet shows, with the results of formulas as they were saved. */
public final class SheetText {

    private SheetText() {
    }

    /** @return each row from {@code first} on (from 0), its first cells divided by bars */
    public static List<String> rows(Path file, String sheet, int first, int columns) throws IOException {
        DataFormatter format = new DataFormatter();
        format.setUseCachedValuesForFormulaCells(true);
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet found = workbook.getSheet(sheet);
            for (int row = first; row <= found.getLastRowNum(); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    cells.add(found.getRow(row) == null ? "" : format.formatCellValue(found.getRow(row).getCell(column)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
