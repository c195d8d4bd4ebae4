#!/usr/bin/env python3
"""Make sample-workbooks/一个月: a roster and a month of filled workbooks, as people send them.

    python3 make_samples.py --kaohe "java -jar target/kaohe.jar" --out sample-workbooks/一个月
    python3 make_samples.py --forms DIR --out sample-workbooks/一个月

The forms are those that the program hands out (with --forms: blank ones that were handed out before, in DIR/register and DIR/official). They are filled in
other programs and saved there: some in LibreOffice, through its UNO bridge; the rest with openpyxl, which saves formulas without their results. What these
programs saved is what is kept, so running this again gives the same contents, though not the same bytes.

Needs the Debian packages libreoffice-calc, python3-uno and python3-openpyxl, and Debian's own /usr/bin/python3.
"""
import argparse
import datetime
import shutil
import tempfile
import zipfile
from pathlib import Path

import openpyxl
from filling import InLibreOffice, InOpenpyxl, hand_out, roster, saved_at
from libreoffice import LibreOffice
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Side

MONTH = "2026-09"

# 姓名, 工号, 班级
TEACHERS = [
    ("王芳", "T001", "高一(1)班"), ("张伟", "T002", "高一(2)班"), ("李强", "T003", "高一(3)班"), ("陈静", "T004", "高一(4)班"),
    ("赵敏", "T005", "高一(5)班"), ("李娜", "T006", "高一(6)班"), ("李娜", "T007", "高二(1)班"), ("孙丽", "T008", "高二(2)班"),
    ("吴刚", "T009", "高二(3)班"), ("欧阳𬭚", "T010", "高二(4)班"), ("刘洋", "T011", "高二(5)班"), ("董洁", "T012", "高二(6)班"),
    ("宋佳", "T013", "高三(1)班"), ("韩雪", "T014", "高三(2)班"), ("何平", "T015", "高三(3)班"), ("黄明", "T016", "高三(4)班"),
    ("周杰", "T017", "高三(5)班"), ("郑慧", "T018", "高三(6)班"), ("林涛", "T019", "职一(1)班"), ("徐燕", "T020", "职一(2)班"),
    ("杨帆", "T021", "职一(3)班"), ("高峰", "T022", "职一(4)班"), ("唐勇", "T023", "职一(5)班"), ("冯燕", "T024", "职一(6)班"),
    ("于洋", "T025", "职二(1)班"), ("蒋琳", "T026", "职二(2)班"), ("许慧", "T027", "职二(3)班"), ("曹亮", "T028", "职二(4)班"),
    ("丁玲", "T029", "职二(5)班"), ("方正", "T030", "职二(6)班"), ("马丽", "T031", "职三(1)班"), ("潘悦", "T032", "职三(2)班"),
    ("魏东", "T033", "职三(3)班"),
]

FIRST_DAY = datetime.date(2026, 9, 1)
SAVED = "2026-10-02T01:30:00Z"

# A class without much to say: 95 points in the register layout.
PLAIN = {"2.1": 1, "5.1": 1, "6.1": "好", "6.3": "一般", "7.2": 2, "8.1a": "好", "8.2": "好", "8.3a": "好", "8.4": "好", "8.5": 80}
# The same where only 得分 is written.
PLAIN_POINTS = {"2.1": -1, "5.1": -1, "6.1": 5, "6.2": 0, "6.3": 4, "7.2": -2, "8.1": 5, "8.2": 5, "8.3": 5, "8.4": 10, "8.5": 28, "8.6": 0}


def plain_reasons(room, names):
    """The reasons for it, in each teacher's own words."""
    return {"表2": f"9月15日{room}宿舍卫生不合格1次", "表5": f"9月21日{room}一层缺检查1次", "表7": f"{names}住宿费未按时交"}


