"""Makes sample-workbooks as people would: hands out the forms, fills them in LibreOffice or with openpyxl, and saves them there.

usage: make_samples.py COMMAND...     for example: make_samples.py java -jar target/kaohe.jar
COMMAND runs the program; its forms are filled. Run from the project's folder. Needs Debian's python3-openpyxl, python3-uno and libreoffice-calc.
设了密码.xlsx is made by the class kaohe.testing.LockedSample, since neither program sets a password by script.
What each workbook comes to is written down in SampleWorkbooksTest, worked out by hand from the rules.
"""
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, Side

MONTH = "2026-09"
FOLDER = Path("sample-workbooks")
OUT = FOLDER / MONTH
TEACHERS = [
    ("王芳", "T001", "高一(1)班"), ("张伟", "T002", "高一(2)班"), ("陈静", "T003", "高一(3)班"), ("刘洋", "T004", "高一(4)班"),
    ("赵敏", "T005", "高一(5)班"), ("孙磊", "T006", "高一(6)班"), ("李娜", "T007", "高二(1)班"), ("周涛", "T008", "高二(2)班"),
    ("欧阳𬭚", "T009", "高二(3)班"), ("林琳", "T010", "高二(4)班"), ("钱峰", "T011", "高二(5)班"), ("李娜", "T012", "高二(6)班"),
    ("李强", "T013", "高三(1)班"), ("吴霞", "T014", "高三(2)班"), ("郑浩", "T015", "高三(3)班"), ("冯雪", "T016", "高三(4)班"),
    ("何军", "T017", "高三(5)班"), ("马丽", "T018", "高三(6)班"), ("黄梅", "T019", "高三(7)班"),
]
# All levels at their best, as the base of most register forms: what is not said is left blank.
BEST = {"表6!G4": "好", "表6!G6": "效果好", "表8!G4": "好", "表8!G7": "好", "表8!G8": "好", "表8!G10": "好", "表8!G11": 80}
BEST_OFFICIAL = {"表6!G4": 5, "表6!G6": 10, "表8!G4": 5, "表8!G5": 5, "表8!G6": 5, "表8!G7": 10, "表8!G8": 28}


def register(**cells):
    return {**BEST, **{key.replace("_", "!"): value for key, value in cells.items()}}


def official(**cells):
    return {**BEST_OFFICIAL, **{key.replace("_", "!"): value for key, value in cells.items()}}


