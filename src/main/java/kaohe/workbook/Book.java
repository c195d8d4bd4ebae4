package kaohe.workbook;

import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.view.TermPage;

/** The workbooks that are made of many: each from a template that staff can restyle, formulas and charts included. */
public enum Book {
    /** 月度汇总: the ranking, table by table; how grades and tables are spread; who is missing. */
    SUMMARY("forms/summary.xlsx", SummaryPage.class),
    /** 绩效发放表: what each teacher is paid, both plans side by side. */
    PAY("forms/pay.xlsx", PayPage.class),
    /** 学期总评, 学年总评: each teacher's months and means, who may be 先进, and what is held against whom. */
    TERM("forms/term.xlsx", TermPage.class);

    private final String template;
    private final Class<? extends Record> page;

    Book(String template, Class<? extends Record> page) {
        this.template = template;
        this.page = page;
    }

    String template() {
        return template;
    }

    /** What its template can show. */
    Class<? extends Record> page() {
        return page;
    }
}
