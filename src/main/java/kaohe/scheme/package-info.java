/** The rules of an assessment as data: tables, items, lines, grades and pay plans, read from scheme.yaml and checked before any workbook. */
package kaohe.scheme;
