package kaohe.checking;

/** One thing that a workbook is checked for. */
interface Check {

    /** Notes in {@code findings} what is wrong and what could not be checked. */
    void check(Subject subject, Findings findings);
}
