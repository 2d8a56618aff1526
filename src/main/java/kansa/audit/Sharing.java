package kansa.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps one copy of each wording that many judgements share, so that a hundred thousand findings fit in a small heap. */
final class Sharing {
    /** Beyond this, wordings are hardly shared, and remembering them would cost more than it saves. */
    private static final int MOST = 20_000;

    private final Map<Wording, Wording> known = new HashMap<>();

    /** An equal judgement made of shared wordings. */
    Judgement of(Judgement judgement) {
        List<Evidence> evidence = new ArrayList<>(judgement.evidence().size());
        for (Evidence each : judgement.evidence()) {
            evidence.add(new Evidence(
                    each.span(),
                    each.type(),
                    each.source(),
                    each.why().stream().map(this::of).toList()));
        }
        return new Judgement(
                judgement.check(),
                judgement.rule(),
                judgement.subject(),
                judgement.verdict(),
                judgement.severity(),
                judgement.kind(),
                judgement.outcome(),
                judgement.scores(),
                of(judgement.reason()),
                evidence);
    }

    Wording of(Wording wording) {
        Wording shared = known.get(wording);
        if (shared == null && known.size() < MOST) {
            known.put(wording, wording);
        }
        return shared == null ? wording : shared;
    }
}
