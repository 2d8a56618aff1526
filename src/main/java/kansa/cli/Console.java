package kansa.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kansa.audit.Progress;

/**
 * The two streams: results go to standard output, progress and messages to standard error; both are UTF-8, whatever the
 * locale. Progress is drawn only on a terminal; elsewhere a line tells of each tenth.
 *
 * @param quiet no progress, no messages
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean quiet) {
    static Console ofProcess(boolean quiet) {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                onTerminal() && System.getenv("NO_COLOR") == null && System.getenv("CI") == null,
                quiet);
    }

    /** The launcher knows; without it, Java from 22 on no longer tells a terminal from a file. */
    private static boolean onTerminal() {
        return Boolean.getBoolean("kansa.terminal") || (Runtime.version().feature() < 22 && System.console() != null);
    }

    Console quiet(boolean still) {
        return new Console(out, err, terminal, quiet || still);
    }

    /** A line for people, unless quiet. */
    void tell(String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    /** A line for people that even {@code --quiet} does not hide. */
    void warn(String line) {
        err.println(line);
    }

    /** Progress under a title. */
    Progress progress(String title) {
        if (quiet) {
            return Progress.SILENT;
        }
        return terminal ? new Bar(err, title) : new Tenths(err, title);
    }

    /** A bar redrawn in place at most ten times a second. */
    private static final class Bar implements Progress {
        private static final int WIDTH = 30;

        private final PrintStream err;
        private final String title;
        private final long began = System.nanoTime();
        private long drawn;

        Bar(PrintStream err, String title) {
            this.err = err;
            this.title = title;
        }

        @Override
        public void at(long done, long total) {
            long now = System.nanoTime();
            if (done < total && now - drawn < 100_000_000L) {
                return;
            }
            drawn = now;
            int full = total == 0 ? WIDTH : (int) (WIDTH * done / total);
            StringBuilder line = new StringBuilder("\r").append(title).append(" [");
            line.append("#".repeat(full)).append(".".repeat(WIDTH - full));
            line.append("] ").append(done).append('/').append(total).append(remaining(done, total, now));
            err.print(line);
            err.print(done >= total ? "\n" : "");
            err.flush();
        }

        private String remaining(long done, long total, long now) {
            if (done == 0 || done >= total) {
                return "          ";
            }
            long seconds = (now - began) / 1_000_000_000L * (total - done) / done;
            return seconds < 2
                    ? "          "
                    : "  " + seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60 + " left ";
        }
    }

    /** A line for each tenth, and only for work of some size: CI logs stay short. */
    private static final class Tenths implements Progress {
        private final PrintStream err;
        private final String title;
        private long told;

        Tenths(PrintStream err, String title) {
            this.err = err;
            this.title = title;
        }

        @Override
        public void at(long done, long total) {
            long tenth = total == 0 ? 10 : 10 * done / total;
            if (tenth > told && (tenth == 10 || total >= 1000)) {
                told = tenth;
                err.println(title + " " + done + "/" + total);
            }
        }
    }
}
