/** Stands in front of whatever reads workbooks: lets in only files that are whole, of bounded size, and read the same by every program. No POI. */
package kaohe.gate;
