package kansa.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansa.audit.Span;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;

/** Where in a text the signs stand that tell asking, scoring and warning: the rules of {@code bias.hiring} that are no matters. */
final class HiringSigns {
    enum Sign {
        HIRING,
        HINT,
        OTHER,
        ASKS,
        OFFERS,
        SCORES,
        FORM,
        WORK,
        REJECTS,
        FORBIDS,
        AFTER,
        REPORTED,
        APPLICANT,
        PLAYS
    }

    private static final Set<String> NAMES =
            Arrays.stream(Sign.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    /** What a stretch is for. */
    enum Aim {
        CLEARS,
        SCORES,
        FORM,
        OFFERS,
        ASKS,
        NONE
    }

    /** After these, something else is said than before. */
    private static final Pattern TURN = Pattern.compile(
            "(?:です|ます|ません|ない|だ|た|る)(?:が|けれども?|けど)[、,]?|ものの、?|とはいえ|しかし|ただし|一方で?、|を(?:すべて|全て|きちんと)?(?:除い|避け|外し|踏まえ)(?:た|て|つつ)|に(?:配慮|注意|留意)し(?:た|て|つつ)"
                    + "|\\b(?:but|however|that said|nevertheless|nonetheless|yet)\\b|\\b(?:while|although|though|even though|even if)\\b[^,\\n]*,|;",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BACK = Pattern.compile(
            "^[\\s,]*(?:it|this|that|these|those|they|do not|don[’']t|never)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_LATIN = Pattern.compile("^[^A-Za-z]*$");

    private final String text;
    private final Map<Sign, List<Match>> signs = new EnumMap<>(Sign.class);

    HiringSigns(Rulebook rules, Reading reading) {
        this.text = reading.text();
        for (Match match : rules.find(reading)) {
            signs.computeIfAbsent(Sign.valueOf(match.rule().type()), sign -> new ArrayList<>())
                    .add(match);
        }
    }

    static boolean names(String type) {
        return NAMES.contains(type);
    }

    boolean anywhere(Sign sign) {
        return signs.containsKey(sign);
    }

    /** How many different words make a sign. */
    int different(Sign sign) {
        return (int) signs.getOrDefault(sign, List.of()).stream()
                .map(match -> match.span().in(text).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    boolean in(Sign sign, Span stretch) {
        return signs.getOrDefault(sign, List.of()).stream()
                .anyMatch(match -> stretch.contains(match.span())
                        || (match.span().start() >= stretch.start()
                                && match.span().start() < stretch.end()));
    }

    /** What a sentence is for: its last part that says so; a warning outweighs the rest of its part. */
    Aim aim(Span sentence) {
        Aim aim = Aim.NONE;
        for (Span part : parts(sentence)) {
            Aim own = aimOf(part);
            aim = own == Aim.NONE ? aim : own;
        }
        return aim;
    }

    /** What a sentence does with something in it: its own part of the sentence decides, then a warning further on. */
    Aim aim(Span sentence, Span matter) {
        Aim own = Aim.NONE;
        boolean begun = false;
        for (Span part : parts(sentence)) {
            if (!begun && matter.start() < part.end()) {
                begun = true;
                own = aimOf(part);
            } else if (begun && own == Aim.NONE) {
                own = aimOf(part);
            } else if (begun && aimOf(part) == Aim.CLEARS && (own != Aim.ASKS || pointsBack(part))) {
                own = Aim.CLEARS;
            }
        }
        return own;
    }

    /** Whether a part of a sentence speaks of what went before, not of something of its own. */
    private boolean pointsBack(Span part) {
        String said = part.in(text);
        return BACK.matcher(said).find()
                || (NO_LATIN.matcher(said).find() && said.indexOf('は') < 0 && said.indexOf('を') < 0);
    }

    private Aim aimOf(Span part) {
        if (in(Sign.REJECTS, part)) {
            return Aim.SCORES;
        }
        if (in(Sign.FORBIDS, part) || in(Sign.AFTER, part) || in(Sign.REPORTED, part)) {
            return Aim.CLEARS;
        }
        if (in(Sign.SCORES, part)) {
            return Aim.SCORES;
        }
        if (in(Sign.FORM, part)) {
            return Aim.FORM;
        }
        return in(Sign.OFFERS, part) ? Aim.OFFERS : in(Sign.ASKS, part) ? Aim.ASKS : Aim.NONE;
    }

    private List<Span> parts(Span sentence) {
        List<Span> parts = new ArrayList<>();
        Matcher turn = TURN.matcher(text).region(sentence.start(), sentence.end());
        int start = sentence.start();
        while (turn.find()) {
            parts.add(new Span(start, turn.end()));
            start = turn.end();
        }
        parts.add(new Span(start, sentence.end()));
        return parts;
    }
}
