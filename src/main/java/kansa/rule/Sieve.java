package kansa.rule;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says cheaply that a regular expression cannot match in a stretch of text; when it says it might, the expression decides.
 * A deterministic automaton, whose states are made when a text first needs them (Thompson, CACM 11(6), 1968); safe for
 * several threads. Edges and counts above
 * {@value #COUNTED} are not looked at.
 */
final class Sieve {
    private static final int COUNTED = 8;
    private static final int MOST_STEPS = 4000;
    private static final int MOST_STATES = 1500;
    private static final int MOST_CLASSES = 255;
    private static final int PAGE = 256;
    private static final int FOUND = -1;

    /** One step of the automaton before it is made deterministic. */
    private static final class Step {
        /** The units that lead on; once the classes are known, the numbers of theirs. */
        private @Nullable BitSet units;

        private final List<Integer> next = new ArrayList<>(2);

        Step(@Nullable BitSet units) {
            this.units = units;
        }
    }

    private final boolean ignoreCase;
    private final List<Step> steps = new ArrayList<>();
    private final byte[][] classes = new byte[Character.MAX_VALUE / PAGE + 1][];
    /** Units of each class, to try the sets with: one, but for the last class, which may stand for many kinds at once. */
    private final int[][] samples;

    /** The states by the steps that are possible there; a state's number is where its row begins in the table. */
    private final Map<IntBuffer, Integer> states = new HashMap<>();

    private final List<int[]> stepsOf = new ArrayList<>();
    private final int first;

    /**
     * A row a state, a column a class: where to go on, plus one; {@link #FOUND} where the expression might have matched, and 0
     * where that was never asked. Rows are added under a lock, and a table that gets too small gives way to a larger one; a
     * thread that still reads the old one finds nothing wrong in it, only less.
     */
    private volatile int[] table = {};

    /** Each set once: a large expression repeats the same few letters thousands of times, and a set takes up to 8 kB. */
    private final Map<BitSet, BitSet> shared = new HashMap<>();

    private Sieve(Piece piece, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        int end = add(new Step(null));
        int begin = build(piece, end);
        this.samples = classes();
        byClass();
        Set<Integer> start = new TreeSet<>();
        close(begin, start, new BitSet());
        this.first = state(start);
    }

    /** A sieve for an expression, or null when it would grow too large to be of use. */
    static @Nullable Sieve of(Piece piece, boolean ignoreCase) {
        if (size(piece) > MOST_STEPS) {
            return null;
        }
        Sieve sieve = new Sieve(piece, ignoreCase);
        return sieve.first == FOUND ? null : sieve;
    }

    /** Whether the expression might match somewhere from one place to another. */
    boolean might(char[] text, int from, int to) {
        int[] known = table;
        byte[] latin = classes[0];
        int state = first;
        for (int i = from; i < to; i++) {
            char c = text[i];
            int of = (c < PAGE ? latin[c] : classes[c / PAGE][c % PAGE]) & 0xff;
            int next = known[state + of];
            if (next == 0) {
                next = follow(state, of);
                known = table;
            }
            if (next == FOUND) {
                return true;
            }
            state = next - 1;
        }
        return false;
    }

    /** Where a class of units leads from a state, plus one; {@link #FOUND} also when the states are too many to tell. */
    private synchronized int follow(int state, int of) {
        if (table[state + of] != 0) {
            return table[state + of];
        }
        if (stepsOf.size() > MOST_STATES) {
            return FOUND;
        }
        Set<Integer> reached = new TreeSet<>();
        BitSet seen = new BitSet();
        for (int step : stepsOf.get(first / samples.length)) {
            reached.add(step);
        }
        for (int number : stepsOf.get(state / samples.length)) {
            Step step = steps.get(number);
            if (step.units != null && step.units.get(of)) {
                step.next.forEach(next -> close(next, reached, seen));
            }
        }
        int next = state(reached);
        int leads = next == FOUND ? FOUND : next + 1;
        table[state + of] = leads;
        return leads;
    }

    /** The number of the state in which these steps are possible, or {@link #FOUND} when the end is among them. */
    private int state(Set<Integer> reached) {
        int[] numbers = reached.stream().mapToInt(Integer::intValue).toArray();
        if (numbers.length > 0 && numbers[0] == 0) {
            return FOUND;
        }
        return states.computeIfAbsent(IntBuffer.wrap(numbers), key -> row(numbers));
    }

    private int row(int[] numbers) {
        int begin = stepsOf.size() * samples.length;
        stepsOf.add(numbers);
        if (begin + samples.length > table.length) {
            table = Arrays.copyOf(table, Math.max(4, 2 * stepsOf.size()) * samples.length);
        }
        return begin;
    }

    /** Adds the steps that wait for a unit, and the end, which is number 0. */
    private void close(int number, Set<Integer> reached, BitSet seen) {
        if (seen.get(number)) {
            return;
        }
        seen.set(number);
        Step step = steps.get(number);
        if (step.units != null || number == 0) {
            reached.add(number);
        } else {
            step.next.forEach(next -> close(next, reached, seen));
        }
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    /** Builds from the end: the step that begins a piece, after which one goes on at another. */
    private int build(Piece piece, int after) {
        if (piece instanceof Piece.Unit unit) {
            Step step = new Step(shared(unit.units()));
            step.next.add(after);
            return add(step);
        }
        if (piece instanceof Piece.Sequence sequence) {
            int next = after;
            for (int i = sequence.pieces().size() - 1; i >= 0; i--) {
                next = build(sequence.pieces().get(i), next);
            }
            return next;
        }
        if (piece instanceof Piece.Either either) {
            Step split = new Step(null);
            either.pieces().forEach(one -> split.next.add(build(one, after)));
            return add(split);
        }
        return repeat((Piece.Repeat) piece, after);
    }

    private BitSet shared(BitSet units) {
        return shared.computeIfAbsent(units, one -> ignoreCase ? bothCases(one) : one);
    }

    private int repeat(Piece.Repeat repeat, int after) {
        int min = Math.min(repeat.min(), COUNTED);
        int next = after;
        if (repeat.max() < 0 || repeat.max() > COUNTED) {
            Step loop = new Step(null);
            next = add(loop);
            loop.next.add(build(repeat.piece(), next));
            loop.next.add(after);
        } else {
            for (int i = min; i < repeat.max(); i++) {
                Step option = new Step(null);
                option.next.add(build(repeat.piece(), next));
                option.next.add(after);
                next = add(option);
            }
        }
        for (int i = 0; i < min; i++) {
            next = build(repeat.piece(), next);
        }
        return next;
    }

    /** How many steps a piece becomes, at least roughly. */
    private static long size(Piece piece) {
        if (piece instanceof Piece.Unit) {
            return 1;
        }
        if (piece instanceof Piece.Sequence sequence) {
            return sequence.pieces().stream().mapToLong(Sieve::size).sum();
        }
        if (piece instanceof Piece.Either either) {
            return 1 + either.pieces().stream().mapToLong(Sieve::size).sum();
        }
        Piece.Repeat repeat = (Piece.Repeat) piece;
        return (1 + size(repeat.piece())) * (1 + Math.min(COUNTED, Math.max(repeat.min(), repeat.max())));
    }

    /** Units that no set tells apart make one class, what is left over when there are too many the last; fills the table and returns units of each class. */
    private int[][] classes() {
        Set<BitSet> sets = new LinkedHashSet<>();
        steps.stream().map(step -> step.units).filter(units -> units != null).forEach(sets::add);
        BitSet edges = new BitSet();
        edges.set(0);
        for (BitSet set : sets) {
            for (int at = set.nextSetBit(0); at >= 0; at = set.nextSetBit(at)) {
                edges.set(at);
                at = set.nextClearBit(at);
                edges.set(at);
            }
        }
        List<BitSet> kinds = new ArrayList<>();
        List<List<Integer>> units = new ArrayList<>();
        byte[] all = new byte[Character.MAX_VALUE + 1];
        for (int from = 0; from >= 0 && from <= Character.MAX_VALUE; from = edges.nextSetBit(from + 1)) {
            BitSet kind = new BitSet();
            int number = 0;
            for (BitSet set : sets) {
                kind.set(number++, set.get(from));
            }
            int known = kinds.indexOf(kind);
            int of = Math.min(known < 0 ? kinds.size() : known, MOST_CLASSES - 1);
            if (known < 0) {
                kinds.add(kind);
                if (of == units.size()) {
                    units.add(new ArrayList<>());
                }
                units.get(of).add(from);
            }
            int to = edges.nextSetBit(from + 1);
            Arrays.fill(all, from, to < 0 ? all.length : Math.min(to, all.length), (byte) of);
        }
        byte[] before = {};
        for (int page = 0; page < classes.length; page++) {
            byte[] next = Arrays.copyOfRange(all, page * PAGE, (page + 1) * PAGE);
            before = Arrays.equals(next, before) ? before : next;
            classes[page] = before;
        }
        return units.stream()
                .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Sets of units, of up to 8 kB each, give way to sets of classes of a few bytes: thousands of rules stay in memory. */
    private void byClass() {
        Map<BitSet, BitSet> known = new HashMap<>();
        for (Step step : steps) {
            if (step.units != null) {
                step.units = known.computeIfAbsent(step.units, this::classesIn);
            }
        }
        shared.clear();
    }

    private BitSet classesIn(BitSet units) {
        BitSet in = new BitSet();
        for (int of = 0; of < samples.length; of++) {
            in.set(of, Arrays.stream(samples[of]).anyMatch(units::get));
        }
        return in;
    }

    /** ASCII letters in both cases; any other letter that has cases stands for all of those. */
    private static BitSet bothCases(BitSet units) {
        BitSet both = (BitSet) units.clone();
        boolean letters = false;
        for (int c = 'a'; c <= 'z'; c++) {
            if (units.get(c) || units.get(c - 'a' + 'A')) {
                both.set(c);
                both.set(c - 'a' + 'A');
                letters = true;
            }
        }
        boolean beyond = units.intersects(CASED);
        if (beyond) {
            both.set('k');
            both.set('K');
            both.set('s');
            both.set('S');
        }
        if (letters || beyond) {
            both.or(CASED);
        }
        return both;
    }

    /** Beyond ASCII, where letters with cases stand. */
    private static final BitSet CASED = cased();

    private static BitSet cased() {
        BitSet cased = Piece.range(0x80, 0x2FFF);
        cased.set(0xA640, 0xAC00);
        cased.set(0xFB00, 0xFB20);
        cased.set(0xFF21, 0xFF5B);
        return cased;
    }
}
