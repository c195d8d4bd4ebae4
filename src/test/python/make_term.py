#!/usr/bin/env python3
"""Make sample-workbooks/一学期: a roster and a term of filled workbooks, with what came before it as far as it matters.

    python3 make_term.py --kaohe "java -jar target/kaohe.jar" --out sample-workbooks/一学期

The story, which TermStoryTest tells again from the results:

    周敏、王刚    the best, with the same mean; 王刚's class had a 刑事案件 in November, so that he can't be 先进
    吴浩          failed in September and November; October is missing in between: two in a row
    郑丽          in office since March; failed in May, September, November and January, never twice in a row: four in all
    冯雪          December waits for the 校务委员会
    陈涛、褚云    陈涛 was replaced on 16 November; both hand in that month
    卫国          October came on 9 November; his mean is 90 exactly
    欧阳𬭚        a rare character
    李娜、李娜    two of one name; the mean of one is 79.9, which no rounding may lift to 80
    蒋文          the class is renamed in December
    沈岳          two classes
    韩笑          nothing to say

and the office's own pay sheet of November, with 吴浩 paid under the other plan. Half of the workbooks are filled in LibreOffice, the others with openpyxl.

Needs the Debian packages libreoffice-calc, python3-uno and python3-openpyxl, and Debian's own /usr/bin/python3.
"""
import argparse
import datetime
import tempfile
from pathlib import Path

import openpyxl
from filling import InLibreOffice, InOpenpyxl, hand_out, roster, saved_at
from libreoffice import LibreOffice

MONTHS = ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01"]
BEFORE = ["2026-05", "2026-06"]

SEPTEMBER = datetime.date(2026, 9, 1)
# 姓名, 工号, 班级, 任职开始, 任职结束, 离任原因
ROSTER = [
    ("周敏", "T101", "高一(1)班", SEPTEMBER, None, None), ("吴浩", "T102", "高一(2)班", SEPTEMBER, None, None),
    ("郑丽", "T103", "高一(3)班", datetime.date(2026, 3, 1), None, None), ("王刚", "T104", "高一(4)班", SEPTEMBER, None, None),
    ("冯雪", "T105", "高一(5)班", SEPTEMBER, None, None), ("陈涛", "T106", "高一(6)班", SEPTEMBER, datetime.date(2026, 11, 15), "撤换"),
    ("褚云", "T107", "高一(6)班", datetime.date(2026, 11, 16), None, None), ("卫国", "T108", "高二(1)班", SEPTEMBER, None, None),
    ("欧阳𬭚", "T109", "高二(2)班", SEPTEMBER, None, None), ("李娜", "T110", "高二(3)班", SEPTEMBER, None, None),
    ("李娜", "T111", "高二(4)班", SEPTEMBER, None, None), ("蒋文", "T112", "高二(5)实验班", SEPTEMBER, None, None),
    ("沈岳", "T113", "高二(6)班", SEPTEMBER, None, None), ("沈岳", "T113", "高二(7)班", SEPTEMBER, None, None),
    ("韩笑", "T114", "高三(1)班", SEPTEMBER, None, None),
]

# What each month comes to, by the name of the form that was handed out; None is a month that was not handed in.
TOTALS = {
    "周敏": [99, 97, 99, 95, 98], "吴浩": [55, None, 57, 70, 72], "郑丽": [56, 75, 59, 80, 54], "王刚": [100, 99, 90, 100, 99],
    "冯雪": [94, 95, 97, 98, 94], "陈涛": [62, 61, 63, None, None], "褚云": [None, None, 90, 96, 94], "卫国": [90, 89, 91, 90, 90],
    "欧阳𬭚": [88, 92, 93, 93, 94], "李娜_T110": [87, 88, 90, 86, 89], "李娜_T111": [79.5, 80, 80, 80, 80], "蒋文": [85, 84, 86, 85, 85],
    "沈岳_高二(6)班": [83, 82, 81, 84, 80], "沈岳_高二(7)班": [78, 79, 80, 77, 76], "韩笑": [66, 70, 71, 69, 74],
}
TOTALS_BEFORE = {"郑丽": [58, 77]}

# Everything at its best: 100 points, with more than enough in 表6 and 表8.
BEST = {"6.1": "好", "6.3": "效果好", "8.1a": "好", "8.2": "好", "8.3a": "好", "8.4": "好", "8.5": 80}


def losing(points):
    """Entries that cost so many points: rooms, then fees, then checks, then missed drills."""
    entries = dict(BEST)
    if points % 1:
        points -= 0.5
        entries["2.2"] = 1
        points += 1
    points = int(points)
    drills = max(0, -(-(points - 41) // 5))
    points -= 5 * drills
    for line, most in (("2.1", 12), ("7.2", 15), ("5.1", 14)):
        if min(points, most):
            entries[line] = min(points, most)
        points -= min(points, most)
    if drills:
        entries["4.1a"] = drills
    return entries


def entries(who, month, total):
    if (who, month) == ("王刚", "2026-11"):
        return BEST | {"3.2a": 1}, {"3.2a": "11月12日校外伤人，派出所已立案"}
    if (who, month) == ("冯雪", "2026-12"):
        return losing(100 - total) | {"3.4": "待定"}, {"3.4": "12月18日实训课受伤，责任待认定"}
    return losing(100 - total), {}


def pay_sheet(path):
    """As the office types it: everyone under 方案一, but for 吴浩, who got what 方案二 gives for 57 points."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "绩效表"
    sheet.append(["2026年11月班主任绩效表"])
    sheet.append(["序号", "姓名", "班级", "金额（元）"])
    amounts = [600, 450, 190, 600, 600, 300, 300, 600, 600, 600, 600, 600, 600, 600, 600]
    for number, ((name, _, group, *_), amount) in enumerate(zip(ROSTER, amounts), 1):
        sheet.append([number, name, "高二(5)班" if name == "蒋文" else group, amount])
    sheet.append(["合计", None, None, f"=SUM(D3:D{2 + len(amounts)})"])
    sheet.column_dimensions["C"].width = 16
    book.save(path)


def fill(month, totals, column, forms, folder, office):
    folder.mkdir(parents=True, exist_ok=True)
    year, number = month.split("-")
    due = datetime.date(int(year) + int(number) // 12, int(number) % 12 + 1, 3)
    for place, (who, scores) in enumerate(totals.items()):
        if scores[column] is None:
            continue
        form = forms / "register" / f"{who}_{month}.xlsx"
        filled = InLibreOffice(office, form) if (place + column) % 2 else InOpenpyxl(form)
        filled.register(*entries(who, month, scores[column]))
        if who == "蒋文" and month < "2026-12":
            filled.put("表1", "F3", "高二(5)班")
        path = folder / f"{who}.xlsx"
        filled.save(path)
        late = (who, month) == ("卫国", "2026-10")
        saved_at(path, "2026-11-09T02:00:00Z" if late else f"{due}T02:00:00Z")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--kaohe", required=True, help="the command that starts the program; it hands out the forms")
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()

    given.out.mkdir(parents=True, exist_ok=True)
    roster(given.out / "名册.xlsx", ROSTER)
    with tempfile.TemporaryDirectory() as temporary, LibreOffice() as office:
        for totals, months in ((TOTALS_BEFORE, BEFORE), (TOTALS, MONTHS)):
            for column, month in enumerate(months):
                forms = Path(temporary) / month
                hand_out(given.kaohe, given.out / "名册.xlsx", month, forms)
                fill(month, totals, column, forms, given.out / month, office)
    pay_sheet(given.out / "2026-11" / "绩效表_学工处填.xlsx")


if __name__ == "__main__":
    main()
