package kansa.file;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run folder was when a half ended; {@code seal.json}.
 *
 * @param lines of the transcript
 * @param last hash of its last line, empty when there is none
 * @param files name to SHA-256 of every other file
 */
public record Seal(long lines, String last, SortedMap<String, String> files) {
    public Seal {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
