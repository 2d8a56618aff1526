package kansa.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Hands out a file line by line as bytes, and says where each line stands; holds one line at a time. */
final class JsonLines implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[2 * BLOCK];
    private int filled;
    private int start;
    private int end;
    private int next;
    private long base;
    private long number;
    private boolean ended;
    private boolean over;

    JsonLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        start = next;
        int from = start;
        while (true) {
            for (int i = from; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end = i;
                    next = i + 1;
                    number++;
                    ended = true;
                    return true;
                }
            }
            from = filled - start;
            if (over || !fill()) {
                over = true;
                end = filled;
                next = filled;
                ended = false;
                number++;
                return end > start;
            }
        }
    }

    /** Moves the unfinished line to the front and reads on behind it. */
    private boolean fill() throws IOException {
        int kept = filled - start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, kept);
            base += start;
        }
        start = 0;
        filled = kept;
        if (buffer.length - filled < BLOCK) {
            if (buffer.length > Integer.MAX_VALUE / 2 - BLOCK) {
                throw new IOException("line " + (number + 1) + " is longer than " + filled + " bytes");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            return false;
        }
        filled += read;
        return true;
    }

    /** The bytes in which the line stands, from {@link #start} on; valid until {@link #next}. */
    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** Without the line end. */
    int length() {
        return end - start;
    }

    /** Where the line begins in the file. */
    long offset() {
        return base + start;
    }

    /** Counts from 1. */
    long number() {
        return number;
    }

    /** Whether the line was closed by a line end. */
    boolean ended() {
        return ended;
    }

    /** Whether these bytes stand in the line. */
    boolean holds(byte[] wanted) {
        int last = end - wanted.length;
        byte first = wanted[0];
        for (int i = start; i <= last; i++) {
            if (buffer[i] == first && Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    boolean blank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
