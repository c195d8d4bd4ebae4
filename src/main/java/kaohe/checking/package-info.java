/** The checks of a workbook that can be read: each a small class that knows one thing, run in phases from structure to totals. */
package kaohe.checking;