# file, form, saved by, cells
FILLED = [
    ("王芳_优秀", "王芳", "openpyxl", register(表2_G4=1, 表2_G5=3, 表3_G4="是", 表8_G11=88.6)),
    ("张伟_良好_用LibreOffice填", "张伟", "libreoffice", register(
        表2_G4=3, 表2_G5=1, 表4_G4=1, 表4_I4="9月14日早操", 表5_G4=2, 表6_G4="一般", 表6_G5=1, 表6_G6="一般", 表7_G5=4,
        表7_I5="两人请假", 表8_G4="一般", 表8_G5=1, 表8_G6=2, 表8_G7="一般", 表8_G8="一般", 表8_G10="一般", 表8_G11=82.4)),
    ("陈静_官方版_正好合格", "陈静 官方版", "openpyxl", official(
        表2_G4=-4, 表3_G5=-5, 表4_G4=-7, 表5_G4=-2, 表5_G5=-4, 表6_G4=3, 表6_G5=-3, 表6_G6=4, 表7_G4=-10, 表7_G5=-2,
        表8_G5=3, 表8_G6=3, 表8_G7=5, 表8_G8=28.84, 表1_E7="卫生检查不合格四次", 表1_E8="治安案件一起", 表1_E9="缺早操一次,班级状况不好一次",
        表1_E10="缺检查两次,出勤率低两天", 表1_E11="缺班会一次", 表1_E12="流失一人,两人未缴费")),
    ("赵敏_待校务委员会核定", "赵敏", "libreoffice", register(表3_G7=3, 表3_I7="9月20日处分三人", 表3_G8="待定", 表8_G11=75)),
    ("孙磊_不合格", "孙磊", "openpyxl", register(
        表2_G4=8, 表3_G5=1, 表3_G6=1, 表4_G4=2, 表4_G5=1, 表5_G5=5, 表6_G4="差", 表6_G5=2, 表6_G6="没联系", 表7_G4=1, 表7_G5=3,
        表8_G4="差", 表8_G5=1, 表8_G7="差", 表8_G8="差", 表8_G9=-2, 表8_I9="量化表迟交一周", 表8_G10="差", 表8_G11=40)),
    ("李娜_高二1班", "李娜_T007", "openpyxl", register(表2_G4=2, 表6_G10=2, 表7_G5=1, 表8_G11=91.25)),
    ("李娜_高二6班_用LibreOffice填", "李娜_T012", "libreoffice", register(表4_G4=1, 表4_I4="晚自习一次", 表8_G11=60)),
    ("欧阳𬭚_姓名有生僻字", "欧阳𬭚", "openpyxl", register(表5_G4=1)),
    ("周涛_全角数字和空格_可接收", "周涛", "openpyxl", register(表2_G4="２", 表4_G4=" 1 ", 表4_I4="9月3日早操", 表7_G5="3")),
    ("钱峰_汉字数字", "钱峰", "libreoffice", register(表7_G5="三", 表7_I5="三人未按时缴费")),
    ("李强_次数有小数", "李强", "openpyxl", register(表4_G4=2.5, 表4_I4="一次迟到算半次")),
    ("吴霞_总分写错", "吴霞", "libreoffice", register(表4_G4=1, 表4_I4="9月8日早操", 表1_D14=98)),
    ("何军_无违纪却有治安案件", "何军", "openpyxl", register(表3_G4="是", 表3_G6=1)),
    ("冯雪_官方版_得不出的分", "冯雪 官方版", "libreoffice", official(表4_G4=-1, 表1_E9="迟到一次")),
    ("马丽_官方版_扣分无原因", "马丽 官方版", "openpyxl", official(表7_G5=-3)),
    ("黄梅_第一稿", "黄梅", "openpyxl", register(表2_G4=1)),
    ("黄梅_第二稿_内容不同", "黄梅", "openpyxl", register(表2_G4=2)),
]


class Office:
    """A LibreOffice that is spoken to through its UNO bridge."""

    def __init__(self, folder):
        port = "pipe,name=kaohe_samples"
        self.process = subprocess.Popen([
            "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", f"--accept={port};urp;"])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:{port};urp;StarOffice.ComponentContext")
                break
            except Exception:  # it is still starting
                time.sleep(0.5)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def open(self, path):
        return self.desktop.loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, (prop("Hidden", True),))

    def save(self, document, path):
        document.storeToURL(path.resolve().as_uri(), (prop("FilterName", "Calc MS Excel 2007 XML"),))
        document.close(True)

    def close(self):
        self.desktop.terminate()
        self.process.wait(60)


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def sheet_names(names, start):
    return next(name for name in names if name.startswith(start))


def fill_with_openpyxl(form, path, cells):
    workbook = load_workbook(form)
    for address, value in cells.items():
        sheet, cell = address.split("!")
        workbook[sheet_names(workbook.sheetnames, sheet)][cell] = value
    workbook.save(path)


def fill_with_libreoffice(office, form, path, cells, change=lambda document: None):
    document = office.open(form)
    for sheet in document.Sheets:
        sheet.unprotect("")
    for address, value in cells.items():
        name, cell = address.split("!")
        target = document.Sheets.getByName(sheet_names(document.Sheets.ElementNames, name)).getCellRangeByName(cell)
        if isinstance(value, str):
            target.setString(value)
        else:
            target.setValue(value)
    change(document)
    for sheet in document.Sheets:
        sheet.protect("")
    office.save(document, path)


def with_notes_of_its_own(document):
    """A sheet, a comment and a remark beside the form, as people add them."""
    document.Sheets.insertNewByName("情况说明", document.Sheets.Count)
    document.Sheets.getByName("情况说明").getCellRangeByName("A1").setString("本月班级获流动红旗一次。")
    table = document.Sheets.getByName(sheet_names(document.Sheets.ElementNames, "表7"))
    table.Annotations.insertNew(table.getCellRangeByName("G5").CellAddress, "已与家长联系")


