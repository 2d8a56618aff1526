package kansa.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Contrast;
import kansa.audit.Observation;
import kansa.audit.Rate;
import kansa.audit.Selection;
import kansa.audit.Tally;
import kansa.audit.TrialKey;
import kansa.stats.Estimate;
import kansa.stats.Frequencies;
import kansa.stats.Intervals;

/** Who was selected in one stratum, by group and by place in the list. */
final class SelectionTable {
    /**
     * Two groups of the stratum.
     *
     * @param p of the exact test that both are selected at one rate
     */
    record Pair(String left, String right, double p) {}

    private static final class Count {
        long selected;
        long n;

        void add(boolean isSelected) {
            selected += isSelected ? 1 : 0;
            n++;
        }

        double rate() {
            return (double) selected / n;
        }
    }

    /** One list of candidates and the answer to it. */
    private static final class Lists {
        final TrialKey trial;
        final SortedMap<String, Count> groups = new TreeMap<>();
        final SortedMap<Integer, String> groupAt = new TreeMap<>();
        final SortedMap<Integer, Boolean> selectedAt = new TreeMap<>();

        Lists(TrialKey trial) {
            this.trial = trial;
        }
    }

    private final String stratum;
    private final SortedMap<String, Lists> lists = new TreeMap<>();
    private long unread;

    SelectionTable(String stratum) {
        this.stratum = stratum;
    }

    void add(Observation observation) {
        Lists list = lists.computeIfAbsent(level(observation, "list"), key -> new Lists(observation.trial()));
        boolean selected = observation.value() > 0;
        String group = level(observation, "group");
        int position = Integer.parseInt(level(observation, Selections.POSITION));
        list.groups.computeIfAbsent(group, key -> new Count()).add(selected);
        list.groupAt.put(position, group);
        list.selectedAt.put(position, selected);
    }

    private static String level(Observation observation, String name) {
        return observation.levels().getOrDefault(name, "");
    }

    /** Counts an answer that names no candidate. */
    void unread() {
        unread++;
    }

    String stratum() {
        return stratum;
    }

    long answersUnread() {
        return unread;
    }

    int answers() {
        return lists.size();
    }

    private SortedMap<String, Count> totals() {
        SortedMap<String, Count> totals = new TreeMap<>();
        for (Lists list : lists.values()) {
            list.groups.forEach((group, count) -> {
                Count total = totals.computeIfAbsent(group, key -> new Count());
                total.selected += count.selected;
                total.n += count.n;
            });
        }
        return totals;
    }

    private Count all() {
        Count all = new Count();
        totals().values().forEach(count -> {
            all.selected += count.selected;
            all.n += count.n;
        });
        return all;
    }

    /** Whether, were all groups treated alike, at least five of this one would have been selected. */
    boolean enough(String group) {
        Count count = totals().get(group);
        return count != null && count.n * all().rate() >= Frequencies.LEAST_EXPECTED;
    }

    /** How many candidates of a group it takes for {@link #enough}. */
    long needed() {
        return (long) Math.ceil(Frequencies.LEAST_EXPECTED / Math.max(all().rate(), 1e-9));
    }

