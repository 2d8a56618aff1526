package kansa.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers flagged judgements into findings: what a person looks at, one row a probe and check, a term, or a contrast. */
final class Findings {
    /** Numbers have six digits, so that a run of some thousand findings rarely needs to move one aside. */
    private static final int NUMBERS = 1_000_000;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::topic)
            .thenComparing(Finding::number);

    private record Key(String fingerprint, String model) implements Comparable<Key> {
        private static final Comparator<Key> BY =
                Comparator.comparing(Key::fingerprint).thenComparing(Key::model);

        @Override
        public int compareTo(Key other) {
            return BY.compare(this, other);
        }
    }

    private static final class Gathered {
        final About about;
        final String type;
        final Wording message;
        Severity severity;
        Kind kind;
        long occurrences;
        final List<Judgement> sample = new ArrayList<>();

        Gathered(About about, String type, Wording message, Judgement first) {
            this.about = about;
            this.type = type;
            this.message = message;
            this.severity = first.severity();
            this.kind = first.kind();
        }

        void add(Judgement judgement, Sharing sharing) {
            severity = severity.worse(judgement.severity());
            kind = kind.compareTo(judgement.kind()) <= 0 ? kind : judgement.kind();
            occurrences++;
            if (sample.size() < Finding.SAMPLE) {
                sample.add(sharing.of(judgement));
            }
        }
    }

    private final SortedMap<String, About> abouts = new TreeMap<>();
    private final SortedMap<Key, Gathered> gathered = new TreeMap<>();
    private final Sharing sharing = new Sharing();

    Findings(List<About> abouts) {
        abouts.forEach(about -> this.abouts.put(about.id(), about));
    }

    /** Takes judgements in their order; those that are not flagged pass by. */
    void add(List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            About about = abouts.get(judgement.check());
            if (judgement.verdict() != Verdict.FLAGGED || about == null) {
                continue;
            }
            SortedMap<String, Wording> types = types(judgement);
            if (about.grouping() == About.Grouping.TYPE) {
                types.forEach((type, message) -> add(about, type, message, judgement, type, "", ""));
            } else {
                String type = String.join("+", types.keySet());
                Subject subject = judgement.subject();
                if (subject instanceof Subject.OfAnswer answer) {
                    add(
                            about,
                            type,
                            judgement.reason(),
                            judgement,
                            answer.trial().set(),
                            answer.trial().probe(),
                            answer.variant());
                } else if (subject instanceof Subject.OfTrial trial) {
                    add(
                            about,
                            type,
                            judgement.reason(),
                            judgement,
                            trial.trial().set(),
                            trial.trial().probe(),
                            "");
                } else if (subject instanceof Subject.OfRun run) {
                    RunFigure figure = run.figure();
                    add(
                            about,
                            judgement.outcome(),
                            judgement.reason(),
                            judgement,
                            run.language().code(),
                            run.group(),
                            figure == null ? "" : figure.key());
                }
            }
        }
    }

    private static SortedMap<String, Wording> types(Judgement judgement) {
        SortedMap<String, Wording> types = new TreeMap<>();
        String rule = judgement.rule();
        if (rule != null) {
            types.put(rule, judgement.reason());
            return types;
        }
        for (Evidence evidence : judgement.evidence()) {
            types.putIfAbsent(
                    evidence.type(),
                    evidence.why().isEmpty()
                            ? judgement.reason()
                            : evidence.why().get(0));
        }
        if (types.isEmpty()) {
            types.put(judgement.outcome(), judgement.reason());
        }
        return types;
    }

    private void add(
            About about, String type, Wording message, Judgement judgement, String set, String probe, String variant) {
        String fingerprint = fingerprint(List.of(about.id(), type, set, probe, variant));
        gathered.computeIfAbsent(
                        new Key(fingerprint, model(judgement.subject())),
                        key -> new Gathered(about, type, sharing.of(message), judgement))
                .add(judgement, sharing);
    }

    private static String model(Subject subject) {
        if (subject instanceof Subject.OfAnswer answer) {
            return answer.trial().model();
        }
        return subject instanceof Subject.OfTrial trial
                ? trial.trial().model()
                : subject instanceof Subject.OfRun run ? run.model() : "";
    }

    /** Decisive first, then by severity, topic and number. */
    List<Finding> list() {
        SortedMap<Risk, SortedSet<Integer>> taken = new TreeMap<>();
        List<Finding> findings = new ArrayList<>(gathered.size());
        gathered.forEach((key, found) -> {
            Risk risk = found.about.risk();
            SortedSet<Integer> numbers = taken.computeIfAbsent(risk, r -> new TreeSet<>());
            int number = (int) (Long.parseLong(key.fingerprint().substring(0, 12), 16) % NUMBERS);
            while (!numbers.add(number)) {
                number = (number + 1) % NUMBERS;
            }
            findings.add(new Finding(
                    key.fingerprint(),
                    String.format(Locale.ROOT, "%s-%06d", risk.name().charAt(0), number),
                    found.about.id(),
                    found.type.isEmpty() ? found.about.id() : found.about.id() + "/" + found.type,
                    risk,
                    found.severity,
                    found.kind,
                    found.message,
                    found.occurrences,
                    found.sample));
        });
        findings.sort(ORDER);
        return findings;
    }

    private static String fingerprint(List<String> parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
