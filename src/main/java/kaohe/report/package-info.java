/** Papers to read and sign: views of an assessment, filled into the templates under reports/, laid out and printed as PDF. */
package kaohe.report;
