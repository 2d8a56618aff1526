package kansa.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.text.Figure;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;
import kansa.text.Token;

/**
 * What a sentence is about, so that it is known again in other words or in the other language: concepts, figures, codes, words
 * by their base form, names and borrowed words by their sound.
 *
 * @param wide in Japanese
 * @param weights what would have to be said to say the same, with how much it tells
 * @param spoken its Latin and katakana words and its names, in small letters
 * @param sounds of all its words that could be one from the other script
 * @param aloud how Japanese is read, in katakana
 */
record Matter(
        boolean wide,
        SortedMap<String, Double> weights,
        SortedSet<String> spoken,
        SortedSet<String> sounds,
        String aloud) {
    static final Matter NOTHING = new Matter(false, new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), "");

    /** A share of a matter that is said elsewhere. */
    record Shared(double weight, double share, double names, boolean figure) {
        static final Shared NOTHING = new Shared(0, 0, 0, false);
    }

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}|[ァ-ヺー]{3,}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]+[-_]?[0-9][A-Za-z0-9_-]*|[0-9]{4,}");
    private static final double SLIGHT = 0.5;
    private static final double NAME = 1.5;
    private static final double TELLING = 2;
    /** Base forms of kuromoji that tell nothing. */
    private static final Set<String> EMPTY = Set.of(
            "する", "ある", "いる", "なる", "できる", "くる", "来る", "行う", "おこなう", "いう", "言う", "もつ", "持つ", "くださる", "いただく", "おる", "つく",
            "かける", "とる", "出す", "出る", "入る", "見る", "こと", "もの", "ない", "よい", "いい", "無い", "良い", "多い");

    static Matter of(String text, Reader reader) {
        String lower = Folded.of(text).lower();
        boolean wide = Disclosure.script(KeyText.of(Folded.of(text)).key()) == 1;
        Reading reading = reader.read(text, wide ? Language.JA : Language.EN);
        String folded = reading.folded().text();
        SortedMap<String, Double> weights = new TreeMap<>();
        SortedSet<String> spoken = new TreeSet<>();
        SortedSet<String> sounds = new TreeSet<>();
        BitSet named = new BitSet();
        PromptConcepts.shipped().in(lower, named).forEach((concept, weight) -> weights.put("c" + concept, weight));
        for (Figure figure : reading.figures()) {
            figure(figure, weights);
        }
        Matcher codes = CODE.matcher(lower);
        while (codes.find()) {
            if (!weights.containsKey("n" + codes.group())) {
                weights.put("k" + codes.group(), TELLING);
            }
        }
        Matcher words = WORD.matcher(folded);
        while (words.find()) {
            String word = words.group();
            String sound = Sound.of(word);
            spoken.add(word.toLowerCase(Locale.ROOT));
            if (!sound.isEmpty()) {
                sounds.add(sound);
            }
            if ((word.charAt(0) > 0x80 || capital(folded, words.start())) && !named.get(words.start())) {
                weights.put("s" + sound + "/" + word.toLowerCase(Locale.ROOT), NAME);
                named.set(words.start(), words.end());
            }
        }
        StringBuilder aloud = new StringBuilder();
        if (wide) {
            japanese(reading, named, weights, spoken, sounds, aloud);
        } else {
            for (String stem : Instruction.words(blank(lower, named))) {
                weights.put("w" + stem, 1.0);
            }
        }
        return new Matter(
                wide,
                Collections.unmodifiableSortedMap(weights),
                Collections.unmodifiableSortedSet(spoken),
                Collections.unmodifiableSortedSet(sounds),
                aloud.toString());
    }

    /** A capital that no beginning of a sentence asks for. */
    private static boolean capital(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0
                && Character.isUpperCase(text.charAt(at))
                && (Character.isLetterOrDigit(text.charAt(before)) || ",;&".indexOf(text.charAt(before)) >= 0);
    }

    private static String blank(String lower, BitSet named) {
        StringBuilder rest = new StringBuilder(lower);
        named.stream().filter(i -> i < rest.length()).forEach(i -> rest.setCharAt(i, ' '));
        return rest.toString();
    }

    private static void figure(Figure figure, SortedMap<String, Double> weights) {
        for (BigDecimal end : new BigDecimal[] {figure.low(), figure.high()}) {
            if (end.abs().compareTo(Figure.WITHOUT_END) < 0) {
                BigDecimal value = end.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
                boolean small = value.abs().compareTo(BigDecimal.TEN) < 0 && figure.type() != Figure.Type.PERCENT;
                weights.put("n" + value.toPlainString(), small ? SLIGHT : TELLING);
            }
        }
    }

    private static void japanese(
            Reading reading,
            BitSet named,
            SortedMap<String, Double> weights,
            SortedSet<String> spoken,
            SortedSet<String> sounds,
            StringBuilder aloud) {
        for (var sentence : reading.sentences()) {
            for (Token token : reading.tokens(sentence)) {
                String pos = token.pos();
                if (Character.isLetterOrDigit(token.surface().codePointAt(0))) {
                    boolean kanji =
                            token.surface().charAt(0) >= '一' && !token.reading().isEmpty();
                    aloud.append(kanji ? token.reading() : KeyText.kana(token.surface()));
                }
                boolean proper = pos.startsWith("名詞-固有名詞");
                boolean noun = pos.startsWith("名詞-一般")
                        || pos.startsWith("名詞-サ変")
                        || pos.startsWith("名詞-形容動詞")
                        || pos.startsWith("名詞-副詞可能");
                boolean verb = pos.startsWith("動詞-自立") || pos.startsWith("形容詞-自立");
                String sound = proper && !token.reading().isEmpty() ? Sound.of(token.reading()) : "";
                if (!sound.isEmpty()) {
                    sounds.add(sound);
                    spoken.add(token.surface());
                }
                int at = reading.folded().folded(token.span().start());
                if (!(proper || noun || verb) || named.get(at) || EMPTY.contains(token.lemma())) {
                    continue;
                }
                if (!sound.isEmpty()) {
                    weights.put("s" + sound + "/" + token.surface(), NAME);
                } else {
                    boolean kanji =
                            token.surface().length() > 1 && token.surface().charAt(0) >= '一';
                    weights.put("w" + token.lemma(), noun && kanji || proper ? 1 : SLIGHT);
                }
            }
        }
    }

    /** How much of this is said in other sentences and was not said before by the user. */
    Shared in(Matter said, Matter before) {
        double total = 0;
        double hit = 0;
        boolean figure = false;
        double names = 0;
        for (Map.Entry<String, Double> part : weights.entrySet()) {
            String key = part.getKey();
            boolean translatable = key.charAt(0) != 'w' || said.wide == wide;
            if (!translatable || before.says(key, wide)) {
                continue;
            }
            total += part.getValue();
            if (said.says(key, wide)) {
                hit += part.getValue();
                figure |= (key.charAt(0) == 'n' || key.charAt(0) == 'k') && part.getValue() >= TELLING;
                names += key.charAt(0) == 's' ? part.getValue() : 0;
            }
        }
        return total == 0 ? Shared.NOTHING : new Shared(hit, hit / Math.max(total, TELLING), names, figure);
    }

    private boolean says(String key, boolean fromWide) {
        if (key.charAt(0) != 's') {
            return weights.containsKey(key);
        }
        int cut = key.indexOf('/');
        if (fromWide == wide) {
            return spoken.contains(key.substring(cut + 1));
        }
        String sound = key.substring(1, cut);
        return !sound.isEmpty() && sounds.stream().anyMatch(own -> Sound.alike(own, sound));
    }
}
