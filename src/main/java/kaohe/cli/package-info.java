/** The commands: what people type, and what they see on the terminal. */
package kaohe.cli;
