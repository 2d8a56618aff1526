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
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The setting of what an answer may repeat. */
    static final String ECHO = "privacy.echo";

    Echo echo() {
        return "prompt".equals(settings.get(ECHO)) ? Echo.PROMPT : Echo.CONTEXT;
    }

    /** Where the config says nothing of a margin, the default counts. */
    Margins margins() {
        Margins usual = Margins.DEFAULT;
        return new Margins(
                share("alpha", usual.alpha()),
                share("share", usual.share()),
                share("relative", usual.relative()),
                share("effect", usual.effect()),
                share("impact-ratio", usual.impactRatio()),
                Integer.parseInt(settings.getOrDefault("bias.selected", String.valueOf(usual.selected()))));
    }

    private double share(String margin, double usual) {
        String text = settings.get("bias." + margin);
        if (text == null) {
            return usual;
        }
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
