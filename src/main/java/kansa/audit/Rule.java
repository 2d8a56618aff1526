package kansa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check written as data.
 *
 * @param id unique within its ruleset
 * @param type what a match is: a span type such as {@code EMAIL_ADDRESS}, an outcome such as {@code full}; the rule's id when not said
 * @param score strength of evidence before context, 0..1
 * @param prefer forms to use instead; empty for all but words to avoid
 */
public record Rule(
        String id,
        Place place,
        String type,
        Severity severity,
        double score,
        Wording message,
        Matching matching,
        Conditions conditions,
        List<String> prefer,
        Examples examples) {
    public Rule {
        prefer = List.copyOf(prefer);
    }

    /** How a rule finds its text. */
    public sealed interface Matching {
        /**
         * A regular expression of the RE2 syntax (linear time), tried on the folded text: widths folded (full-width digits
         * are ASCII), case kept unless {@code (?i)}. One leading look-behind and one trailing look-ahead of a single
         * character class are allowed. A group {@code (?<value>...)} narrows the span that counts.
         *
         * @param digits which digits count as such
         */
        record Regex(String pattern, Digits digits, Place place) implements Matching {
            public Regex(String pattern, Place place) {
                this(pattern, Digits.FOLDED, place);
            }
        }

        /** Any of these phrases, compared without regard to width, case and kana width. */
        record Phrases(List<String> phrases) implements Matching {
            public Phrases {
                phrases = List.copyOf(phrases);
            }
        }

        /** A sequence of tokens. */
        record Tokens(List<TokenPattern> sequence) implements Matching {
            public Tokens {
                sequence = List.copyOf(sequence);
            }
        }
    }

    /** Which digits a regular expression sees. */
    public enum Digits {
        /** Those of any width. */
        FOLDED,
        /**
         * Also kanji digits in place notation (〇九〇の一二三四の五六七八), and numbers broken over lines; の, ー and ・ inside a number
         * are a dash or a point.
         */
        ANY
    }

    /**
     * One token of a sequence: every part that is not null must equal; alternatives are separated by {@code |}.
     *
     * @param surface as written, folded
     * @param lemma kuromoji base form; for English the lower-cased surface
     * @param pos part of speech or its beginning: {@code 名詞-固有名詞}, {@code NOUN}
     * @param min how often at least
     * @param max how often at most
     */
    public record TokenPattern(
            @Nullable String surface,
            @Nullable String lemma,
            @Nullable String pos,
            int min,
            int max) {}

    /** What must not touch a match on either side. */
    public enum Boundary {
        NONE,
        /**
         * A Latin or digit run must not go on; a katakana run must not go on when the phrase begins or ends in katakana.
         * Kanji and hiragana may follow each other freely.
         */
        WORD,
        /** No digit, nor hyphen or point with a digit behind it. */
        DIGITS
    }

    /**
     * Words near a match that raise its score, or lower it.
     *
     * @param window characters on either side, within the folded text
     * @param required without one of them there is no match
     * @param raise what is added to the score, which stays between 0 and 1; below 0 for words that speak against the match
     */
    public record ContextWords(List<String> words, int window, boolean required, double raise) {
        public ContextWords {
            words = List.copyOf(words);
        }
    }

    /**
     * What else must hold for a match to count.
     *
     * @param verify name of a verifier (a check digit, a valid date), or null
     * @param context words near the match, or null
     * @param against words near the match that lower its score, or null
     * @param unless phrases that cancel the match when they stand in the same sentence
     * @param except longer words that may contain the match without counting
     * @param skipNegated a negated match does not count
     * @param skipQuoted a match within quotation marks does not count
     * @param first only within the first so many sentences; 0 means anywhere
     */
    public record Conditions(
            Boundary boundary,
            @Nullable String verify,
            @Nullable ContextWords context,
            @Nullable ContextWords against,
            List<String> unless,
            List<String> except,
            boolean skipNegated,
            boolean skipQuoted,
            int first) {
        public static final Conditions NONE =
                new Conditions(Boundary.NONE, null, null, null, List.of(), List.of(), false, false, 0);

        public Conditions {
            unless = List.copyOf(unless);
            except = List.copyOf(except);
        }
    }
}