class Month:
    """The month's folder, and who fills which form where."""

    def __init__(self, forms, folder, office):
        self.forms = forms
        self.folder = folder
        self.office = office

    def form(self, who, layout):
        return self.forms / layout / f"{who}_{MONTH}.xlsx"

    def openpyxl(self, who, layout="register"):
        return InOpenpyxl(self.form(who, layout))

    def libreoffice(self, who, layout="register"):
        return InLibreOffice(self.office, self.form(who, layout))

    def file(self, name):
        return self.folder / name


def good_ones(month):
    month.libreoffice("王芳").register({
        "2.1": 1, "2.2": 1, "3.1": "是", "4.1b": 1, "5.1": 1, "6.1": "好", "6.3": "一般", "7.2": 1,
        "8.1a": "好", "8.2": "好", "8.3a": "好", "8.4": "好", "8.5": 82.4,
    }, {"2.1": "9月15日 301 宿舍"}).save(month.file("王芳_优秀.xlsx"))

    filled = month.libreoffice("张伟").register({
        "2.1": 3, "3.1": "否", "3.2b": 1, "4.1a": 1, "5.1": 2, "5.2": 1, "6.1": "一般", "6.2": 1, "6.3": "效果好", "7.2": 4,
        "8.1a": "一般", "8.1b": 1, "8.1c": 1, "8.2": "一般", "8.3a": "好", "8.3b": -2, "8.4": "差", "8.5": 81.5,
    }, {"3.2b": "9月12日校外打架", "4.1a": "9月7日升旗", "8.3b": "量化月报迟交两天"})
    filled.put("表1", "E12", "已与四位家长约定月底补交")
    filled.save(month.file("张伟_有扣分_LibreOffice.xlsx"))
    shutil.copy(month.file("张伟_有扣分_LibreOffice.xlsx"), month.file("张伟_有扣分_又交了一次.xlsx"))

    month.openpyxl("陈静", "official").official({
        "2.1": -4, "2.2": 1.5, "3.1": 0, "3.2": -5, "3.3": -3, "4.1": -7, "5.1": -3, "5.2": -4, "6.1": 3, "6.2": -3, "6.3": 4, "6.4": 3, "6.5": 0,
        "7.1": 0, "7.2": -6, "8.1": 5, "8.2": 3, "8.3": 3, "8.4": 5, "8.5": 27.3, "8.6": 0,
    }, {"表2": "卫生不合格4次", "表3": "治安案件1起,留校察看1人", "表4": "缺早操1次,晚自习纪律差1次", "表5": "检查缺3次,出勤率不足2天", "表6": "少开班会1次",
        "表7": "6人未按时交费"}).save(month.file("陈静_官方版_合格.xlsx"))

    month.libreoffice("李娜_T006").register({
        "2.1": 4, "3.1": "是", "4.1b": 1, "5.1": 2, "6.1": "好", "6.2": 1, "6.3": "一般", "6.4b": 1, "7.2": 5,
        "8.1a": "一般", "8.2": "好", "8.3a": "一般", "8.4": "一般", "8.5": 76.6, "8.6c": 1,
    }, {"6.4b": "省级三好学生 王某"}).save(month.file("李娜_高一6班_良好.xlsx"))

    month.libreoffice("李娜_T007", "official").official({
        "2.1": -6, "2.2": 0.5, "3.1": 0, "3.2": -5, "4.1": -9, "5.1": -4, "5.2": -2, "6.1": 3, "6.2": -3, "6.3": 4, "6.4": 5,
        "7.1": -10, "7.2": -1, "8.1": 1, "8.2": 3, "8.3": 0, "8.4": 5, "8.5": 24.5, "8.6": 0,
    }, {"表2": "卫生不合格6次", "表3": "治安案件1起", "表4": "缺早操1次,状况不好2次", "表5": "检查缺4次,出勤率不足1天", "表6": "少开班会1次",
        "表7": "流失1人,未交费1人"}).save(month.file("李娜_高二1班_官方版.xlsx"))

    month.libreoffice("孙丽").register({
        "2.1": 12, "3.2a": 1, "3.3": 3, "4.1a": 2, "4.1b": 1, "5.1": 4, "5.2": 3, "6.1": "差", "6.2": 2, "6.3": "一般", "7.1": 1, "7.2": 5,
        "8.1a": "差", "8.1b": 3, "8.1c": 2, "8.2": "差", "8.3a": "差", "8.4": "差", "8.5": 60,
    }, {"3.2a": "9月20日,已移送派出所", "3.3": "三人留校察看"}).save(month.file("孙丽_不合格_不得评先进.xlsx"))

    month.openpyxl("吴刚").register({
        "2.1": 5, "2.2": 1, "3.2b": 1, "4.1a": 1, "5.1": 5, "5.2": 2, "6.1": "一般", "6.2": 1, "6.3": "一般", "7.2": 11,
        "8.1a": "一般", "8.2": "好", "8.3a": "一般", "8.4": "一般", "8.5": 70,
    }).save(month.file("吴刚_五十九分半_不合格.xlsx"))

    month.openpyxl("欧阳𬭚").register({
        "2.1": "３", "3.1": "是\u3000", "4.1b": "1", "5.1": " 2 ", "6.1": " 好", "6.3": "效果好", "7.2": "\u3000０",
        "8.1a": "好", "8.2": "好", "8.3a": "好", "8.4": "好", "8.5": "８２．４",
    }).save(month.file("欧阳𬭚_全角数字和空格.xlsx"))

    filled = month.openpyxl("董洁").register({
        "2.1": 2, "5.2": 1, "6.1": "一般", "6.3": "一般", "7.2": 3, "8.1a": "一般", "8.2": "一般", "8.3a": "一般", "8.4": "一般", "8.5": 65,
    })
    filled.sheet("表2")["G4"].comment = Comment("9月3日、9月17日各一次", "董洁")
    notes = filled.book.create_sheet("情况说明")
    notes["A1"] = "本月军训,早操由教官带队。"
    filled.save(month.file("董洁_附情况说明和批注.xlsx"))

    typed_by_hand(month.file("刘洋_官方版_自己打的表.xlsx"))


