package kansa.file;

import java.util.Arrays;
import kansa.audit.InputFault;
import kansa.audit.Place;
import kansa.audit.TrialKey;

/** Gives every recorded row its place among the rows of its trial: repeats are numbered in order, a clash is a fault. */
final class RecordedNumbering {
    private final TranscriptKeys trials = new TranscriptKeys();
    private final TranscriptKeys variants = new TranscriptKeys();
    private final TranscriptKeys taken = new TranscriptKeys();
    private int[] repeats = new int[1024];

    /** A key of its own for a row that names no probe: its id, with a number behind it when the id came before. */
    TrialKey alone(TrialKey wanted) {
        TrialKey key = wanted;
        for (int n = 2; seen(key); n++) {
            key = new TrialKey(wanted.model(), wanted.set(), wanted.language(), wanted.probe() + "#" + n);
        }
        return key;
    }

    private boolean seen(TrialKey key) {
        int before = trials.size();
        return trials.number(key.model(), key.set(), key.language().code(), key.probe()) < before;
    }

    /** The repeat of a row: as told, or the next free one when it tells none ({@code told} is 0). */
    int repeat(TrialKey key, String variant, int told, Place place) {
        String[] parts = {key.model(), key.set(), key.language().code(), key.probe(), variant, ""};
        int number = variants.number(parts);
        if (number == repeats.length) {
            repeats = Arrays.copyOf(repeats, number * 2);
        }
        if (told > 0) {
            if (!free(parts, told)) {
                throw InputFault.at(
                        place,
                        "repeat " + told + " of probe '" + key.probe() + "'"
                                + (variant.isEmpty() ? "" : ", variant '" + variant + "'") + " stands twice"
                                + (key.model().isEmpty() ? "" : " for model '" + key.model() + "'"),
                        "Give each row its own 'repeat', or leave 'repeat' out: rows are then numbered in order.");
            }
            return told;
        }
        do {
            repeats[number]++;
        } while (!free(parts, repeats[number]));
        return repeats[number];
    }

    private boolean free(String[] parts, int repeat) {
        parts[5] = Integer.toString(repeat);
        int before = taken.size();
        return taken.number(parts) == before;
    }
}
