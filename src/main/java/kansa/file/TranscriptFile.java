package kansa.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Exchange;
import kansa.audit.InputFault;
import kansa.audit.Place;
import kansa.audit.Transcript;
import kansa.audit.Trial;
import kansa.audit.TrialKey;

/**
 * Reads a transcript from disk through an index of about 20 bytes an exchange; the rows of a trial may lie anywhere.
 *
 * <p>Opening reads the file once, checks the chain of hashes, and refuses a file with a line that is broken, missing or
 * changed. It cannot tell that the last lines are missing: that is what the seal is for.
 */
public final class TranscriptFile implements Transcript {
    private final Path path;
    private final RandomAccessFile file;
    private final TranscriptIndex index;

    private TranscriptFile(Path path, TranscriptIndex index) {
        this.path = path;
        this.index = index;
        try {
            this.file = new RandomAccessFile(path.toFile(), "r");
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
    }

    /** Opens a transcript; trials stand in the order of their first row. */
    public static TranscriptFile open(Path path) {
        return open(path, List.of());
    }

    /** Opens a transcript; trials that the plan names stand first and in its order. */
    public static TranscriptFile open(Path path, List<TrialKey> order) {
        TranscriptIndex index = TranscriptIndex.scan(path, order);
        InputFault cut = index.cut();
        if (cut != null) {
            throw cut;
        }
        return new TranscriptFile(path, index);
    }

    /** Opens a transcript whose writer was killed: a last line that is cut off is left out, see {@link #whole}. */
    public static TranscriptFile recover(Path path) {
        return new TranscriptFile(path, TranscriptIndex.scan(path, List.of()));
    }

    /** Whether a file begins like a transcript rather than like other recorded answers. */
    public static boolean isTranscript(Path path) {
        if (Files.isDirectory(path)) {
            return false;
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(16);
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("{\"v\":1,\"seq\":0,");
    }

    @Override
    public int trials() {
        return index.trials();
    }

    @Override
    public long exchanges() {
        return index.rows();
    }

    @Override
    public Trial trial(int number) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = index.from(number); i < index.from(number + 1); i++) {
            exchanges.add(exchange(index.row(i)));
        }
        return new Trial(exchanges.get(0).prompt().trial(), exchanges);
    }

    /** Reads one line, counted from 0. */
    public Exchange exchange(int row) {
        byte[] line = new byte[index.length(row)];
        try {
            synchronized (file) {
                file.seek(index.offset(row));
                file.readFully(line);
            }
            return TranscriptLine.read(line, 0, line.length, row);
        } catch (IOException | IllegalArgumentException e) {
            throw InputFault.at(
                    new Place(path.toString(), row + 1, 1),
                    "the line cannot be read: " + e.getMessage(),
                    "Restore the transcript from a copy; it must not change while it is judged.");
        }
    }

    @Override
    public String digest() {
        return index.digest();
    }

    /** The hash of the last line; empty when there is no line. */
    public String last() {
        return index.last();
    }

    /** What the first line names as {@code previous}; empty when there is no line. */
    public String first() {
        return index.first();
    }

    /** Length of the lines that are whole. */
    public long bytes() {
        return index.bytes();
    }

    /** Whether the last line is whole. */
    public boolean whole() {
        return index.cut() == null;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
    }
}