def typed_by_hand(path):
    """The printed form as a school office types it, with nothing of ours in it."""
    book = openpyxl.Workbook()
    summary = book.active
    summary.title = "表1"
    summary["A1"] = "班主任工作量化考核得分汇总表"
    summary["A2"] = "班主任姓名:刘洋"
    summary["C2"] = "班级:高二(5)班"
    summary["E2"] = "考核月份:2026年9月"
    summary["A3"] = "考核等次:"
    lines = [
        ("卫生(教室、宿舍)", 20, "=20+SUM(表2!G3:G4)", "卫生不合格2次"), ("安全管理\n(打架、违纪)", 15, "=MIN(15,15+SUM(表3!G4:G7))", None),
        ("早操、 晚自习", 10, "=10+表4!G3", "班级状况不好1次"), ("班级出勤率", 15, "=15+SUM(表5!G3:G4)", "缺检查1次,出勤率不足1天"),
        ("班级纪律（班风建设、班会）", 10, "=MIN(10,SUM(表6!G3:G7))", None), ("流失率、\n催费率", 20, "=20+SUM(表7!G3:G4)", "8人未交费"),
        ("报表工作", 10, "=MIN(10,SUM(表8!G3:G8))", None),
    ]
    summary.append([])
    summary.append(["序号", "考核项目", "标准分", "得 分", "扣 分 原 因"])
    for number, (name, standard, score, reason) in enumerate(lines, 1):
        summary.append([number, name, standard, score, reason])
    summary.append([8, "总 分", 100, "=SUM(D6:D12)"])
    summary.append([])
    summary.append(["制表人:", None, "分管领导:", None, "学校主要领导:"])
    heads = ["序号", "考核内容", "考核要求", "加减分", "计分办法", "考核办法", "得分"]
    tables = {
        "表2": ("考核项目(一) 卫生(教室、宿舍)     表2", [
            (3, "教室、宿舍等区域\n卫生不合格", "实查", "减", "教室、宿舍等区域卫生不合格每发现一次扣1分", "实查", -2),
            (4, "寝室、教室卫生", "学工处、团委组织检查", "加", "宿舍或教室卫生检查95分以上的\n(优秀)每达标一个加0.5分", "实查", 1)]),
        "表3": ("考核项目(二)安全管理(打架、违纪)     表3", [
            (3, "无学生违纪", "实查", "加", "每月加3分", "实查", 3),
            (4, "发生刑事案件及\n一般治安案件", "实查", "减", "发生刑事案件及一般治安案件每起刑事案件扣10分,不得评为先进。一般治安案件每起扣5分", "实查", None),
            (5, "学生受留校察看\n以上处分", "实查", "减", "学生受留校察看以上处分,每人次3分,超过两人次班集体不得评为先进", "实查", None),
            (6, "违反师德公约或发生学生管理重大责任事故等", "实查", "减", "视情节轻重由校务委员会讨论处理", "实查", None)]),
        "表4": ("考核项目(三) 早操、晚自习     表4", [
            (2, "准时参加早操、升国旗仪式,并组织好本班队伍,参\n加晚自习", "必须参加每次早操、升旗仪式,晚自习班级参加状况计考核分", "减",
             "每缺一次扣5分,班级状况不好扣2分,扣完为止。", "查记录", -2)]),
        "表5": ("考核项目(四) 班级出勤率     表5", [
            (2, "按要求\n检查学生上\n课情况", "一天至少1次", "减", "缺一次扣\n1分,扣完为止", "实查", -1),
            (3, "学生早操\n上课出勤率", "实查", "减", "早操、上课出勤率小于80%,扣除2分/天", "实查", -2)]),
        "表6": ("考核项目(五) 班级纪律(班风建设、班会)     表6", [
            (2, "为人师表\n管理育人", "在学生面前衣着整洁、朴素大方", "加", "好得5分 一般得3分 差得0分", "本月无扣分项得满分", 5),
            (3, "按时召开班团\n干部会及班会", "每月召开一次主题班会,每周召开一次班会,每月至少召开一次班团干部会", "减", "每缺一次扣3分,扣完为止", "查记录", 0),
            (None, "与学生及\n家长沟通交流", "每周至少到学生公寓5次;每学期与家长至少联系1次", "加", "联系学生或家长效果好10分;效果一般4分;没联系0分", "检查与抽查相结合", 4),
            (None, "学生受市级及以上表彰", "实查", "加", "按照获奖等级和人次记分:国家级5分/人\n省级3分/人\n市级", "实查", None),
            (None, "学生受学校表彰", "实查", "加", "校级2分/人", "实查", 2)]),
        "表7": ("考核项目(六) 流失率、催费率     表7", [
            (None, "流失率", "实查", "减", "无故非正常流失1人扣10分(按程序办理正常退学手续除外)", "实查", 0),
            (None, "催费率", "实查", "减", "在指定时间内未收回一人扣一分", "实查", -8)]),
        "表8": ("考核项目(七) 报表工作     表8", [
            (2, "积极参加学校组织的各项活动和\n学生工作会议", "准时参加学校活动,认真做好记录,及时传达贯彻", "加、减",
             "好得5分,一般得3分,差得0分。学校会议缺一次扣5分;记录、传达不好的每次扣2分", "查会议考勤簿", 5),
            (3, "每学期有班级工作计划总结;\n确保《班务日志》的准确及时填写", "按时写好计划和总结,并要切实可行", "加", "好5分,一般3分,无计划总结或找人写0分", "查记录", 5),
            (None, "认真做好学生个人量化考核工作,\n分析学生状况", "量化考核要及时、公正、准确", "加、减", "好得5分,一般得3分;工作拖拉,不及时酌情扣分", "查资料", 5),
            (None, "完成上级\n交办的任务", "保证质量,按时完成", "加", "好得10分,一般得5分,差得0分", "查手册", 10),
            (None, "班级量化管理", "班级量化考核结果", "加", "按班级量化平均分的3\n5%计入", "按《班级量化考核办法》月考评的分计入", 29.75),
            (None, "撰写班主任经验文章,积极向学校提出学生工作合理化建议", "实查", "加", "校级交流每篇5分;校级以上每篇10分;校内采纳每条加5分", "实查", 5)]),
    }
    for name, (title, rows) in tables.items():
        sheet = book.create_sheet(name)
        sheet["A1"] = title
        sheet.append(heads)
        for row in rows:
            sheet.append(row)
    thin = Side(style="thin")
    for sheet in book:
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=5 if sheet is summary else 7)
        for column, width in zip("ABCDEFG", (16, 22, 18, 12, 26, 16, 8)):
            sheet.column_dimensions[column].width = width
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cell.alignment = Alignment(wrap_text=True, vertical="center")
                    cell.border = Border(thin, thin, thin, thin)
    book.save(path)


