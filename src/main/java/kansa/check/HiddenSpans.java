package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kansa.audit.Span;

/**
 * What is to be hidden in each answer of a run, as the judging saw it, so that a report need not search the answers again.
 * Four bytes an answer, and about three for each stretch; when all the stretches take more than {@value #MOST} bytes, those of
 * further answers are not remembered. Safe for several threads.
 */
public final class HiddenSpans {
    private static final int MOST = 1 << 24;
    private static final int UNKNOWN = 0;

    /** By answer: where its stretches begin, plus one. */
    private int[] places = new int[1024];

    /** For each answer how many stretches there are, and for each how far it begins behind the last beginning, and its length. */
    private byte[] bytes = new byte[4096];

    private int size;

    HiddenSpans() {
        bytes[size++] = 0;
    }

    /** An empty memory. */
    public static HiddenSpans none() {
        return new HiddenSpans();
    }

    synchronized void put(long seq, List<Span> spans) {
        if (seq > MOST || size > MOST) {
            return;
        }
        int answer = (int) seq;
        if (answer >= places.length) {
            places = Arrays.copyOf(places, Math.max(answer + 1, places.length * 2));
        }
        if (spans.isEmpty()) {
            // all answers without anything to hide share the first byte
            places[answer] = 1;
            return;
        }
        List<Span> sorted = spans.stream().distinct().sorted().toList();
        places[answer] = size + 1;
        number(sorted.size());
        int before = 0;
        for (Span span : sorted) {
            number(span.start() - before);
            number(span.length());
            before = span.start();
        }
    }

    /** What is to be hidden in an answer; empty when that is not known. */
    synchronized Optional<List<Span>> of(long seq) {
        if (seq >= places.length || places[(int) seq] == UNKNOWN) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(places[(int) seq] - 1);
        int count = cursor.number();
        List<Span> spans = new ArrayList<>(count);
        int before = 0;
        for (int i = 0; i < count; i++) {
            int start = before + cursor.number();
            spans.add(new Span(start, start + cursor.number()));
            before = start;
        }
        return Optional.of(spans);
    }

    /** Seven bits a byte, the low ones first; the high bit says that more follow. */
    private void number(int value) {
        if (size + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int rest = value;
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private final class Cursor {
        private int at;

        Cursor(int at) {
            this.at = at;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }
}
