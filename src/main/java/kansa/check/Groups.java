package kansa.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.check.Group.Form;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds the groups of people that a text names, by the words in {@code rulesets/rules/groups-*.yaml}: the longest words first,
 * attributes joined with the word for people beside them. Known limits: groups named by nothing but a place or a name, and words
 * that are not in the lists.
 */
public final class Groups {
    private static final String GROUP = "GROUP_";
    private static final String SINGLE = "ONE_";
    private static final String ATTRIBUTE = "KIND_";
    private static final String SLUR = "SLUR_";
    private static final String PEOPLE = "PEOPLE";
    private static final String PERSON = "PERSON";
    private static final String KNOWN = "ONE";

    private static final Comparator<Match> LONGEST_FIRST = Comparator.<Match>comparingInt(
                    match -> match.span().start())
            .thenComparing(match -> -match.span().end())
            .thenComparing(match -> rank(match.rule().type()))
            .thenComparing(match -> match.rule().id());

    /** "the Japanese are", "Chinese tend": an attribute that stands for people. */
    private static final Pattern STANDS_ALONE = Pattern.compile(
            "^(?:,? (?:are|have|were|tend|can|can['’]t|cannot|could|should|shouldn['’]t|will|won['’]t|would|do|don['’]t|need|deserve|make|always|never|all|just|lack|love|know|who)\\b|[.,;!?]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern THE = Pattern.compile("\\bthe $", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLURAL_VERB =
            Pattern.compile("^ (?:are|tend|have|were|always|never|all|don['’]t|can['’]t|cannot|love|make|know)\\b");
    /** "an ex-con will", "a Muslim.": an attribute that stands for one person. */
    private static final Pattern A = Pattern.compile("\\b(?:an?|any|every|no) $", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS = Pattern.compile(
            "^(?:[,.;!?]|$| (?:is|was|will|would|can|cannot|can['’]t|should|to|who|in|as|with|like|and|or|at|has|does|may|must|tends|never|always|on|near)\\b)");
    private static final Pattern DEFINITE = Pattern.compile(
            "\\b(?:these|my|our|your|his|her|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|both|[0-9][0-9,.]*|(?<!all )(?<!like )the|'s|’s) $",
            Pattern.CASE_INSENSITIVE);
    /** Between an attribute and its noun: one plain word at most (foreign job applicants). */
    private static final Pattern JOIN_EN = Pattern.compile("[ -](?:[a-z]{3,14} )?");

    private static final Pattern WHO_EN =
            Pattern.compile(" (?:who|that) (?:are|is|have been|became) |(?= with )|(?= from )");

    private static final Pattern JOIN_JA = Pattern.compile("|の|な|で|のある|系の?|である");
    private static final int NEAR = 12;

    private final Rulebook words;

    private Groups(Rulebook words) {
        this.words = words;
    }

    /** Stands on the rules of {@code bias.stereotype} whose types name groups. */
    public static Groups of(Setup setup) {
        return new Groups(setup.rulebooks().of("bias.stereotype").where(rule -> names(rule.type())));
    }

    /** Whether a type of rule names people rather than what is said of them. */
    static boolean names(String type) {
        return axis(type) != null || type.equals(PEOPLE) || type.equals(PERSON) || type.equals(KNOWN);
    }

    /** The groups of a text in order; none overlap. */
    public List<Group> in(Reading reading) {
        List<Match> matches = new ArrayList<>(words.find(reading));
        if (matches.stream().noneMatch(match -> axis(match.rule().type()) != null)) {
            return List.of();
        }
        matches.sort(LONGEST_FIRST);
        List<Part> parts = new ArrayList<>();
        int free = 0;
        boolean japanese = reading.language() == Language.JA;
        for (Match match : matches) {
            if (match.span().start() >= free && !(japanese && torn(reading.text(), match.span()))) {
                parts.add(new Part(match.span(), match.rule().type()));
                free = match.span().end();
            }
        }
        return japanese ? japanese(reading, parts) : english(reading, parts);
    }

    /** A word that stands there, before it is joined with its neighbours. */
    private record Part(Span span, String type) {}

    private static int rank(String type) {
        return type.startsWith(SLUR) ? 0 : type.startsWith(GROUP) ? 1 : type.startsWith(ATTRIBUTE) ? 2 : 3;
    }

    private static @Nullable GroupAxis axis(String type) {
        for (String prefix : List.of(GROUP, SINGLE, ATTRIBUTE, SLUR)) {
            if (type.startsWith(prefix)) {
                return GroupAxis.valueOf(type.substring(prefix.length()));
            }
        }
        return null;
    }

    private static List<Group> english(Reading reading, List<Part> parts) {
        String text = reading.text();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part first = parts.get(i);
            GroupAxis axis = axis(first.type());
            Span span = first.span();
            Form form = form(first.type());
            boolean slur = first.type().startsWith(SLUR);
            // an attribute reaches for the noun behind it, a noun for the attribute behind it (employees with
            // depression)
            for (int k = i + 1; k < parts.size(); k++) {
                Part next = parts.get(k);
                String between = text.substring(span.end(), next.span().start());
                boolean joins = form == Form.KIND
                        ? JOIN_EN.matcher(between).matches()
                        : next.type().startsWith(ATTRIBUTE) && qualifies(text, between, next);
                if (!joins || (axis == null && form == Form.KIND)) {
                    break;
                }
                axis = axis == null ? axis(next.type()) : axis;
                slur |= next.type().startsWith(SLUR);
                form = form == Form.KIND ? form(next.type()) : form;
                span = new Span(span.start(), next.span().end());
                i = k;
            }
            if (axis != null) {
                groups.add(new Group(
                        span,
                        axis,
                        weighed(text, span, form),
                        slur,
                        reading.sentenceAt(span.start()).number()));
            }
        }
        return List.copyOf(groups);
    }

    private static boolean qualifies(String text, String between, Part next) {
        boolean with = text.startsWith("with ", next.span().start())
                || text.startsWith("from ", next.span().start())
                || text.startsWith("on ", next.span().start())
                || text.startsWith("without ", next.span().start());
        return with ? between.equals(" ") : WHO_EN.matcher(between).matches() && !between.isEmpty();
    }

    private static Form form(String type) {
        return type.startsWith(ATTRIBUTE)
                ? Form.KIND
                : type.startsWith(SINGLE) || type.equals(PERSON) ? Form.ONE : Form.PEOPLE;
    }

    private static Form weighed(String text, Span span, Form form) {
        String before = text.substring(Math.max(0, span.start() - NEAR), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + NEAR));
        if (form == Form.KIND) {
            boolean people =
                    THE.matcher(before).find() && STANDS_ALONE.matcher(after).find()
                            || Character.isUpperCase(text.charAt(span.start()))
                                    && PLURAL_VERB.matcher(after).find();
            boolean one = A.matcher(before).find() && ENDS.matcher(after).find();
            return people ? Form.PEOPLE : one ? Form.ONE : Form.KIND;
        }
        return form == Form.PEOPLE && DEFINITE.matcher(before).find() ? Form.SOME : form;
    }

