/** Turns texts with {@code ${…}} into what a reader sees: FreeMarker, configured once and locked down, over records whose components have Chinese names. */
package kaohe.template;