def for_a_person_to_decide(month):
    month.openpyxl("赵敏").register({
        "2.1": 2, "3.4": "待定", "5.1": 1, "6.1": "好", "6.3": "一般", "8.1a": "好", "8.2": "好", "8.3a": "好", "8.4": "好", "8.5": 80,
    }, {"3.4": "9月25日体育课学生受伤,责任待校务委员会认定"}).save(month.file("赵敏_待校务委员会.xlsx"))

    month.openpyxl("宋佳", "official").official(PLAIN_POINTS | {"3.2": -10}, plain_reasons("301", "王某、李某") | {"表3": "有学生参与案件"}).save(
        month.file("宋佳_官方版_看不出是否刑事案件.xlsx"))

    month.libreoffice("韩雪").register({
        "3.1": "是", "4.1a": 1, "6.1": "一般", "6.3": "效果好", "7.2": "/", "8.1a": "好", "8.2": "好", "8.3a": "好", "8.4": "好", "8.5": 90,
    }, {"7.2": "本班免费生"}).save(month.file("韩雪_催费不适用.xlsx"))

    month.libreoffice("魏东").register(PLAIN).save(month.file("魏东_旧版.xls"))


def ones_that_go_back(month):
    month.libreoffice("李强").register(PLAIN | {"4.1a": 2.5}).save(month.file("李强_次数有小数.xlsx"))

    month.openpyxl("何平").register(PLAIN).put("表1", "D14", 97).save(month.file("何平_表1总分写错.xlsx"))

    filled = month.libreoffice("黄明").register(PLAIN)
    filled.document.Sheets.removeByName(filled.sheet("表5").Name)
    filled.save(month.file("黄明_缺表5.xlsx"))

    month.openpyxl("周杰", "official").official(PLAIN_POINTS | {"4.1": -3}, plain_reasons("502", "赵某、孙某") | {"表4": "早操迟到"}).save(month.file("周杰_官方版_得不出的分.xlsx"))

    month.libreoffice("郑慧").register(PLAIN | {"3.1": "是", "3.2b": 1}).save(month.file("郑慧_无学生违纪与治安案件矛盾.xlsx"))

    month.openpyxl("林涛").register(PLAIN | {"3.4": -5}).save(month.file("林涛_扣分无原因.xlsx"))

    month.libreoffice("徐燕", "official").official(PLAIN_POINTS | {"4.1": -5}, plain_reasons("216", "钱某、何某")).save(month.file("徐燕_官方版_扣分无原因.xlsx"))

    month.openpyxl("杨帆", "official").official(PLAIN_POINTS | {"7.2": 2}, plain_reasons("118", "郑某、许某") | {"表7": ""}).save(month.file("杨帆_官方版_扣分写成加分.xlsx"))

    entries = PLAIN | {"2.1": "若干", "3.4": 5, "4.1a": "三", "5.1": "2次", "7.2": -2, "8.2": "很好"}
    del entries["6.1"]
    month.openpyxl("高峰").register(entries, {"3.4": "校务委员会9月28日决定"}).save(month.file("高峰_处处写错.xlsx"))

    month.libreoffice("唐勇").register(PLAIN).put("表1", "C4", "九月").save(month.file("唐勇_月份认不出.xlsx"))

    month.libreoffice("冯燕").register(PLAIN | {"5.1": 31}).save(month.file("冯燕_超过当月天数.xlsx"))

    month.openpyxl("于洋").register(PLAIN).put("表2", "H4", -2).save(month.file("于洋_得分与登记不符.xlsx"))

    month.openpyxl("蒋琳").register(PLAIN).put("表1", "D9", 8).put("表1", "F4", "良好").save(month.file("蒋琳_表1得分和等次写错.xlsx"))

    month.libreoffice("许慧").save(month.file("许慧_什么都没填.xlsx"))

    month.openpyxl("曹亮").register(PLAIN).put("表1", "C7", 25).save(month.file("曹亮_改了标准分.xlsx"))

    filled = month.libreoffice("丁玲").register(PLAIN)
    filled.sheet("表2").unprotect("")
    filled.sheet("表2").Rows.removeByIndex(4, 1)
    filled.sheet("表2").protect("")
    filled.document.Sheets.copyByName(filled.sheet("表4").Name, "表4 早操(改)", 9)
    filled.save(month.file("丁玲_删了一行_表4有两份.xlsx"))

    filled = month.libreoffice("方正").register(PLAIN)
    filled.sheet("表7").getCellRangeByName("G5").setFormula("=#REF!+1")
    filled.save(month.file("方正_公式引用失效.xlsx"))

    month.openpyxl("马丽").register(PLAIN).save(month.file("马丽_交了两份之一.xlsx"))
    month.libreoffice("马丽").register(PLAIN | {"2.1": 3}).save(month.file("马丽_交了两份之二.xlsx"))


