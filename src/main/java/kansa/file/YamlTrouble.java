package kansa.file;

import java.util.List;
import java.util.function.Function;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in words of the file's writer what a YAML parser could not read, and the way out. */
final class YamlTrouble {
    /** A sign in the parser's own words, and ours for it. */
    private record Known(String sign, String what, String remedy) {}

    private static final String QUOTE =
            "put quotes around a text that contains ': ' or ' #', or begins with one of { [ ' \" * & ! | > % @ `";

    private static final List<Known> KNOWN = List.of(
            new Known("(TAB)", "a tab where YAML wants spaces", "indent with spaces, never with tabs"),
            new Known("mapping values are not allowed here", "a ':' that belongs to no key", QUOTE),
            new Known(
                    "could not find expected ':'", "a line without 'key: value'", QUOTE + "; or write the missing ':'"),
            new Known(
                    "but found another document",
                    "a second document begins here",
                    "one file holds one document: remove '---'"),
            new Known(
                    "undefined alias",
                    "an alias without its anchor",
                    "write &name before, or quote a text that begins with *"),
            new Known(
                    "found unexpected end of stream",
                    "a quotation mark that is never closed",
                    "close the text with the same quotation mark"),
            new Known(
                    "expected <block end>",
                    "this does not fit the lines above",
                    "indent it like its neighbours; " + QUOTE),
            new Known("expected ',' or ']'", "a list that is never closed", "close it with ]; " + QUOTE),
            new Known("expected ',' or '}'", "a mapping that is never closed", "close it with }; " + QUOTE),
            new Known(
                    "unknown escape character",
                    "an unknown escape after '\\'",
                    "use single quotes: '\\d' stays as it is"),
            new Known("cannot start any token", "a text cannot begin with this character", QUOTE));

    private YamlTrouble() {}

    static InputFault explain(MarkedYAMLException e, Function<Mark, Place> place, Place otherwise) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        Place at = mark == null ? otherwise : place.apply(mark);
        String said = e.getProblem() == null ? "" : e.getProblem();
        for (Known known : KNOWN) {
            if (said.contains(known.sign())) {
                return InputFault.at(at, known.what(), known.remedy());
            }
        }
        return InputFault.at(at, "not readable as YAML: " + firstLine(said), QUOTE);
    }

    static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
