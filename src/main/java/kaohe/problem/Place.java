package kaohe.problem;

import java.util.Comparator;

/**
 * Where in a document something stands.
 *
 * @param file  the file's name as the user gave it
 * @param sheet the worksheet's name; empty where the whole file is meant
 * @param cell  the cell's address such as {@code H6}, or {@code line:column} (both from 1) in a text file; empty where no one cell is meant
 * @param row   the text of the row, so that a reader recognises it; may be empty
 */
public record Place(String file, String sheet, String cell, String row) {

    /** In the order in which a reader leafs through: sheet by sheet, row by row. Files are kept apart by the caller. */
    public static final Comparator<Place> READING_ORDER =
        Comparator.comparing((Place place) -> place.sheet).thenComparingInt(Place::rowNumber).thenComparing(Place::cell);

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, "", "", "");
    }

    /** A whole sheet. */
    public static Place sheet(String file, String sheet) {
        return new Place(file, sheet, "", "");
    }

    /** A position in a text file, line and column from 1. */
    public static Place text(String file, int line, int column) {
        return new Place(file, "", line + ":" + column, "");
    }

    /** The same place in a row that reads {@code text}. */
    public Place inRow(String text) {
        return new Place(file, sheet, cell, text);
    }

    /** {@code 表4!H6}, the sheet alone, {@code 12:5}, or nothing for a whole file. */
    public String address() {
        if (sheet.isEmpty()) {
            return cell;
        }
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    private int rowNumber() {
        String digits = cell.replaceAll("^[A-Z]+", "");
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
