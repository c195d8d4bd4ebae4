#!/usr/bin/env python3
"""Edit a workbook in LibreOffice as a person does, and save it as xlsx.

    /usr/bin/python3 edit_in_libreoffice.py FROM.xlsx TO.xlsx SHEET CELL VALUE [SHEET CELL VALUE ...]

What looks like a number is entered as one.
"""
import sys
from pathlib import Path

from libreoffice import LibreOffice, properties


def main(source, target, *edits):
    with LibreOffice() as office:
        document = office.open(Path(source))
        for sheet, address, value in zip(edits[::3], edits[1::3], edits[2::3]):
            cell = document.Sheets.getByName(sheet).getCellRangeByName(address)
            try:
                cell.setValue(float(value))
            except ValueError:
                cell.setString(value)
        document.calculateAll()
        document.storeToURL(Path(target).resolve().as_uri(), properties({"FilterName": "Calc MS Excel 2007 XML"}))
        document.close(True)


main(*sys.argv[1:])
