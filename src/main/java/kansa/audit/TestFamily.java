package kansa.audit;

import java.util.List;

/**
 * Tests that are fixed in the plan and corrected together: every comparison by every outcome, as far as answers show it.
 *
 * @param outcomes by which answers are compared; one with kinds counts once for each of its most frequent kinds
 */
public record TestFamily(
        String check, String model, Language language, List<String> outcomes, List<Compared> comparisons) {
    public TestFamily {
        outcomes = List.copyOf(outcomes);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * What is set against what.
     *
     * @param axes one, or two whose combinations are compared
     * @param levels of each axis
     * @param probes that have at least two of the levels, or all combinations
     */
    public record Compared(List<String> axes, List<List<String>> levels, int probes) {
        public Compared {
            axes = List.copyOf(axes);
            levels = levels.stream().map(List::copyOf).toList();
        }
    }
}
