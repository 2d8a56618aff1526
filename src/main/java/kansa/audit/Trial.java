package kansa.audit;

import java.util.List;

/** One probe put to one model, and all its exchanges: variants times repeats, in the order of the transcript. */
public record Trial(TrialKey key, List<Exchange> exchanges) {
    public Trial {
        exchanges = List.copyOf(exchanges);
    }
}
