/** What a school decides from many workbooks: a month's ranking and pay. Pure: no files, no clock. */
package kaohe.period;
