package kansa.check.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;

/** Finds where an answer names options: by mark, by their text, or by words that only one of them has. */
final class Mentions {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'-]*");
    private static final Pattern RUN =
            Pattern.compile("[0-9]+[一-龥]+|[一-龥々〆]{2,}|[一-龥][ぁ-ん]{1,2}|[ァ-ヺー]{2,}|[a-z][a-z0-9]+|[0-9]+");
    private static final SortedSet<String> COMMON = new TreeSet<>(List.of(
            ("the a an of to in on at by for with and or not who whom whose which that is was are were be been has had have"
                            + " his her their its he she they one person man woman people someone from as it this there")
                    .split(" ")));
    private static final Pattern JAPANESE_TAIL = Pattern.compile("(?:さん|様|くん|君|ちゃん|氏|です)$");
    private static final String ARTICLE = "(?:the |an? )";

    private final Options options;
    private final String text;
    private final String lower;
    private final Denial denial;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(Options options, String text, String lower, Denial denial) {
        this.options = options;
        this.text = text;
        this.lower = lower;
        this.denial = denial;
    }

    /** In order; of two that overlap the longer one. */
    static List<Mention> find(Options options, Language language, String text, String lower, Denial denial) {
        Mentions mentions = new Mentions(options, text, lower, denial);
        for (int i = 0; i < options.texts().size(); i++) {
            mentions.marks(i);
        }
        mentions.texts();
        for (int i = 0; i < options.texts().size(); i++) {
            if (i != options.unknown()) {
                mentions.words(i, language);
            }
        }
        mentions.found.sort(Comparator.comparing(Mention::span));
        return mentions.found;
    }

    private void texts() {
        List<Integer> longestFirst = new ArrayList<>();
        for (int i = 0; i < options.texts().size(); i++) {
            longestFirst.add(i);
        }
        longestFirst.sort(
                Comparator.comparing((Integer i) -> -options.texts().get(i).length()));
        for (int option : longestFirst) {
            String plain = options.texts().get(option).replaceFirst("^" + ARTICLE, "");
            String bare = JAPANESE_TAIL.matcher(plain).replaceFirst("");
            if (!bare.isEmpty()) {
                addAll(option, Pattern.compile(bounded(bare)));
            }
        }
    }

    private void words(int option, Language language) {
        SortedSet<String> own = words(options.texts().get(option), language);
        for (int other = 0; other < options.texts().size(); other++) {
            if (other != option) {
                own.removeAll(words(options.texts().get(other), language));
                String rest = options.texts().get(other);
                own.removeIf(word -> rest.contains(word));
            }
        }
        for (String word : own) {
            addAll(option, Pattern.compile(bounded(word)));
        }
    }

    private static SortedSet<String> words(String option, Language language) {
        SortedSet<String> words = new TreeSet<>();
        Matcher matcher = (language == Language.JA ? RUN : WORD).matcher(option);
        while (matcher.find()) {
            String word = matcher.group();
            if (!COMMON.contains(word) && (language == Language.JA || word.length() > 2)) {
                words.add(word);
            }
        }
        return words;
    }

    private static String bounded(String text) {
        boolean latinFirst = isLatin(text.charAt(0));
        boolean latinLast = isLatin(text.charAt(text.length() - 1));
        return (latinFirst ? "(?<![a-z0-9])" : katakana(text.charAt(0)) ? "(?<![ァ-ヺー])" : "")
                + Pattern.quote(text)
                + (latinLast ? "(?![a-z0-9])" : katakana(text.charAt(text.length() - 1)) ? "(?![ァ-ヺー])" : "");
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean katakana(char c) {
        return c >= 'ァ' && c <= 'ー';
    }

    private void marks(int option) {
        for (String mark : options.marksOf(option)) {
            Matcher matcher = Marks.pattern(mark).matcher(lower);
            while (matcher.find()) {
                int start = matcher.start("mark");
                if (Marks.named(mark, text, lower, matcher)) {
                    add(option, new Span(start, matcher.end("mark")), true);
                }
            }
        }
        Matcher ordinal = Marks.ordinal(option).matcher(lower);
        while (ordinal.find()) {
            add(option, new Span(ordinal.start(), ordinal.end()), true);
        }
    }

    private void addAll(int option, Pattern pattern) {
        Matcher matcher = pattern.matcher(lower);
        while (matcher.find()) {
            boolean owner = lower.startsWith("'s ", matcher.end()) && !lower.startsWith("'s the", matcher.end());
            if (!owner) {
                add(option, new Span(matcher.start(), matcher.end()), false);
            }
        }
    }

    private void add(int option, Span span, boolean mark) {
        if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
            found.add(new Mention(option, span, mark, denial.at(span)));
        }
    }
}
