/** Turns a submission into an assessment: points, totals and grade, each with how it was arrived at. Pure: no files, no clock. */
package kaohe.scoring;