def typed_by_hand(path):
    """The printed form, typed anew by a school: nothing of ours in it, formulas without results, texts spaced and broken its own way."""
    thin = Side(style="thin")
    workbook = Workbook()
    summary = workbook.active
    summary.title = "表1"
    summary["A1"] = "班主任工作量化考核得分汇总表"
    summary.merge_cells("A1:E1")
    summary["A2"] = "班主任姓名：刘洋"
    summary["C2"] = "班级：高一(4)班"
    summary["D2"] = "考核等次：优秀"
    summary["E2"] = "考核月份：2026.9"
    projects = [("卫生（教室、宿舍）", 20), ("安全管理（打架、违纪）", 15), ("早操、晚自习", 10), ("班级出勤率", 15),
                ("班级纪律（班风建设、班会）", 10), ("流失率、催费率", 20), ("报表工作", 10)]
    summary.append(["序号", "考核项目", "标准分", "得分", "扣分原因"])
    reasons = ["卫生不合格两次", "", "", "缺检查三次", "", "五人未按时缴费", ""]
    scores = ["=20+SUM('表2'!G4:G5)", "=MIN(15,15+SUM('表3'!G4:G7))", "=10+SUM('表4'!G4)", "=15+SUM('表5'!G4:G5)",
              "=MIN(10,SUM('表6'!G4:G8))", "=20+SUM('表7'!G4:G5)", "=MIN(10,SUM('表8'!G4:G9))"]
    for number, ((name, standard), reason, score) in enumerate(zip(projects, reasons, scores), 1):
        summary.append([number, name, standard, score, reason])
    summary.append([8, "总分", 100, "=SUM(D4:D10)", None])
    summary["A13"] = "学工处（签章）：        分管领导：        年  月  日"
    tables = {
        "表2": ("考核项目（一） 卫生（教室、宿舍）", [
            ("教室、宿舍等区域\n卫生不合格", "实查", "减", "每发现一次扣1分", "实查", -2), ("寝室、教室卫生", "学工处、团委组织检查", "加", "每达标一个加0.5分", "实查", None)]),
        "表3": ("考核项目（二） 安全管理（打架、违纪）", [
            ("无学生违纪", "实查", "加", "每月加3分", "实查", 3), ("发生刑事案件及一般治安案件", "实查", "减", "刑事每起扣10分，治安每起扣5分", "实查", None),
            ("学生受留校察看以上处分", "实查", "减", "每人次3分", "实查", None), ("违反师德公约或发生学生管理重大责任事故等", "实查", "减", "由校务委员会讨论处理", "实查", None)]),
        "表4": ("考核项目（三） 早操、晚自习", [
            ("准时参加早操、升国旗仪式,并组织好本班队伍,参加晚自习", "每次", "减", "每缺一次扣5分，班级状况不好扣2分", "查记录", 0)]),
        "表5": ("考核项目（四） 班级出勤率", [
            ("按要求检查学生上课情况", "一天至少1次", "减", "缺一次扣1分", "实查", -3), ("学生早操上课出勤率", "实查", "减", "小于80%，扣除2分/天", "实查", None)]),
        "表6": ("考核项目（五） 班级纪律（班风建设、班会）", [
            ("为人师表 管理育人", "衣着整洁", "加", "好得5分一般得3分差得0分", "实查", 5), ("按时召开班团干部会及班会", "每周一次", "减", "每缺一次扣3分", "查记录", None),
            ("与学生及家长沟通交流", "每周5次", "加", "效果好10分；一般4分；没联系0分", "抽查", 4), ("学生受市级及以上表彰", "实查", "加", "按等级和人次", "实查", None),
            ("学生受学校表彰", "实查", "加", "校级2分/人", "实查", 2)]),
        "表7": ("考核项目（六） 流失率、催费率", [
            ("流失率", "实查", "减", "流失1人扣10分", "实查", None), ("催费率", "实查", "减", "未收回一人扣一分", "实查", -5)]),
        "表8": ("考核项目（七） 报表工作", [
            ("积极参加学校组织的各项活动和学生工作会议", "准时参加", "加、减", "好5分，一般3分，差0分；缺会扣5分", "查考勤簿", 5),
            ("每学期有班级工作计划总结；确保《班务日志》的准确及时填写", "按时", "加", "好5分，一般3分", "查记录", 3),
            ("认真做好学生个人量化考核工作，分析学生状况", "及时", "加、减", "好得5分，一般得3分", "查资料", 5),
            ("完成上级交办的任务", "按时完成", "加", "好10分，一般5分，差0分", "查手册", 5), ("班级量化管理", "考核结果", "加", "按平均分的35%计入", "月考评", 24.5),
            ("撰写班主任经验文章，积极向学校提出学生工作合理化建议", "实查", "加", "每篇5分、10分，每条5分", "实查", None)]),
    }
    for name, (title, rows) in tables.items():
        sheet = workbook.create_sheet(name)
        sheet.append([title])
        sheet.append([None, None, None, None, None, None, name])
        sheet.append(["序号", "考核内容", "考核要求", "加减分", "计分 办法", "考核办法", "得 分"])
        for number, row in enumerate(rows, 2):
            sheet.append([number, *row])
        sheet.column_dimensions["B"].width = 30
        for line in sheet.iter_rows(min_row=3):
            for cell in line:
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
                cell.alignment = Alignment(wrap_text=True, vertical="center")
    summary["A1"].font = Font(size=16, bold=True)
    workbook.save(path)


