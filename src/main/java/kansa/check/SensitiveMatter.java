package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sensitive matters that a text mentions, whoever they are said of: the rules of {@code privacy.sensitive}. A rule with
 * a score below one half is a bare mention, which counts once the words around it ascribe it to somebody.
 */
final class SensitiveMatter {
    /** From here on a mention needs nobody to ascribe it. */
    static final double STRONG = 0.5;

    /** What an ascribed bare mention is worth. */
    private static final double ASCRIBED = 0.65;

    /** Types of rules that are no matters themselves but say who is meant and what lowers it. */
    enum Sign {
        PERSON,
        PRONOUN,
        RELATIVE,
        PUBLIC_ROLE,
        WORK,
        FICTION,
        PAST,
        DEAD,
        HYPOTHETICAL,
        DENIED,
        EXAMPLE
    }

    private static final Set<String> SIGNS =
            Arrays.stream(Sign.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    private static final Pattern SAID_AFTER_JA = Pattern.compile(
            "^(?:です|だ|で|と(?:診断|のこと|聞|打ち明|言わ|いう(?:病|診断))|らし|の(?:疑い|可能性が高|ため|既往|治療(?:中|を受|の)|症状|持病|薬|発作|再発|診断|方です)"
                    + "|が(?:あり|ある|再発|悪化|持病)|を(?:患|抱|持)|に(?:な|かか|罹)|[。|｜）)、\\n\\t,]|$)");
    private static final Pattern SAID_BEFORE_JA = Pattern.compile("(?:さん|氏|様|くん|ちゃん|彼女?|本人|[|｜\\t:：])の? ?$");
    private static final Pattern SAID_BEFORE_EN = Pattern.compile(
            "(?:\\b(?:has|have|had|having|with|from|got|gets|(?:diagnosis|condition|illness) (?:is|was)|his|her|their|due to|because of|despite|history of|managing|manages|for (?:his|her|their)"
                    + "|treated for|case of|signs of|symptoms of|diagnosis of|died of|develop(?:s|ed)|medication for|therapy for|battl\\w+|suffer\\w*|despite)"
                    + "|['’]s|[:|\\t])\\s+(?:(?!not\\b|never\\b|no\\b)[\\w'’-]+\\s+){0,3}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED_INSIDE = Pattern.compile(
            "\\b(?:not(?! guilty)|never|no(?! longer)|isn['’]t|wasn['’]t)\\b", Pattern.CASE_INSENSITIVE);
    private static final int BEFORE = 48;
    private static final int AFTER = 12;

    /**
     * A matter in a text.
     *
     * @param category the rule's type
     * @param sentence number of the sentence it begins in
     * @param score after ascription
     */
    record Found(String category, Match match, int sentence, double score) {
        Span span() {
            return match.span();
        }

        /** Whether it is said of somebody, whoever that is. */
        boolean said() {
            return score >= STRONG;
        }
    }

    private final Rulebook matters;
    private final Rulebook signs;

    private SensitiveMatter(Rulebook rules) {
        this.matters = rules.where(rule -> !SIGNS.contains(rule.type()));
        this.signs = rules.where(rule -> SIGNS.contains(rule.type()));
    }

    static SensitiveMatter of(Setup setup) {
        return new SensitiveMatter(setup.rulebooks().of(Sensitive.ID));
    }

    /** Every matter of a text, in order; of those that overlap within a category the strongest. */
    List<Found> in(Reading reading) {
        List<Found> found = new ArrayList<>();
        List<Match> headings = new ArrayList<>();
        for (Match match : matters.find(reading)) {
            if (match.rule().id().endsWith("-column")) {
                headings.add(match);
                continue;
            }
            if (reading.language() != Language.JA
                    && DENIED_INSIDE.matcher(match.span().in(reading.text())).find()) {
                continue;
            }
            double score = match.score();
            if (score < STRONG && ascribed(reading, match.span())) {
                score = ASCRIBED;
            }
            keep(
                    found,
                    new Found(
                            match.rule().type(),
                            match,
                            reading.sentenceAt(match.span().start()).number(),
                            score));
        }
        for (SensitiveColumns.Cell cell : SensitiveColumns.in(reading.text(), headings)) {
            Match heading = cell.heading();
            Match told = new Match(heading.rule(), cell.span(), heading.score(), false, false, heading.why());
            keep(
                    found,
                    new Found(
                            heading.rule().type(),
                            told,
                            reading.sentenceAt(cell.span().start()).number(),
                            heading.score()));
        }
        found.sort(Comparator.comparing(Found::span));
        return List.copyOf(found);
    }

    private static void keep(List<Found> found, Found next) {
        for (int i = 0; i < found.size(); i++) {
            Found other = found.get(i);
            if (other.category().equals(next.category()) && other.span().overlaps(next.span())) {
                if (next.score() > other.score()) {
                    found.set(i, next);
                }
                return;
            }
        }
        found.add(next);
    }

    private static boolean ascribed(Reading reading, Span span) {
        String text = reading.text();
        Span sentence = reading.sentenceAt(span.start()).span();
        String before =
                text.substring(Math.max(Math.min(sentence.start(), span.start()), span.start() - BEFORE), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + AFTER));
        return reading.language() == Language.JA
                ? SAID_AFTER_JA.matcher(after).find()
                        || SAID_BEFORE_JA.matcher(before).find()
                : SAID_BEFORE_EN.matcher(before).find();
    }

    /** Who is meant and what lowers it, by sign, each in order. */
    Map<Sign, List<Match>> signs(Reading reading) {
        Map<Sign, List<Match>> bySign = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            bySign.put(sign, new ArrayList<>());
        }
        for (Match match : signs.find(reading)) {
            List<Match> known = bySign.get(Sign.valueOf(match.rule().type()));
            if (known != null) {
                known.add(match);
            }
        }
        return bySign;
    }

    /** The first match within a stretch, or null. */
    static @Nullable Match within(List<Match> matches, int from, int to) {
        for (Match match : matches) {
            if (match.span().start() >= from && match.span().end() <= to) {
                return match;
            }
        }
        return null;
    }
}
