package kansa.audit;

/**
 * What makes exchanges one trial: one probe put to one model in one language.
 *
 * @param model the backend's name or the recorded row's model; empty when not known
 * @param set the probe set's id; empty for recorded rows without one
 * @param language the language of the question
 * @param probe the probe's id, or the recorded row's own id when it names none
 */
public record TrialKey(String model, String set, Language language, String probe) implements Comparable<TrialKey> {
    @Override
    public int compareTo(TrialKey other) {
        int order = model.compareTo(other.model);
        order = order != 0 ? order : set.compareTo(other.set);
        order = order != 0 ? order : language.compareTo(other.language);
        return order != 0 ? order : probe.compareTo(other.probe);
    }
}
