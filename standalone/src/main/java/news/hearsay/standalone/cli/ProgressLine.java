package news.hearsay.standalone.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Prints how far a command has come: one line that is replaced on a terminal, otherwise a line every ten seconds. */
public final class ProgressLine {

    private static final Duration EVERY_ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration EVERY_OTHERWISE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal = Terminal.isPresent();
    private final long start = System.nanoTime();
    private long printed = start;

    public ProgressLine(PrintStream out) {
        this.out = out;
    }

    /** Prints the line, unless that was done a moment ago. */
    public void show(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - printed >= (terminal ? EVERY_ON_TERMINAL : EVERY_OTHERWISE).toNanos()) {
            printed = now;
            out.print(terminal ? "\r" + line.get() + "\u001B[K" : line.get() + System.lineSeparator());
            out.flush();
        }
    }

    /** Removes the line, so that a message can take its place. */
    public void end() {
        if (terminal) {
            out.print("\r\u001B[K");
        }
        out.flush();
    }

    /** Seconds since the start of the command. */
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * How many things a second were done since the start.
     *
     * @param done their number
     */
    public double rate(long done) {
        return done / Math.max(0.001, seconds());
    }

    /** A duration in one unit, such as {@code 5 min}. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole < 3600 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
