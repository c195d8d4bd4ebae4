/** Signs finished PDFs by certificate (PAdES baseline B) and says what became of signed ones. Knows nothing of scores. */
package kaohe.signing;
