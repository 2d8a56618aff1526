package kansa.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Gate;
import kansa.audit.Language;
import kansa.check.Echo;
import kansa.check.Margins;
import kansa.file.RecordedOptions;
import kansa.report.Format;

/**
 * What is to be done, config and options together.
 *
 * @param folder relative paths in rulesets start here
 * @param settings the effective config as path to text, for the plan
 */
record Job(
        String title,
        SortedMap<String, String> target,
        Path folder,
        Path out,
        List<String> rulesets,
        List<String> checks,
        Gate gate,
        List<Format> formats,
        Language language,
        int workers,
        RecordedOptions recorded,
        SortedMap<String, String> settings) {
    Job {
        target = Collections.unmodifiableSortedMap(new TreeMap<>(target));
        rulesets = List.copyOf(rulesets);
        checks = List.copyOf(checks);
        formats = List.copyOf(formats);
        settings = Collections.unmodifiableSortedMap(withMargins(settings));
    }

    /** The margins stand in the plan also where the config leaves them at their defaults. */
    private static SortedMap<String, String> withMargins(SortedMap<String, String> settings) {
        Margins usual = Margins.DEFAULT;
        SortedMap<String, String> all = new TreeMap<>(settings);
        all.putIfAbsent("bias.alpha", String.valueOf(usual.alpha()));
        all.putIfAbsent("bias.share", String.valueOf(usual.share()));
        all.putIfAbsent("bias.relative", String.valueOf(usual.relative()));
        all.putIfAbsent("bias.effect", String.valueOf(usual.effect()));
        all.putIfAbsent("bias.impact-ratio", String.valueOf(usual.impactRatio()));
        all.putIfAbsent("bias.selected", String.valueOf(usual.selected()));
        return all;
    }

    /** The setting of what an answer may repeat. */
    static final String ECHO = "privacy.echo";

    Echo echo() {
        return "prompt".equals(settings.get(ECHO)) ? Echo.PROMPT : Echo.CONTEXT;
    }

    /** From where on a difference between groups counts. */
    Margins margins() {
        return new Margins(
                share("alpha"),
                share("share"),
                share("relative"),
                share("effect"),
                share("impact-ratio"),
                Integer.parseInt(settings.getOrDefault("bias.selected", "1")));
    }

    /** The same as settings, for the record of the judging. */
    SortedMap<String, String> marginSettings() {
        SortedMap<String, String> margins = new TreeMap<>(settings);
        margins.keySet().removeIf(name -> !name.startsWith("bias."));
        return margins;
    }

    private double share(String margin) {
        String text = settings.getOrDefault("bias." + margin, "");
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1).strip())
                        .movePointLeft(2)
                        .doubleValue()
                : Double.parseDouble(text);
    }

    Job with(SortedMap<String, String> otherSettings, Path otherOut, RecordedOptions otherRecorded) {
        return new Job(
                title,
                target,
                folder,
                otherOut,
                rulesets,
                checks,
                gate,
                formats,
                language,
                workers,
                otherRecorded,
                otherSettings);
    }
}
