package kansa.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Finding;
import kansa.audit.Kind;
import kansa.audit.Risk;
import kansa.audit.Severity;
import kansa.audit.Wording;

/** Findings grouped by topic, the one to discuss first at the top, and numbered in that order. */
final class TopicIndex {
    /**
     * What many findings have in common.
     *
     * @param number within this book, such as {@code T-01}
     * @param examples the first findings by number
     */
    record Topic(
            String number,
            String key,
            Wording message,
            String check,
            Risk risk,
            Severity severity,
            Kind kind,
            long findings,
            long occurrences,
            List<String> examples) {}

    private static final int EXAMPLES = 3;
    private static final Comparator<List<Finding>> FIRST_TO_DISCUSS = Comparator.comparing(TopicIndex::kind)
            .thenComparing(TopicIndex::severity, Comparator.reverseOrder())
            .thenComparing(List::size, Comparator.reverseOrder())
            .thenComparing(findings -> findings.get(0).topic());

    private final List<Topic> topics;
    private final SortedMap<String, String> numbers = new TreeMap<>();

    TopicIndex(Report report) {
        Map<String, List<Finding>> grouped = new LinkedHashMap<>();
        FindingsSheet.ordered(report)
                .forEach(finding -> grouped.computeIfAbsent(finding.topic(), topic -> new ArrayList<>())
                        .add(finding));
        List<List<Finding>> sorted = new ArrayList<>(grouped.values());
        sorted.sort(FIRST_TO_DISCUSS);
        List<Topic> all = new ArrayList<>();
        for (List<Finding> findings : sorted) {
            Topic topic = topic(String.format(java.util.Locale.ROOT, "T-%02d", all.size() + 1), findings);
            all.add(topic);
            numbers.put(topic.key(), topic.number());
        }
        topics = Collections.unmodifiableList(all);
    }

    List<Topic> topics() {
        return topics;
    }

    /** The number of a topic by its key; the key itself when there is none. */
    String number(String key) {
        return numbers.getOrDefault(key, key);
    }

    private static Topic topic(String number, List<Finding> findings) {
        Finding first = findings.get(0);
        return new Topic(
                number,
                first.topic(),
                first.message(),
                first.check(),
                first.risk(),
                severity(findings),
                kind(findings),
                findings.size(),
                findings.stream().mapToLong(Finding::occurrences).sum(),
                findings.stream().limit(EXAMPLES).map(Finding::number).toList());
    }

    private static Severity severity(List<Finding> findings) {
        return findings.stream().map(Finding::severity).reduce(Severity.LOW, Severity::worse);
    }

    private static Kind kind(List<Finding> findings) {
        return findings.stream()
                .map(Finding::kind)
                .min(Comparator.naturalOrder())
                .orElse(Kind.INDICATIVE);
    }
}
