package kaohe.template;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;

/** Stops a template that writes without end. */
final class Bounded extends FilterWriter {

    /** Characters; the largest paper there is comes to a hundredth of it. */
    private static final int MOST = 10_000_000;

    private int left = MOST;

    Bounded(StringWriter out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        take(1);
        super.write(character);
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        take(length);
        super.write(characters, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        take(length);
        super.write(text, from, length);
    }

    private void take(int length) throws IOException {
        left -= length;
        if (left < 0) {
            throw new IOException("模板写个不停，已停下");
        }
    }
}