def odd_files():
    (OUT / "空文件.xlsx").write_bytes(b"")
    whole = (OUT / "王芳_优秀.xlsx").read_bytes()
    (OUT / "只传了一半.xlsx").write_bytes(whole[: len(whole) * 2 // 3])
    (OUT / "其实是csv.xlsx").write_text("序号,考核项目,得分\n1,卫生,20\n", encoding="utf-8")
    with zipfile.ZipFile(OUT / "王芳_优秀.xlsx") as source, zipfile.ZipFile(OUT / "压缩方法少见.xlsx", "w", zipfile.ZIP_LZMA) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (2026, 9, 30, 0, 0, 0)), source.read(name), zipfile.ZIP_LZMA)
    other = Workbook()
    other.active.title = "工资"
    for row in (["月份", "姓名", "实发"], ["2026-09", "王芳", 5200]):
        other.active.append(row)
    other.save(OUT / "另一种表_工资.xlsx")
    shutil.copyfile(OUT / "王芳_优秀.xlsx", OUT / "王芳_又交一次.xlsx")
    (OUT / "~$王芳_优秀.xlsx").write_bytes("\x06王芳".encode("utf-8").ljust(165, b" "))


def roster():
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "名册"
    sheet.append(["姓名", "工号", "班级", "任职开始", "任职结束", "离任原因"])
    for teacher in TEACHERS:
        sheet.append([*teacher, "2025-09", None, None])
    for column, width in zip("ABCDEF", (12, 10, 14, 12, 12, 12)):
        sheet.column_dimensions[column].width = width
    workbook.save(FOLDER / "名册.xlsx")


def main(command):
    OUT.mkdir(parents=True, exist_ok=True)
    roster()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        for name, layout in (("登记版", "register"), ("官方版", "official")):
            subprocess.run([*command, "forms", "--roster", str(FOLDER / "名册.xlsx"), "--month", MONTH, "-o", str(scratch / name), "--layout", layout],
                           check=True)
        office = Office(scratch)
        for file, form, by, cells in FILLED:
            teacher, _, layout = form.partition(" ")
            source = scratch / (layout or "登记版") / f"{teacher}_{MONTH}.xlsx"
            if by == "openpyxl":
                fill_with_openpyxl(source, OUT / f"{file}.xlsx", cells)
            else:
                fill_with_libreoffice(office, source, OUT / f"{file}.xlsx", cells)
        fill_with_libreoffice(office, scratch / "登记版" / f"林琳_{MONTH}.xlsx", OUT / "林琳_附有说明页和批注.xlsx", register(表2_G5=2, 表7_G5=2, 表7_I5="两人未缴"),
                              change=with_notes_of_its_own)
        without = load_workbook(scratch / "登记版" / f"郑浩_{MONTH}.xlsx")
        for address, value in BEST.items():
            sheet, cell = address.split("!")
            without[sheet_names(without.sheetnames, sheet)][cell] = value
        del without[sheet_names(without.sheetnames, "表5")]
        without.save(OUT / "郑浩_缺表5.xlsx")
        typed_by_hand(OUT / "刘洋_官方版_自己打的表.xlsx")
        odd_files()
        office.close()


if __name__ == "__main__":
    main(sys.argv[1:])
