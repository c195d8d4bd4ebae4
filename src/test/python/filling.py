"""Fills forms that the program handed out in other programs, and saves them there.

Some in LibreOffice, through its UNO bridge; some with openpyxl, which saves formulas without their results.
"""
import re
import shlex
import subprocess
import zipfile

import openpyxl
import uno
from com.sun.star.beans import NamedValue
from libreoffice import properties

# Where the lines stand in the forms: a row each, from row 4 on.
LINES = {"表2": "2.1 2.2", "表3": "3.1 3.2a 3.2b 3.3 3.4", "表4": "4.1a 4.1b", "表5": "5.1 5.2", "表6": "6.1 6.2 6.3 6.4a 6.4b 6.4c 6.5", "表7": "7.1 7.2",
         "表8": "8.1a 8.1b 8.1c 8.2 8.3a 8.3b 8.4 8.5 8.6a 8.6b 8.6c"}
ITEMS = {"表2": "2.1 2.2", "表3": "3.1 3.2 3.3 3.4", "表4": "4.1", "表5": "5.1 5.2", "表6": "6.1 6.2 6.3 6.4 6.5", "表7": "7.1 7.2",
         "表8": "8.1 8.2 8.3 8.4 8.5 8.6"}
FIRST_ROW = 4
REASON_ROW = {table: 7 + number for number, table in enumerate(LINES)}


def cell_of(places, column, key):
    """The table and address of what belongs to a line or an item."""
    for table, ids in places.items():
        if key in ids.split():
            return table, f"{column}{FIRST_ROW + ids.split().index(key)}"
    raise KeyError(key)


class Filled:
    """A form being filled in one program; sheets are called by their table, whatever else their tab says."""

    def register(self, entries, notes=None):
        for key, value in entries.items():
            self.put(*cell_of(LINES, "G", key), value)
        for key, value in (notes or {}).items():
            self.put(*cell_of(LINES, "I", key), value)
        return self

    def official(self, points, reasons=None):
        for key, value in points.items():
            self.put(*cell_of(ITEMS, "G", key), value)
        for table, reason in (reasons or {}).items():
            self.put("表1", f"E{REASON_ROW[table]}", reason)
        return self


class InOpenpyxl(Filled):
    def __init__(self, form):
        self.book = openpyxl.load_workbook(form)

    def sheet(self, table):
        return next(sheet for sheet in self.book if sheet.title.split()[0] == table)

    def put(self, table, address, value):
        self.sheet(table)[address] = value
        return self

    def save(self, path):
        self.book.save(path)


class InLibreOffice(Filled):
    def __init__(self, office, form):
        self.document = office.open(form)

    def sheet(self, table):
        sheets = self.document.Sheets
        return next(sheets.getByName(name) for name in sheets.ElementNames if name.split()[0] == table)

    def put(self, table, address, value):
        sheet = self.sheet(table)
        cell = sheet.getCellRangeByName(address)
        locked = sheet.isProtected() and cell.CellProtection.IsLocked
        if locked:
            sheet.unprotect("")
        if isinstance(value, str):
            cell.setString(value)
        else:
            cell.setValue(value)
        if locked:
            sheet.protect("")
        return self

    def save(self, path, password=None):
        options = {"FilterName": "MS Excel 97" if path.suffix == ".xls" else "Calc MS Excel 2007 XML"}
        if password:
            options["EncryptionData"] = uno.Any("[]com.sun.star.beans.NamedValue",
                                                (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", password)))
        self.document.calculateAll()
        self.document.storeToURL(path.resolve().as_uri(), properties(options))
        self.document.close(True)


def roster(path, rows):
    """rows: 姓名, 工号, 班级, 任职开始, 任职结束, 离任原因"""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "班主任名册"
    sheet.append(["姓名", "工号", "班级", "任职开始", "任职结束", "离任原因"])
    for row in rows:
        sheet.append(row)
    for row in sheet.iter_rows(min_row=2, min_col=4, max_col=5):
        for cell in row:
            cell.number_format = "yyyy-mm-dd"
    for column, width in zip("ABCDEF", (12, 10, 16, 14, 14, 12)):
        sheet.column_dimensions[column].width = width
    book.save(path)


def hand_out(kaohe, roster_file, month, folder):
    for layout in ("register", "official"):
        subprocess.run(shlex.split(kaohe) + ["forms", "--roster", str(roster_file), "--month", month, "-o", str(folder / layout), "--layout", layout],
                       check=True, stdout=subprocess.DEVNULL)


def saved_at(path, moment):
    """Sets the moment at which a workbook says it was last saved; nothing else of it changes."""
    with zipfile.ZipFile(path) as workbook:
        parts = [(part, workbook.read(part)) for part in workbook.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as workbook:
        for part, content in parts:
            if part.filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + moment.encode(), content)
            workbook.writestr(part, content)
