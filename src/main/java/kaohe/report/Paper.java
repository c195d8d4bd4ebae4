package kaohe.report;

import java.util.List;

/**
 * A kind of paper as its template is checked.
 *
 * @param file    the template
 * @param page    what it can show
 * @param samples pages to try it on: quiet ones, bad ones, unfinished ones
 */
public record Paper(String file, Class<? extends Record> page, List<? extends Record> samples) {

    public Paper {
        samples = List.copyOf(samples);
    }
}
