package kansa.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Probes multiplied into prompts: the full matrix of levels in declared order, the last axis fastest, and the repeats
 * within each variant. The number is known without expanding.
 */
public final class Expansion {
    /** In a prompt, the placeholder that stands for the probe's context, its texts parted by a blank line. */
    public static final String CONTEXT = "context";

    /** One cell of the matrix. */
    private record Variant(String name, Map<String, String> fills) {
        /** The same with one more fill, unless an axis fills it or there is nothing to fill it with. */
        Variant with(String placeholder, String text) {
            if (text.isEmpty() || fills.containsKey(placeholder)) {
                return this;
            }
            Map<String, String> more = new TreeMap<>(fills);
            more.put(placeholder, text);
            return new Variant(name, more);
        }
    }

    private Expansion() {}

    /**
     * The prompts of one probe, in the order they are asked.
     *
     * @param repeatsOverride replaces the probe's own repeats when above 0
     */
    public static List<Prompt> prompts(ProbeSet set, Probe probe, String model, int repeatsOverride) {
        TrialKey key = new TrialKey(model, set.id(), set.language(), probe.id());
        List<Prompt> prompts = new ArrayList<>();
        for (Variant variant : variants(probe.axes())) {
            List<String> context = fill(probe.given().context(), variant);
            Variant told = variant.with(CONTEXT, String.join("\n\n", context));
            List<Message> messages = probe.prompt().stream()
                    .map(m -> new Message(m.role(), fill(m.content(), told)))
                    .toList();
            Given given = probe.given()
                    .withContext(context)
                    .withReference(fill(probe.given().reference(), variant))
                    .withSecrets(fill(probe.given().secrets(), variant))
                    .withCandidates(candidates(probe.given().candidates(), variant))
                    .withStratum(stratum(probe.given().stratum(), variant));
            for (int repeat = 1; repeat <= repeats(probe, repeatsOverride); repeat++) {
                prompts.add(new Prompt(key, variant.name(), repeat, messages, given));
            }
        }
        return List.copyOf(prompts);
    }

    /**
     * How many prompts a set makes.
     *
     * @throws ArithmeticException beyond {@link Long#MAX_VALUE}
     */
    public static long count(ProbeSet set, int repeatsOverride) {
        long count = 0;
        for (Probe probe : set.probes()) {
            count = Math.addExact(count, Math.multiplyExact(variants(probe), (long) repeats(probe, repeatsOverride)));
        }
        return count;
    }

    /** How many variants a probe has, at least 1. */
    public static long variants(Probe probe) {
        long cells = 1;
        for (Axis axis : probe.axes()) {
            cells = Math.multiplyExact(cells, (long) axis.levels().size());
        }
        return cells;
    }

    private static int repeats(Probe probe, int override) {
        return override > 0 ? override : probe.repeats();
    }

    private static List<Variant> variants(List<Axis> axes) {
        List<Variant> variants = List.of(new Variant("", Map.of()));
        for (Axis axis : axes) {
            List<Variant> wider =
                    new ArrayList<>(variants.size() * axis.levels().size());
            for (Variant left : variants) {
                for (Level level : axis.levels()) {
                    String name = axis.name() + "=" + level.name();
                    Map<String, String> fills = new TreeMap<>(left.fills());
                    fills.putAll(level.fills());
                    wider.add(new Variant(left.name().isEmpty() ? name : left.name() + ";" + name, fills));
                }
            }
            variants = wider;
        }
        return variants;
    }

    private static List<Candidate> candidates(List<Candidate> candidates, Variant variant) {
        return candidates.stream()
                .map(one -> new Candidate(fill(one.name(), variant), fill(one.group(), variant)))
                .toList();
    }

    private static @Nullable String stratum(@Nullable String stratum, Variant variant) {
        return stratum == null ? null : fill(stratum, variant);
    }

    private static List<String> fill(List<String> texts, Variant variant) {
        return texts.stream().map(text -> fill(text, variant)).toList();
    }

    private static String fill(String text, Variant variant) {
        return Template.of(text).fill(variant.fills());
    }
}
