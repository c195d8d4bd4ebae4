/** What can be wrong with a document: problems, the catalogue of their codes, and the verdict they add up to. */
package kaohe.problem;
