package kaohe.problem;

import static kaohe.problem.Severity.BLOCKING;
import static kaohe.problem.Severity.ERROR;
import static kaohe.problem.Severity.INFO;
import static kaohe.problem.Severity.REVIEW;

/**
 * The catalogue: every kind of problem that can be raised, with its severity and what it means. A code, once published, never changes its meaning.
 * F file, S structure, C cell, R rules and totals, X across files, P the scheme itself, T templates.
 */
public enum Code {
    F01(BLOCKING, "空文件"),
    F02(BLOCKING, "文件不完整"),
    F03(BLOCKING, "文件有密码"),
    F05(BLOCKING, "不是 xlsx 格式"),
    F08(BLOCKING, "文件过大"),
    F12(BLOCKING, "不是能读取的工作簿"),
    F13(INFO, "跳过锁定文件"),

    S01(BLOCKING, "没有一张考核表"),
    S03(ERROR, "缺表"),
    S05(ERROR, "同一张表有两份"),
    S06(INFO, "表格以外的工作表"),
    S09(ERROR, "缺行或缺列"),
    S11(ERROR, "标准分被改动"),
    S16(INFO, "批注、图片"),
    S18(REVIEW, "写在表格以外的内容"),

    C01(ERROR, "必填而未填"),
    C02(INFO, "全角数字"),
    C03(REVIEW, "汉字数字"),
    C04(ERROR, "数字带文字"),
    C05(ERROR, "不是数"),
    C06(INFO, "以文本存放的数"),
    C07(INFO, "多余的空格"),
    C09(ERROR, "次数为负"),
    C10(ERROR, "次数有小数"),
    C11(ERROR, "超出范围"),
    C12(ERROR, "不是所列的档次"),
    C15(ERROR, "考核月份认不出"),
    C19(ERROR, "公式出错"),
    C27(REVIEW, "正负与加减分不符"),
    C28(REVIEW, "无法核算的公式"),

    R01(ERROR, "得分与登记不符"),
    R02(ERROR, "按计分办法得不出的分"),
    R03(ERROR, "扣分而无原因"),
    R05(ERROR, "超过上限"),
    R07(ERROR, "只扣分的行写了加分"),
    R08(ERROR, "与本表的登记矛盾"),
    R09(ERROR, "本表得分不符"),
    R10(ERROR, "总分不符"),
    R11(ERROR, "考核等次不符"),
    R12(INFO, "超出标准分未计入"),
    R15(REVIEW, "待校务委员会"),
    R20(REVIEW, "得分看不出是哪种情形"),
    R21(REVIEW, "登记为不适用"),

    X01(ERROR, "同一人同一月两份，内容不同"),
    X02(INFO, "重复的工作簿"),

    P01(ERROR, "等次分数线有缺口或重叠"),
    P02(REVIEW, "等次分数线为本校认定"),
    P03(REVIEW, "各项之和超过标准分"),
    P04(REVIEW, "有档次而无分数"),
    P05(REVIEW, "数字有不止一种读法"),
    P06(ERROR, "未选定绩效方案"),
    P08(ERROR, "标准分之和不等于总分"),
    P09(ERROR, "方案文件写法有误"),
    P10(REVIEW, "序号不连续"),

    T01(ERROR, "模板里没有的字段"),
    T02(ERROR, "模板的表达式写法有误"),
    T03(ERROR, "样式表写法有误"),
    T04(ERROR, "没有的字体"),
    T05(ERROR, "字体里没有的字"),
    T06(ERROR, "模板缺了必有的格，或重复"),
    T07(ERROR, "模板文件读不出来"),
    T08(ERROR, "模板不能引用的东西"),
    T09(ERROR, "学校设置写法有误"),
    T10(ERROR, "模板生成不出来"),
    T11(INFO, "没有用到的文件");

    private final Severity severity;
    private final String title;

    Code(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    public Severity severity() {
        return severity;
    }

    /** What it is about, in a few words. */
    public String title() {
        return title;
    }
}
