package kaohe.cli;

import java.util.Locale;

import kaohe.batch.Progress;

/** Shows how far the work has come: a line drawn over on a terminal, with rate and time left; a plain line now and then elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long NANOS_BETWEEN = 200_000_000L;
    private static final int PLAIN_STEPS = 100;

    private final Terminal terminal;
    private final boolean quiet;
    private String step = "";
    private long started;
    private long shown;
    private int widest;

    ProgressLine(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    @Override
    public synchronized void at(String current, int done, int all) {
        if (quiet) {
            return;
        }
        long now = System.nanoTime();
        if (!current.equals(step)) {
            step = current;
            started = now;
            shown = 0;
        }
        if (!terminal.interactive()) {
            if (done % PLAIN_STEPS == 0 || done == all) {
                terminal.err().println(step + " " + done + "/" + all);
            }
        } else if (now - shown > NANOS_BETWEEN || done == all) {
            shown = now;
            draw(done, all, (now - started) / 1e9);
        }
    }

    private void draw(int done, int all, double seconds) {
        double rate = done / Math.max(seconds, 0.001);
        String line = String.format(Locale.ROOT, "%s %d/%d  %.1f 份/秒  剩余 %d 秒", step, done, all, rate, Math.round((all - done) / rate));
        widest = Math.max(widest, Terminal.width(line));
        terminal.err().print("\r" + Terminal.pad(line, widest));
        terminal.err().flush();
    }

    /** Wipes the line, so that what follows stands alone. */
    @Override
    public void close() {
        if (terminal.interactive() && widest > 0) {
            terminal.err().print("\r" + " ".repeat(widest) + "\r");
            terminal.err().flush();
        }
    }
}
