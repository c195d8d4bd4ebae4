package kaohe.report;

import kaohe.view.FeedbackPage;
import kaohe.view.MonthPage;
import kaohe.view.PayPage;
import kaohe.view.SummaryPage;
import kaohe.view.TermPage;

/** The papers: each from a template that staff can restyle. */
public enum Paper {
    /** 月报告: one teacher's month; its summary to sign on the first page, then whatever happened, with how each score was arrived at. */
    MONTHLY("月报告", "reports/report.ftlh", MonthPage.class),
    /** 反馈单: what a teacher's month came to, what cost points, what would have changed the grade. */
    FEEDBACK("反馈单", "reports/feedback.ftlh", FeedbackPage.class),
    /** 月度汇总: the ranking of a month, and how it is spread. */
    SUMMARY("月度汇总", "reports/summary.ftlh", SummaryPage.class),
    /** 汇总报告: a month in words and figures for the leadership. */
    FINDINGS("汇总报告", "reports/findings.ftlh", SummaryPage.class),
    /** 公示: the notice for the wall, which tells neither pay nor reasons. */
    NOTICE("公示", "reports/notice.ftlh", SummaryPage.class),
    /** 绩效发放表: the pay sheet with its sign-off chain. */
    PAY("绩效发放表", "reports/pay.ftlh", PayPage.class),
    /** 学期总评, 学年总评: findings in words, then every teacher with the trend of the months. */
    TERM("总评", "reports/term.ftlh", TermPage.class);

    private final String title;
    private final String template;
    private final Class<? extends Record> page;

    Paper(String title, String template, Class<? extends Record> page) {
        this.title = title;
        this.template = template;
        this.page = page;
    }

    /** Whether anyone signs it: a slip and a notice are handed out as they are. */
    public boolean isSigned() {
        return this != FEEDBACK && this != NOTICE;
    }

    /** As staff call it. */
    public String title() {
        return title;
    }

    String template() {
        return template;
    }

    /** What its template can show. */
    Class<? extends Record> page() {
        return page;
    }
}