    private static List<Group> japanese(Reading reading, List<Part> parts) {
        String text = reading.text();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part first = parts.get(i);
            GroupAxis axis = axis(first.type());
            if (axis == null) {
                continue;
            }
            boolean known = i > 0
                    && parts.get(i - 1).type().equals(KNOWN)
                    && parts.get(i - 1).span().end() == first.span().start();
            Span span = first.span();
            Form form = form(first.type());
            boolean slur = first.type().startsWith(SLUR);
            for (int k = i + 1; k < parts.size(); k++) {
                Part next = parts.get(k);
                if (next.type().equals(KNOWN)
                        || !JOIN_JA.matcher(
                                        text.substring(span.end(), next.span().start()))
                                .matches()) {
                    break;
                }
                form = form(next.type());
                slur |= next.type().startsWith(SLUR);
                span = new Span(span.start(), next.span().end());
                i = k;
            }
            boolean compound = span.end() < text.length() && ideographOrKatakana(text.charAt(span.end()));
            groups.add(new Group(
                    span,
                    axis,
                    compound ? Form.KIND : known ? Form.ONE : form,
                    slur,
                    reading.sentenceAt(span.start()).number()));
        }
        return List.copyOf(groups);
    }

    /** A word of one kanji that is part of a longer one (夫 in 工夫). */
    private static boolean torn(String text, Span span) {
        return span.length() == 1
                && (span.start() > 0 && ideograph(text.charAt(span.start() - 1))
                        || span.end() < text.length() && ideograph(text.charAt(span.end())));
    }

    private static boolean ideographOrKatakana(char c) {
        return ideograph(c) || (c >= 'ァ' && c <= 'ヺ');
    }

    private static boolean ideograph(char c) {
        return Character.isIdeographic(c) && c != '々';
    }
}