def no_workbooks_of_ours(month):
    month.file("空文件.xlsx").write_bytes(b"")

    whole = month.file("王芳_优秀.xlsx").read_bytes()
    month.file("没传完的文件.xlsx").write_bytes(whole[:len(whole) * 2 // 3])

    month.libreoffice("潘悦").register(PLAIN).save(month.file("潘悦_有密码.xlsx"), password="123456")

    month.file("其实是csv.xlsx").write_bytes("班主任,班级,总分\r\n王芳,高一(1)班,94.5\r\n".encode("gb18030"))

    book = openpyxl.Workbook()
    book.active.title = "教室设备"
    for row in (["高一年级教室设备登记表"], ["序号", "物品", "数量", "备注"], [1, "课桌", 52, None], [2, "投影仪", 1, "灯泡已换"]):
        book.active.append(row)
    book.save(month.file("别的表格_教室设备.xlsx"))

    owner = "王芳"
    month.file("~$王芳_优秀.xlsx").write_bytes(bytes([len(owner)]) + b" " * 54 + bytes([len(owner), 0]) + owner.encode("utf-16-le").ljust(108, b" "))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    forms = arguments.add_mutually_exclusive_group(required=True)
    forms.add_argument("--kaohe", help="the command that starts the program; it hands out the forms")
    forms.add_argument("--forms", type=Path, help="a folder of blank forms, with the folders register and official")
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()

    folder = given.out / MONTH
    folder.mkdir(parents=True, exist_ok=True)
    roster(given.out / "名册.xlsx", [(*teacher, FIRST_DAY, None, None) for teacher in TEACHERS])
    with tempfile.TemporaryDirectory() as temporary, LibreOffice() as office:
        blank = given.forms or Path(temporary)
        if given.kaohe:
            hand_out(given.kaohe, given.out / "名册.xlsx", MONTH, blank)
        month = Month(blank, folder, office)
        good_ones(month)
        for_a_person_to_decide(month)
        ones_that_go_back(month)
        no_workbooks_of_ours(month)
    for workbook in sorted(folder.glob("*.xlsx")):
        if zipfile.is_zipfile(workbook):
            saved_at(workbook, SAVED)


if __name__ == "__main__":
    main()
