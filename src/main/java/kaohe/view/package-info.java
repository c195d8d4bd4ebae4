/** The one vocabulary of templates: what a school, scheme, teacher, month, table, item and line show, in the cells of workbooks as in the pages of PDFs. */
package kaohe.view;
