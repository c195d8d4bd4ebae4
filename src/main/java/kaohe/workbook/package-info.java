/** The only package that knows POI: lets workbooks in, reads what they say, and writes forms and lists. */
package kaohe.workbook;
