package kansa.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import kansa.audit.Exchange;
import kansa.audit.InputFault;
import kansa.audit.Place;

/**
 * Writes a transcript: each exchange is one line of JSON, handed to the operating system before {@link #append} returns,
 * and names the hash of the line before.
 *
 * <p>{@code previous} is the SHA-256 of the line before, without its line end; in the first line it is the SHA-256 of
 * {@code kansa-transcript-1:} and the digest of the plan, so that a transcript belongs to one plan. Several threads may
 * append. A process that dies leaves at most one line cut off, which {@link #resume} takes away.
 */
public final class TranscriptWriter implements AutoCloseable {
    private final Path file;
    private final FileOutputStream out;
    private final boolean durable;
    private final MessageDigest sha = RunFiles.sha256();
    private String last;
    private long lines;
    private long bytes;
    private boolean failed;

    TranscriptWriter(Path file, FileOutputStream out, boolean durable, String last, long lines, long bytes) {
        this.file = file;
        this.out = out;
        this.durable = durable;
        this.last = last;
        this.lines = lines;
        this.bytes = bytes;
    }

    /**
     * Begins a transcript in a new file that only its owner may read.
     *
     * @param plan digest of the plan
     * @param durable whether each line reaches the disk, not only the system, before the next (slow)
     */
    public static TranscriptWriter create(Path file, String plan, boolean durable) {
        RunFiles.create(file);
        return new TranscriptWriter(file, RunFiles.append(file), durable, first(plan), 0, 0);
    }

    /**
     * Goes on with a transcript; a last line that was cut off is taken away first.
     *
     * @param plan digest of the plan it belongs to
     */
    public static TranscriptWriter resume(Path file, String plan, boolean durable) {
        long lines;
        long bytes;
        String last;
        try (TranscriptFile said = TranscriptFile.recover(file)) {
            lines = said.exchanges();
            bytes = said.bytes();
            last = lines == 0 ? first(plan) : said.last();
            if (lines > 0 && !said.first().equals(first(plan))) {
                throw InputFault.at(
                        Place.of(file.toString()),
                        "it belongs to another plan",
                        "Resume with the plan.json it was begun with, or begin a new run folder.");
            }
        }
        FileOutputStream out = RunFiles.append(file);
        try {
            out.getChannel().truncate(bytes);
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
        return new TranscriptWriter(file, out, durable, last, lines, bytes);
    }

    /** What the first line of a transcript names as {@code previous}. */
    static String first(String plan) {
        return RunFiles.hex(RunFiles.sha256().digest(("kansa-transcript-1:" + plan).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Appends an exchange and returns its line number, from 0, which is its {@code seq}.
     *
     * @throws InputFault when the disk is full or refuses; what was written before stays whole
     */
    public synchronized long append(Exchange exchange) {
        if (failed) {
            throw JsonText.unwritable(file, new IOException("an earlier line could not be written"));
        }
        byte[] line = TranscriptLine.write(exchange, lines, last);
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        try {
            out.write(ended);
            if (durable) {
                out.getFD().sync();
            }
        } catch (IOException e) {
            failed = true;
            takeBack(e);
            throw JsonText.unwritable(file, e);
        }
        bytes += ended.length;
        last = RunFiles.hex(sha.digest(line));
        return lines++;
    }

    /** Takes away the part of a line that was written before the fault. */
    private void takeBack(IOException cause) {
        try {
            out.getChannel().truncate(bytes);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** How many lines there are. */
    public synchronized long lines() {
        return lines;
    }

    /** The hash of the last line. */
    public synchronized String last() {
        return last;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }
}
