package kaohe.form;

import kaohe.problem.Place;

/** Something a workbook holds beyond the form: it stays in the original and is listed. */
public record Extra(Kind kind, Place place, String text) {

    public enum Kind { SHEET, COMMENT, PICTURE, OUTSIDE }
}
