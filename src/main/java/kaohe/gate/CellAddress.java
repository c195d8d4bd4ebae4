package kaohe.gate;

import java.util.Optional;

/** Addresses such as {@code H6}, as a sheet's XML writes them. */
final class CellAddress {

    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    private CellAddress() {
    }

    /**
     * The address of a cell.
     *
     * @param column from 0
     * @param row    from 1
     */
    static String of(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().append(row).toString();
    }

    /** The column, from 0, where {@code address} is well written and stands in {@code row}, from 1. */
    static Optional<Integer> column(String address, int row) {
        int column = 0;
        int at = 0;
        while (at < address.length() && column <= LAST_COLUMN && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = column * LETTERS + address.charAt(at++) - 'A' + 1;
        }
        boolean sound = at > 0 && column <= LAST_COLUMN && address.substring(at).equals(String.valueOf(row));
        return sound ? Optional.of(column - 1) : Optional.empty();
    }
}
