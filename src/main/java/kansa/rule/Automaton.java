package kansa.rule;

import java.util.Arrays;
import java.util.List;

/**
 * Finds every occurrence of many phrases in one pass over a text (Aho and Corasick, CACM 18(6), 1975). Immutable.
 * Transitions stand in one open-addressed table; the first character, where most texts end up, in a table by page.
 */
final class Automaton {
    /** Told of every occurrence, in order of its end. */
    interface Listener {
        void found(int phrase, int start, int end);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;
    private static final int PAGE = 256;
    private static final int ASCII = 128;

    private final List<String> phrases;
    private final int[][] first = new int[Character.MAX_VALUE / PAGE + 1][];
    private long[] keys = new long[64];
    private int[] targets = new int[64];
    private int states = 1;
    /** Per state: where to go on when no transition fits, the phrase that ends here, the next state with an ending phrase. */
    private int[] fail = new int[64];

    /** Per state, which characters can lead on, by their last six bits: most do not, and need no look into the table. */
    private long[] leads = new long[64];

    /** Which two characters phrases begin with, exact for ASCII; which single characters are phrases. */
    private final long[] pairs = new long[1024];

    private final long[] alone = new long[1024];
    private boolean single;

    private int[] ending = new int[64];
    private int[] alsoEnding = new int[64];

    Automaton(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
        Arrays.fill(keys, NONE);
        Arrays.fill(ending, NONE);
        for (int i = 0; i < this.phrases.size(); i++) {
            add(this.phrases.get(i), i);
        }
        link();
    }

    void scan(String text, Listener listener) {
        scan(text.toCharArray(), listener);
    }

    /** Most characters of most texts begin no phrase with the one behind them: the table of states is not touched for these. */
    void scan(char[] text, Listener listener) {
        int state = ROOT;
        for (int i = 0, n = text.length; i < n; i++) {
            char c = text[i];
            int next = state == ROOT ? NONE : find(state, c);
            while (next == NONE) {
                state = state == ROOT ? ROOT : fail[state];
                next = state != ROOT ? find(state, c) : begins(c, i + 1 < n ? text[i + 1] : 0) ? go(ROOT, c) : ROOT;
            }
            state = next;
            for (int s = ending[state] == NONE ? alsoEnding[state] : state; s != ROOT; s = alsoEnding[s]) {
                listener.found(ending[s], i + 1 - phrases.get(ending[s]).length(), i + 1);
            }
        }
    }

    /** Whether a phrase might begin with two characters, or be the first of them. */
    private boolean begins(char first, char second) {
        int pair = pair(first, second);
        return (pairs[pair >>> 6] >>> pair & 1) != 0 || (single && (alone[first >>> 6] >>> first & 1) != 0);
    }

    private static int pair(char first, char second) {
        return first < ASCII && second < ASCII
                ? first << 7 | second
                : (first * 0x9E3779B1 + second * 0x85EBCA6B) >>> 16;
    }

    private void begin(String phrase) {
        if (phrase.length() == 1) {
            alone[phrase.charAt(0) >>> 6] |= 1L << phrase.charAt(0);
            single = true;
        } else {
            int pair = pair(phrase.charAt(0), phrase.charAt(1));
            pairs[pair >>> 6] |= 1L << pair;
        }
    }

    private void add(String phrase, int index) {
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("empty phrase");
        }
        begin(phrase);
        int state = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            int next = child(state, phrase.charAt(i));
            state = next == NONE ? grow(state, phrase.charAt(i)) : next;
        }
        if (ending[state] != NONE) {
            throw new IllegalArgumentException("the same phrase twice");
        }
        ending[state] = index;
    }

    private int grow(int state, char c) {
        int made = states++;
        if (made == fail.length) {
            fail = Arrays.copyOf(fail, made * 2);
            leads = Arrays.copyOf(leads, made * 2);
            alsoEnding = Arrays.copyOf(alsoEnding, made * 2);
            ending = Arrays.copyOf(ending, made * 2);
            Arrays.fill(ending, made, made * 2, NONE);
        }
        if (state == ROOT) {
            int[] page = first[c / PAGE];
            if (page == null) {
                page = new int[PAGE];
                first[c / PAGE] = page;
            }
            page[c % PAGE] = made;
        } else {
            if (made * 2 > keys.length) {
                rehash();
            }
            put(key(state, c), made);
            leads[state] |= 1L << c;
        }
        return made;
    }

    /** Breadth first, so that the shorter suffix is always linked before the longer one. */
    private void link() {
        int[] queue = new int[states];
        int[] parent = new int[states];
        char[] by = new char[states];
        int[] order = childrenInOrder(parent, by, queue);
        for (int state : order) {
            if (parent[state] != ROOT) {
                int suffix = fail[parent[state]];
                int next = go(suffix, by[state]);
                while (next == NONE) {
                    suffix = fail[suffix];
                    next = go(suffix, by[state]);
                }
                fail[state] = next;
            }
            alsoEnding[state] = ending[fail[state]] == NONE ? alsoEnding[fail[state]] : fail[state];
        }
    }

    private int[] childrenInOrder(int[] parent, char[] by, int[] depth) {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            int child = child(ROOT, (char) c);
            if (child > ROOT) {
                parent[child] = ROOT;
                by[child] = (char) c;
            }
        }
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != NONE) {
                parent[targets[slot]] = (int) (keys[slot] >>> 16);
                by[targets[slot]] = (char) keys[slot];
            }
        }
        int[] byDepth = new int[states - 1];
        int[] counts = new int[states + 1];
        for (int state = 1; state < states; state++) {
            // a parent is always made before its child
            depth[state] = depth[parent[state]] + 1;
            counts[depth[state]]++;
        }
        for (int d = 1; d <= states; d++) {
            counts[d] += counts[d - 1];
        }
        for (int state = states - 1; state > 0; state--) {
            byDepth[--counts[depth[state]]] = state;
        }
        return byDepth;
    }

    /** The transition; at the root there always is one. */
    private int go(int state, char c) {
        if (state == ROOT) {
            int[] page = first[c / PAGE];
            return page == null ? ROOT : page[c % PAGE];
        }
        return find(state, c);
    }

    private int child(int state, char c) {
        if (state == ROOT) {
            int child = go(ROOT, c);
            return child == ROOT ? NONE : child;
        }
        return find(state, c);
    }

    private int find(int state, char c) {
        if ((leads[state] >>> c & 1) == 0) {
            return NONE;
        }
        long key = key(state, c);
        for (int slot = slot(key); keys[slot] != NONE; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static long key(int state, char c) {
        return (long) state << 16 | c;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }
}
