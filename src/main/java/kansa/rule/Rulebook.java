package kansa.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kansa.audit.Language;
import kansa.audit.Rule;
import kansa.audit.Rule.Digits;
import kansa.audit.Ruleset;
import kansa.rule.Scan.Hits;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Rulesets made ready to run; immutable and safe for several threads.
 *
 * <p>One pass over the text finds every phrase and every literal that an expression or token sequence cannot do without;
 * only rules whose literals stood there are tried, and only around them. That keeps an ordinary answer at the price of one
 * pass, whatever the number of rules.
 */
public final class Rulebook {
    private static final Comparator<Match> ORDER = Comparator.comparing(Match::span)
            .thenComparing(match -> match.rule().id());

    private final List<Entry> entries;
    private final Automaton automaton;
    /** Per phrase of the automaton, the entries that want it. */
    private final int[][] wanted;

    private Rulebook(List<Entry> entries, Automaton automaton, int[][] wanted) {
        this.entries = entries;
        this.automaton = automaton;
        this.wanted = wanted;
    }

    /**
     * Compiles rulesets.
     *
     * @throws kansa.audit.InputFault at the rule's place: a regex that does not compile, an unknown verifier
     */
    public static Rulebook of(List<Ruleset> rulesets) {
        Folds folds = new Folds();
        List<Entry> entries = new ArrayList<>();
        for (Ruleset set : rulesets) {
            for (Rule rule : set.rules()) {
                entries.add(Entry.of(set, rule, folds));
            }
        }
        return book(entries);
    }

    private static Rulebook book(List<Entry> chosen) {
        List<Entry> entries = List.copyOf(chosen);
        SortedMap<String, List<Integer>> phrases = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (String literal : new TreeSet<>(entries.get(i).literals())) {
                phrases.computeIfAbsent(literal, one -> new ArrayList<>()).add(i);
            }
        }
        int[][] wanted = phrases.values().stream()
                .map(owners -> owners.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new Rulebook(entries, new Automaton(List.copyOf(phrases.keySet())), wanted);
    }

    /** The book of some of these rules, for what is not asked of every answer. */
    public Rulebook where(Predicate<Rule> chosen) {
        return book(entries.stream()
                .filter(entry -> chosen.test(entry.weighing().rule()))
                .toList());
    }

    /** Every match of the rulesets that cover the reading's language, sorted by span, then rule id. */
    public List<Match> find(Reading reading) {
        return find(reading, EnumSet.of(reading.language()));
    }

    /** Every match of the rulesets that cover one of these languages, whatever the reading's; sorted by span, then rule id. */
    public List<Match> find(Reading reading, Set<Language> languages) {
        if (entries.isEmpty() || reading.text().isEmpty()) {
            return List.of();
        }
        Scan scan = Scan.of(reading);
        Hits[] hits = new Hits[entries.size()];
        automaton.scan(scan.lowerUnits, (phrase, start, end) -> {
            for (int entry : wanted[phrase]) {
                if (hits[entry] == null) {
                    hits[entry] = new Hits();
                }
                hits[entry].add(start, end);
            }
        });
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            Entry entry = entries.get(i);
            if ((hits[i] != null || entry.literals().isEmpty()) && entry.covers(languages)) {
                entry.search(scan, hits[i], matches);
            }
        }
        matches.sort(ORDER);
        return List.copyOf(matches);
    }

    /** One rule ready to run. */
    private record Entry(
            @Nullable Language language,
            List<String> literals,
            Weighing weighing,
            @Nullable RegexSearch regex,
            Digits digits,
            @Nullable TokenSearch tokens) {

        static Entry of(Ruleset set, Rule rule, Folds folds) {
            Weighing weighing = Weighing.of(rule, folds);
            if (rule.matching() instanceof Rule.Matching.Regex regex) {
                RegexSearch search =
                        RegexSearch.of(new Rule.Matching.Regex(folds.pattern(regex.pattern()), regex.place()));
                return new Entry(set.language(), search.literals(), weighing, search, regex.digits(), null);
            }
            if (rule.matching() instanceof Rule.Matching.Tokens tokens) {
                TokenSearch search = TokenSearch.of(tokens, set.language());
                return new Entry(set.language(), search.literals(), weighing, null, Digits.FOLDED, search);
            }
            List<String> phrases = ((Rule.Matching.Phrases) rule.matching())
                    .phrases().stream().map(folds::phrase).distinct().toList();
            return new Entry(set.language(), phrases, weighing, null, Digits.FOLDED, null);
        }

        boolean covers(Set<Language> languages) {
            return language == null || languages.contains(language);
        }

        void search(Scan folded, @Nullable Hits hits, List<Match> matches) {
            Scan scan = digits == Digits.ANY ? folded.plainDigits() : folded;
            RegexSearch.Sink sink = (start, end) -> {
                Match match = weighing.weigh(scan, start, end);
                return match != null && matches.add(match);
            };
            if (regex != null) {
                int within = scan.within(weighing.rule().conditions().first());
                if (hits == null) {
                    regex.search(scan, within, sink);
                } else {
                    regex.search(scan, hits, within, sink);
                }
            } else if (tokens != null) {
                TokenSearch search = tokens;
                scan.sentences(hits).forEach(sentence -> search.search(scan, sentence, sink));
            } else if (hits != null) {
                hits.leftmostLongest(sink);
            }
        }
    }
}
