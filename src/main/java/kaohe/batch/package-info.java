/** The way of one workbook from file to outputs, over many: side by side, none stopping another, and what is written about them all. */
package kaohe.batch;
