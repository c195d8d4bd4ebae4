/** What a workbook said: its header, its entries in their four states, and the cell each came from. Knows nothing of how workbooks are stored. */
package kaohe.form;
