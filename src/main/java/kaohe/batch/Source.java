package kaohe.batch;

import java.nio.file.Path;

/**
 * A file to be looked at.
 *
 * @param name how it is called in lists and messages: its path within the folder that was given, with forward slashes
 */
public record Source(Path path, String name) {
}
