package kansa.file;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kansa.audit.Axis;
import kansa.audit.Expansion;
import kansa.audit.InputFault;
import kansa.audit.Level;
import kansa.audit.Place;
import kansa.audit.Template;
import kansa.file.Shapes.Named;

/** Axes as written, and whether the texts of a probe and the placeholders of its axes fit each other. */
final class AxesShape {
    /**
     * A level as written.
     *
     * @param fills placeholder to text; a level that is one text fills the placeholder named like its axis, here ""
     */
    record Written(String name, Place place, SortedMap<String, String> fills) {}

    private static final long MOST_VARIANTS = 1_000_000;

    private static final Shape<String> NAME = Scalars.matching(
            "^[^;=\\r\\n]*[^;=\\s\\u3000][^;=\\r\\n]*$",
            "a name without ; and = on one line",
            "gender",
            Scalars.ANY_SCALAR);

    private static final Shape<SortedMap<String, String>> FILLS = Shapes.scalarOr(
            Scalars.text().as((node, text) -> one(text)),
            Shapes.named(
                            Scalars.matching(
                                    "^[^{}\\r\\n]+$", "a placeholder without braces", "name", Scalars.ANY_SCALAR),
                            Scalars.text())
                    .as((node, fills) -> {
                        SortedMap<String, String> map = new TreeMap<>();
                        fills.forEach(fill -> map.put(fill.name(), fill.value()));
                        return map;
                    }));

    private static final Shape<List<Written>> LEVELS = Shapes.listOrMapping(
            Shapes.list(NAME.as((node, text) -> new Named<>(text, node.place(), one(text))), 1)
                    .as((node, levels) -> written(levels)),
            Shapes.named(NAME, FILLS).as((node, levels) -> written(levels)));

    static final Shape<List<Named<List<Written>>>> AXES = Shapes.named(NAME, LEVELS);

    private AxesShape() {}

    private static SortedMap<String, String> one(String text) {
        SortedMap<String, String> fills = new TreeMap<>();
        fills.put("", text);
        return fills;
    }

    private static List<Written> written(List<Named<SortedMap<String, String>>> levels) {
        return levels.stream()
                .map(level -> new Written(level.name(), level.at(), level.value()))
                .toList();
    }

    /** The axes of a probe. */
    static List<Axis> axes(List<Named<List<Written>>> written, String probe) {
        List<Axis> axes = new ArrayList<>();
        SortedMap<String, String> owners = new TreeMap<>();
        long variants = 1;
        for (Named<List<Written>> axis : written) {
            List<Level> levels = levels(axis);
            for (String placeholder : levels.get(0).fills().keySet()) {
                String owner = owners.putIfAbsent(placeholder, axis.name());
                if (owner != null) {
                    throw InputFault.at(
                            axis.at(),
                            "the axes '" + owner + "' and '" + axis.name() + "' both fill {" + placeholder + "}",
                            "give each axis placeholders of its own");
                }
            }
            variants *= levels.size();
            if (variants > MOST_VARIANTS) {
                throw InputFault.at(
                        axis.at(),
                        "the axes of '" + probe + "' make more than a million variants",
                        "use fewer axes or levels, or split the probe");
            }
            axes.add(new Axis(axis.name(), levels));
        }
        return axes;
    }

    private static List<Level> levels(Named<List<Written>> axis) {
        Shapes.refuseTwice(
                axis.value().stream()
                        .map(level -> new Named<>("level", level.place(), level.name()))
                        .toList(),
                "level");
        List<Level> levels = new ArrayList<>();
        for (Written level : axis.value()) {
            SortedMap<String, String> fills = new TreeMap<>();
            level.fills().forEach((name, text) -> fills.put(name.isEmpty() ? axis.name() : name, text));
            if (!levels.isEmpty() && !levels.get(0).fills().keySet().equals(fills.keySet())) {
                throw InputFault.at(
                        level.place(),
                        "level '" + level.name() + "' fills " + braces(fills.keySet()) + ", but '"
                                + levels.get(0).name() + "' fills "
                                + braces(levels.get(0).fills().keySet()),
                        "let every level of '" + axis.name() + "' fill the same placeholders");
            }
            levels.add(new Level(level.name(), fills));
        }
        return levels;
    }

    private static String braces(Iterable<String> names) {
        return "{" + String.join("}, {", names) + "}";
    }

    /**
     * Refuses placeholders that no axis fills, fills that no text uses, and stray braces. In a prompt,
     * <code>{context}</code> stands for the probe's context.
     *
     * @param axesAt where the axes stand
     */
    static void refuseMismatch(List<Axis> axes, Place axesAt, List<Named<String>> texts, boolean hasContext) {
        SortedSet<String> filled = new TreeSet<>();
        axes.forEach(axis -> filled.addAll(axis.levels().get(0).fills().keySet()));
        SortedSet<String> used = new TreeSet<>();
        for (Named<String> text : texts) {
            Template template = Template.of(text.value());
            if (template.stray() >= 0) {
                throw InputFault.at(
                        text.at(),
                        "a stray brace in '" + text.name() + "': "
                                + Yaml.Scalar.shown(text.value().substring(template.stray())),
                        "write {{ and }} for braces, {name} for a placeholder");
            }
            for (String placeholder : template.placeholders()) {
                if (!filled.contains(placeholder)
                        && hasContext
                        && text.name().equals("prompt")
                        && placeholder.equals(Expansion.CONTEXT)) {
                    continue;
                }
                if (!filled.contains(placeholder)) {
                    throw InputFault.at(
                            text.at(),
                            "no axis fills {" + Yaml.Scalar.shown(placeholder) + "} in '" + text.name() + "'",
                            (filled.isEmpty()
                                            ? "write axes:, or {{ and }} for braces"
                                            : "filled are " + braces(filled) + "; write {{ and }} for braces")
                                    + Nearest.question(placeholder, filled));
                }
                used.add(placeholder);
            }
        }
        for (Axis axis : axes) {
            for (String placeholder : axis.levels().get(0).fills().keySet()) {
                if (!used.contains(placeholder)) {
                    throw InputFault.at(
                            axesAt,
                            "axis '" + axis.name() + "' fills {" + placeholder + "}, which no text uses",
                            "write {" + placeholder + "} in the prompt, or take it out of the axis");
                }
            }
        }
    }
}
