package kansa.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Place;
import kansa.audit.TrialKey;
import org.jspecify.annotations.Nullable;

/** Where each trial's lines stand in a transcript: numbers only, never texts. */
final class TranscriptIndex {
    private final long[] offsets;
    private final int[] from;
    private final int[] order;
    private final int rows;
    private final String digest;
    private final String first;
    private final String last;
    private final @Nullable InputFault cut;

    private TranscriptIndex(Scan scan, String digest) {
        this.rows = scan.rows;
        this.offsets = Arrays.copyOf(scan.offsets, rows + 1);
        this.first = scan.first;
        this.last = scan.last;
        this.cut = scan.cut;
        this.digest = digest;
        int[] counts = new int[scan.keys.size()];
        for (int row = 0; row < rows; row++) {
            counts[scan.trialOf[row]]++;
        }
        int[] dense = new int[counts.length];
        int trials = 0;
        for (int key = 0; key < counts.length; key++) {
            dense[key] = counts[key] > 0 ? trials++ : -1;
        }
        from = new int[trials + 1];
        for (int row = 0; row < rows; row++) {
            from[dense[scan.trialOf[row]] + 1]++;
        }
        for (int trial = 0; trial < trials; trial++) {
            from[trial + 1] += from[trial];
        }
        int[] next = Arrays.copyOf(from, trials);
        order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[next[dense[scan.trialOf[row]]]++] = row;
        }
    }

    static TranscriptIndex scan(Path path, List<TrialKey> planned) {
        Scan scan = new Scan(path);
        for (TrialKey key : planned) {
            scan.keys.number(key.model(), key.set(), key.language().code(), key.probe());
        }
        MessageDigest whole = RunFiles.sha256();
        try (InputStream in = Files.newInputStream(path);
                JsonLines lines = new JsonLines(new DigestInputStream(in, whole))) {
            while (lines.next()) {
                scan.line(lines);
            }
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
        return new TranscriptIndex(scan, RunFiles.hex(whole.digest()));
    }

    int trials() {
        return from.length - 1;
    }

    int rows() {
        return rows;
    }

    /** Where the lines of a trial begin among {@link #row}; those of the next trial follow. */
    int from(int trial) {
        return from[trial];
    }

    int row(int position) {
        return order[position];
    }

    long offset(int row) {
        return offsets[row];
    }

    /** Without the line end. */
    int length(int row) {
        return (int) (offsets[row + 1] - offsets[row] - 1);
    }

    long bytes() {
        return offsets[rows];
    }

    String digest() {
        return digest;
    }

    String first() {
        return first;
    }

    String last() {
        return last;
    }

    /** The fault of a last line that is not whole, or null. */
    @Nullable
    InputFault cut() {
        return cut;
    }

    /** What grows while the file is read. */
    private static final class Scan {
        private final Path path;
        private final TranscriptKeys keys = new TranscriptKeys();
        private final MessageDigest sha = RunFiles.sha256();
        private long[] offsets = new long[1024];
        private int[] trialOf = new int[1024];
        private int rows;
        private String first = "";
        private String last = "";
        private @Nullable InputFault cut;

        Scan(Path path) {
            this.path = path;
        }

        void line(JsonLines lines) {
            if (cut != null) {
                throw fault(rows + 1, "the line is broken", "Restore the transcript from a copy.");
            }
            Place place = new Place(path.toString(), rows + 1, 1);
            if (!lines.ended()) {
                cut = InputFault.at(
                        place,
                        "the last line is cut off",
                        "The writer was stopped in the middle of it; remove this line, then judge the rest.");
                return;
            }
            TranscriptLine.Head head;
            try {
                head = TranscriptLine.head(lines.bytes(), lines.start(), lines.length());
            } catch (IOException e) {
                cut = InputFault.at(place, "not a line of a transcript", "Restore the transcript from a copy.");
                return;
            }
            if (head.version() != JsonText.VERSION) {
                throw fault(
                        rows + 1,
                        "its format version is " + head.version() + ", this Kansa reads " + JsonText.VERSION,
                        "Use the Kansa that wrote it, or a newer one.");
            }
            if (rows == 0) {
                first = head.previous();
            } else if (!head.previous().equals(last)) {
                throw fault(
                        rows + 1,
                        "the chain is broken: line " + rows + " was changed, or lines between were removed or moved",
                        "Restore the transcript from a copy.");
            }
            sha.update(lines.bytes(), lines.start(), lines.length());
            last = RunFiles.hex(sha.digest());
            if (rows + 1 == offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
                trialOf = Arrays.copyOf(trialOf, trialOf.length * 2);
            }
            trialOf[rows] = keys.number(
                    head.model(), head.set(), Language.of(head.language()).code(), head.probe());
            offsets[rows] = lines.offset();
            offsets[++rows] = lines.offset() + lines.length() + 1;
        }

        private InputFault fault(int line, String what, String remedy) {
            return InputFault.at(new Place(path.toString(), line, 1), what, remedy);
        }
    }
}
