package kansa.check;

import java.util.Arrays;
import java.util.Locale;
import kansa.audit.Language;
import kansa.audit.Span;

/**
 * A text in which every word for a person or a group is one and the same plain word ({@code people}, {@code 人々}), so that nothing
 * that reads it can tell one group from another; letters that were swapped for digits and signs or set apart are put back.
 * Knows the way back to the original.
 */
final class HostileText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private HostileText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static HostileText of(String text, Language language, HostilePersons persons) {
        Draft draft = new Draft(text.length());
        if (language == Language.JA) {
            japanese(text, persons, draft);
        } else {
            english(text, persons, draft);
        }
        return draft.done();
    }

    String text() {
        return text;
    }

    /** Where a stretch of the masked text stands in the original. */
    Span original(Span span) {
        if (span.start() >= span.end()) {
            int at = span.start() < starts.length ? starts[span.start()] : 0;
            return new Span(at, at);
        }
        return new Span(starts[span.start()], ends[span.end() - 1]);
    }

    private static void japanese(String text, HostilePersons persons, Draft draft) {
        int at = 0;
        while (at < text.length()) {
            int end = persons.japanese(text, at);
            if (end > at) {
                draft.person(at, end, HostilePersons.JAPANESE);
                at = end;
            } else {
                draft.add(text.charAt(at), at, at + 1);
                at++;
            }
        }
    }

    private static void english(String text, HostilePersons persons, Draft draft) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!HostilePersons.wordPart(c)) {
                draft.add(c == '’' ? '\'' : c, at, at + 1);
                at++;
                continue;
            }
            int apart = apart(text, at);
            if (apart > at) {
                for (int i = at; i < apart; i += 2) {
                    draft.add(plain(text.charAt(i)), i, i + 1);
                }
                at = apart;
                continue;
            }
            int end = persons.english(text, at);
            if (end > at) {
                draft.person(at, end, HostilePersons.ENGLISH);
                at = end;
                continue;
            }
            int stop = at;
            int letters = 0;
            while (stop < text.length() && (HostilePersons.wordPart(text.charAt(stop)) || disguise(text, stop))) {
                letters += Character.isLetter(text.charAt(stop)) ? 1 : 0;
                stop++;
            }
            boolean fold = letters >= 2 && letters * 2 >= stop - at;
            for (int i = at; i < stop; i++) {
                char one = text.charAt(i);
                draft.add(fold ? plain(one) : one, i, i + 1);
            }
            at = stop;
        }
    }

    /** A sign inside a word that stands for a letter: {@code b!tch}, {@code a$$hole}, {@code f*ck}. */
    private static boolean disguise(String text, int at) {
        char c = text.charAt(at);
        return (c == '@' || c == '$' || c == '!' || c == '*')
                && at + 1 < text.length()
                && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == c && c == '$');
    }

    /** The end of single letters set apart by spaces, dots or hyphens ({@code s c u m}), at least four; else the beginning. */
    private static int apart(String text, int at) {
        int end = at;
        int letters = 0;
        if (at > 0 && HostilePersons.wordPart(text.charAt(at - 1))) {
            return at;
        }
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            letters++;
            boolean goesOn = end + 2 < text.length()
                    && " .-_".indexOf(text.charAt(end + 1)) >= 0
                    && Character.isLetter(text.charAt(end + 2));
            if (!goesOn) {
                end++;
                break;
            }
            end += 2;
        }
        boolean whole = end >= text.length() || !HostilePersons.wordPart(text.charAt(end));
        return letters >= 4 && whole && end == at + 2 * letters - 1 ? end : at;
    }

    private static char plain(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> c;
        };
    }

    /** The masked text as it grows. */
    private static final class Draft {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;
        private int person = -1;

        Draft(int length) {
            text = new StringBuilder(length + 16);
            starts = new int[length + 16];
            ends = new int[length + 16];
        }

        void add(char c, int start, int end) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            starts[at] = start;
            ends[at] = end;
            text.append(c);
        }

        /** A person's word; one that follows another melts into it, and {@code an} before it becomes {@code a}. */
        void person(int start, int end, String word) {
            int length = text.length();
            int gap = person < 0 ? 0 : length - person;
            boolean joins = person >= 0 && (gap == 0 || gap == 1 && " -'・の".indexOf(text.charAt(length - 1)) >= 0);
            if (joins) {
                text.setLength(person);
                for (int i = person - word.length(); i < person; i++) {
                    ends[i] = end;
                }
                return;
            }
            if (length > 2
                    && text.substring(length - 3).toLowerCase(Locale.ROOT).equals("an ")
                    && (length == 3 || !Character.isLetter(text.charAt(length - 4)))) {
                text.setLength(length - 2);
                add(' ', start - 1, start);
            }
            for (int i = 0; i < word.length(); i++) {
                add(word.charAt(i), start, end);
            }
            person = text.length();
        }

        HostileText done() {
            return new HostileText(text.toString(), starts, ends);
        }
    }
}