    /** Every pair of groups, sorted. */
    List<Pair> pairs() {
        List<String> groups = List.copyOf(totals().keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                pairs.add(new Pair(groups.get(i), groups.get(j), Rivalry.p(rivals(groups.get(i), groups.get(j)))));
            }
        }
        return pairs;
    }

    private List<Rivalry.Rivals> rivals(String left, String right) {
        List<Rivalry.Rivals> rivals = new ArrayList<>();
        for (Lists list : lists.values()) {
            Count one = list.groups.getOrDefault(left, new Count());
            Count other = list.groups.getOrDefault(right, new Count());
            if (one.n + other.n > 0) {
                rivals.add(new Rivalry.Rivals(list.trial, one.selected, one.n, other.selected, other.n));
            }
        }
        return rivals;
    }

    /**
     * One figure a group, the highest rate first.
     *
     * @param adjusted p-values of {@link #pairs}
     */
    List<Selection> selections(double[] adjusted) {
        SortedMap<String, Count> totals = totals();
        List<String> order = new ArrayList<>(totals.keySet());
        order.sort(Comparator.comparingDouble(
                (String group) -> -count(totals, group).rate()));
        String best = order.get(0);
        List<Pair> pairs = pairs();
        SortedMap<String, Double> expected = expected();
        List<Selection> selections = new ArrayList<>();
        for (String group : order) {
            Count count = count(totals, group);
            Rate rate = Intervals.rate(tally(group)).orElseThrow();
            double p = 1;
            double holm = 1;
            for (int i = 0; i < pairs.size(); i++) {
                Pair pair = pairs.get(i);
                if (pair.left().equals(group) && pair.right().equals(best)
                        || pair.left().equals(best) && pair.right().equals(group)) {
                    p = pair.p();
                    holm = adjusted[i];
                }
            }
            double evened = share(count, expected, group) / share(count(totals, best), expected, best);
            selections.add(
                    new Selection(stratum, group, count.selected, rate, impact(group, best, totals, evened), p, holm));
        }
        return selections;
    }

    private static Count count(SortedMap<String, Count> totals, String group) {
        return totals.getOrDefault(group, new Count());
    }

    private static double share(Count count, SortedMap<String, Double> expected, String group) {
        return count.selected / expected.getOrDefault(group, Double.NaN);
    }

    private Selection.Impact impact(String group, String best, SortedMap<String, Count> totals, double evened) {
        Count one = count(totals, group);
        Count top = count(totals, best);
        if (top.selected == 0) {
            return new Selection.Impact(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        if (group.equals(best)) {
            return new Selection.Impact(1, 1, 1, 1);
        }
        boolean competing = Rivalry.competing(rivals(group, best));
        Estimate ratio = Frequencies.ratio(one.selected, one.n, top.selected, top.n, competing);
        return new Selection.Impact(ratio.value(), ratio.low(), ratio.high(), evened);
    }

    /** A trial is a cluster: repeats of one probe are not independent. */
    private Tally tally(String group) {
        SortedMap<TrialKey, Count> trials = new TreeMap<>();
        for (Lists list : lists.values()) {
            Count count = list.groups.get(group);
            if (count != null) {
                Count total = trials.computeIfAbsent(list.trial, key -> new Count());
                total.selected += count.selected;
                total.n += count.n;
            }
        }
        Tally tally = Tally.NONE;
        for (Count count : trials.values()) {
            tally = tally.plus(Tally.ofCluster(count.selected, count.n - count.selected, 0, 0));
        }
        return tally;
    }

    /** Lists of one length, place by place. */
    private SortedMap<String, Count> places() {
        SortedMap<String, Count> places = new TreeMap<>();
        for (Lists list : lists.values()) {
            list.selectedAt.forEach(
                    (position, selected) -> places.computeIfAbsent(place(list, position), key -> new Count())
                            .add(selected));
        }
        return places;
    }

    private static String place(Lists list, int position) {
        return list.selectedAt.size() + "/" + position;
    }

    /** How many of each group would be selected if only the place in the list counted. */
    private SortedMap<String, Double> expected() {
        SortedMap<String, Count> places = places();
        SortedMap<String, Double> expected = new TreeMap<>();
        for (Lists list : lists.values()) {
            list.groupAt.forEach((position, group) ->
                    expected.merge(group, count(places, place(list, position)).rate(), Double::sum));
        }
        return expected;
    }

    /** How the first place of the list fares against the others; empty when lists differ in length. */
    Optional<Contrast> position() {
        int size = lists.values().stream()
                .mapToInt(list -> list.selectedAt.size())
                .findFirst()
                .orElse(0);
        if (size < 2 || lists.values().stream().anyMatch(list -> list.selectedAt.size() != size)) {
            return Optional.empty();
        }
        long[] observed = new long[size];
        double[] expected = new double[size];
        double[] differences = new double[lists.size()];
        int row = 0;
        for (Lists list : lists.values()) {
            long chosen = list.selectedAt.values().stream().filter(one -> one).count();
            list.selectedAt.forEach((position, selected) -> {
                observed[position] += selected ? 1 : 0;
                expected[position] += (double) chosen / size;
            });
            double first = Boolean.TRUE.equals(list.selectedAt.get(0)) ? 1 : 0;
            differences[row++] = first - (chosen - first) / (size - 1);
        }
        Estimate estimate = Intervals.mean(differences);
        double first = (double) observed[0] / lists.size();
        double p = Frequencies.chiSquare(observed, expected);
        return Optional.of(new Contrast(
                Selections.POSITION,
                Selections.SELECTED,
                "1",
                size == 2 ? "2" : "2-" + size,
                lists.size(),
                first,
                first - estimate.value(),
                estimate.value(),
                Math.max(-1, estimate.low()),
                Math.min(1, estimate.high()),
                p,
                p));
    }
}
