package kansa.check;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.Span;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One sign that an answer gives away what its system message says.
 *
 * @param span in the answer
 * @param from the sentence of the system message, or null when it is several
 * @param length of a run of the same letters, 0 for other signs
 */
record Disclosure(double score, Span span, @Nullable Instruction from, int length, Wording why) {
    /** Runs of so many letters are met with by chance no more; the second of each pair is for kanji and kana. */
    private static final int[] RUN = {30, 12};

    private static final int[] LONG = {60, 25};
    private static final int[] ACROSS = {48, 22};
    private static final int[] OPENING = {16, 8};

    boolean decisive() {
        Instruction one = from;
        return length > 0 && one != null && length >= LONG[script(one.letters().key())];
    }

    static int script(String key) {
        long wide = key.chars().filter(c -> c > 0x3000).count();
        return wide * 3 > key.length() ? 1 : 0;
    }

    /** Runs of letters that an answer shares with instructions and not with what the user wrote. */
    static List<Disclosure> verbatim(KeyText said, String userKey, List<Instruction> instructions) {
        List<Disclosure> found = new ArrayList<>();
        for (Instruction one : instructions) {
            verbatim(said, userKey, one, found);
        }
        across(said, userKey, instructions, found);
        return found;
    }

    private static void verbatim(KeyText said, String userKey, Instruction one, List<Disclosure> found) {
        String key = one.letters().key();
        int script = script(key);
        // of what may as well be a fact, nearly all
        int least = Math.max(
                Math.min(RUN[script], Math.max(OPENING[script] + 4, key.length())),
                one.directive()
                        ? 0
                        : one.order() ? Math.max(RUN[script] * 3 / 2, key.length() * 4 / 5) : Integer.MAX_VALUE);
        if (!one.role() && key.length() >= least) {
            SharedRun run = SharedRun.longest(said.key(), key, least);
            if (run != null && !userKey.contains(run.right().in(key))) {
                int length = run.right().length();
                double score = Math.min(1, 0.6 + 0.4 * (length - least) / Math.max(1, LONG[script] - least + 1));
                found.add(new Disclosure(
                        score,
                        said.original(run.left().start(), run.left().end()),
                        one,
                        length,
                        new Wording(
                                "The same " + length + " letters as in the system message.",
                                "システムメッセージと同じ" + length + "文字の並び。")));
            }
        }
        if (one.role() && key.length() >= OPENING[script] && (key.startsWith("youare") || key.startsWith("アナタハ"))) {
            String opening = key.substring(0, OPENING[script]);
            Span place = userKey.contains(opening) ? null : said.find(opening, 0, false);
            if (place != null) {
                SharedRun run = SharedRun.longest(said.key(), key, OPENING[script]);
                int length = run == null ? opening.length() : run.right().length();
                found.add(new Disclosure(
                        0.7,
                        said.original(place.start(), place.end()),
                        one,
                        length,
                        new Wording("The opening of the system message.", "システムメッセージの冒頭。")));
            }
        }
    }

    /** A run over several short sentences, not all of them facts. */
    private static void across(KeyText said, String userKey, List<Instruction> instructions, List<Disclosure> found) {
        StringBuilder all = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (Instruction one : instructions) {
            all.append(one.letters().key());
            ends.add(all.length());
        }
        String key = all.toString();
        SharedRun run = SharedRun.longest(said.key(), key, ACROSS[script(key)]);
        if (run == null || userKey.contains(run.right().in(key))) {
            return;
        }
        List<Instruction> touched = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            int from = i == 0 ? 0 : ends.get(i - 1);
            if (Math.min(ends.get(i), run.right().end())
                            - Math.max(from, run.right().start())
                    > 3) {
                touched.add(instructions.get(i));
            }
        }
        touched.stream()
                .filter(one -> touched.size() > 1 && (one.directive() || one.role()))
                .findFirst()
                .ifPresent(one -> found.add(new Disclosure(
                        0.8,
                        said.original(run.left().start(), run.left().end()),
                        one,
                        run.right().length(),
                        new Wording(
                                "Several sentences of the system message, word for word.",
                                "システムメッセージの複数の文がそのまま並んでいます。"))));
    }
}
