package kansa.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where a word for a person or a group of persons stands: groups by every axis, and plain words such as colleague or
 * neighbour. Longest first, without regard to case and number. Read from {@code kansa/check/hostility/persons-*.txt}.
 */
final class HostilePersons {
    static final String ENGLISH = "people";
    static final String JAPANESE = "人々";

    private static final int LONGEST = 24;
    private static final Pattern PEOPLE = Pattern.compile("[A-Z][a-z]+(?:ians?|ese|ists?|ites?|ish|iards?|landers?)");
    private static final Pattern COMPOUND = Pattern.compile(
            "[A-Za-z]+-(?:born|positive|class|aged|abled|impaired|speaking|sex|race|raced|income|educated|raised|skinned|gendered|headed|haired|bodied|time workers?)\\b");
    /** The former, the latter, both, everybody and corporations are no words for a group. */
    private static final Pattern FORMED = Pattern.compile(
            "(?!前者|後者|両者|全員|満員|定員|動員|人員|法人|無人|何人|(?:土|支那|シナ|三国|第三国|鮮|不逞鮮|半島|狂|廃|変|野蛮|非)人$|愚民$|土民$|貧民$|難癖|非国民$|下[級層]国?民$|(?:浮浪|馬鹿|バカ|卑怯|臆病|無能|性倒錯|異常|変質|落伍|敗北|厄介|邪魔|愚|偽善|人格障害|不逞|精神異常)者$|[0-9一二三四五六七八九十数]+人$).+(?:者|人|民|員|徒|出身|世代|青年|少年|少女|婦人|患者|児童|学生|生徒|実習生|研修生|留学生|同士|一族|民族|住民|市民|県民|府民|島民)");

    private final Map<String, List<String>> english = new HashMap<>();
    private final Map<Character, List<String>> japanese = new HashMap<>();

    private HostilePersons(Collection<String> english, Collection<String> japanese) {
        for (String term : english) {
            String lower = term.toLowerCase(Locale.ROOT);
            int end = 0;
            while (end < lower.length() && wordPart(lower.charAt(end))) {
                end++;
            }
            this.english
                    .computeIfAbsent(lower.substring(0, end), first -> new ArrayList<>())
                    .add(lower);
        }
        for (String term : japanese) {
            this.japanese
                    .computeIfAbsent(term.charAt(0), first -> new ArrayList<>())
                    .add(term);
        }
        Comparator<String> longest =
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
        this.english.values().forEach(terms -> terms.sort(longest));
        this.japanese.values().forEach(terms -> terms.sort(longest));
    }

    /** The words that travel with Kansa. */
    static HostilePersons shipped() {
        return Holder.SHIPPED;
    }

    private static final class Holder {
        static final HostilePersons SHIPPED = new HostilePersons(lines("persons-en.txt"), lines("persons-ja.txt"));
    }

    static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** The end of the person's word that begins here, its plural included; the beginning when there is none. */
    int english(String text, int at) {
        if (at > 0 && wordPart(text.charAt(at - 1))) {
            return at;
        }
        int stop = at;
        while (stop < text.length() && wordPart(text.charAt(stop))) {
            stop++;
        }
        String word = text.substring(at, stop).toLowerCase(Locale.ROOT);
        int best = longest(english.getOrDefault(word, List.of()), text, at);
        if (best == at && shaped(text, at, stop)) {
            return stop;
        }
        if (best == at && stop < text.length() && text.charAt(stop) == '-') {
            Matcher compound = COMPOUND.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
            if (compound.lookingAt()) {
                return compound.end();
            }
        }
        if (best == at && word.length() > 3 && word.endsWith("s")) {
            best = longest(english.getOrDefault(word.substring(0, word.length() - 1), List.of()), text, at);
        }
        return best;
    }

    /** A capitalised word formed like the name of a people, a faith or a school of thought. */
    private static boolean shaped(String text, int at, int stop) {
        return Character.isUpperCase(text.charAt(at))
                && at > 1
                && Character.isLetter(text.charAt(at - 2))
                && stop - at > 5
                && PEOPLE.matcher(text).region(at, stop).matches();
    }

    private static int longest(List<String> terms, String text, int at) {
        for (String term : terms) {
            int end = at + term.length();
            if (end <= text.length() && text.regionMatches(true, at, term, 0, term.length())) {
                end += end < text.length() && (text.charAt(end) == 's' || text.charAt(end) == 'S') ? 1 : 0;
                if (end == text.length() || !wordPart(text.charAt(end))) {
                    return end;
                }
            }
        }
        return at;
    }

    /** As {@link #english}; words of one kanji stand for a person only where no kanji touches them. */
    int japanese(String text, int at) {
        boolean begins = written(text.charAt(at)) && (at == 0 || !written(text.charAt(at - 1)));
        int formed = begins ? formed(text, at) : at;
        List<String> terms = japanese.getOrDefault(text.charAt(at), List.of());
        for (String term : terms) {
            int end = at + term.length();
            if (text.startsWith(term, at)
                    && !run(text, at - 1, at, term.length())
                    && !run(text, end, end - 1, term.length())) {
                return Math.max(end, formed);
            }
        }
        return formed;
    }

    /** The end of a run of kanji and katakana that is formed like a word for persons (沖縄出身者), else its beginning. */
    private static int formed(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + LONGEST && written(text.charAt(end))) {
            end++;
        }
        return FORMED.matcher(text).region(at, end).matches() ? end : at;
    }

    private static boolean written(char c) {
        return kanji(c) || katakana(c) || c == '・' || c >= '0' && c <= '9';
    }

    /** Whether the character outside continues the run of the one inside, so that the term is part of a longer word. */
    private static boolean run(String text, int outside, int inside, int length) {
        if (outside < 0 || outside >= text.length()) {
            return false;
        }
        char out = text.charAt(outside);
        char in = text.charAt(inside);
        return katakana(out) && katakana(in) || kanji(out) && kanji(in) && length == 1 || latin(out) && latin(in);
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    static boolean katakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    static boolean kanji(char c) {
        return c >= 0x4e00 && c <= 0x9fff || c == '々';
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        InputStream stream =
                Objects.requireNonNull(HostilePersons.class.getResourceAsStream("hostility/" + name), name);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    for (String term : line.split(",")) {
                        lines.add(term.strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
