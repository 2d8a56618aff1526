package kansa.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The shapes of single values. Text is read as written: a plain {@code 2024} or {@code yes} is that text. */
final class Scalars {
    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,18}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})([eE][-+]?[0-9]{1,3})?");

    static final List<String> ANY_SCALAR = List.of("string", "number", "boolean");

    private Scalars() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A text that is not blank. */
    static Shape<String> text() {
        return matching(
                "[^\\s\\u3000]", "a text", "a text, in quotes when it begins with { or [ or contains ': '", ANY_SCALAR);
    }

    /** An id: small letters, digits, hyphens. */
    static Shape<String> id() {
        return matching(
                "^[a-z0-9][a-z0-9-]*$",
                "an id of small letters, digits and hyphens",
                "hiring-01",
                List.of("string", "integer", "boolean"));
    }

    /** The id of a check. */
    static Shape<String> checkId() {
        return matching("^[a-z][a-z0-9]*(\\.[a-z0-9][a-z0-9-]*)+$", "the id of a check", "bias.wording");
    }

    /** A text in which the pattern is found, which no number or {@code true} written without quotes could be. */
    static Shape<String> matching(String pattern, String expected, String example) {
        return matching(pattern, expected, example, List.of("string"));
    }

    /**
     * A text in which the pattern is found; the pattern must mean the same in Java and in JSON Schema.
     *
     * @param types what JSON may call such a text when it stands without quotes
     */
    static Shape<String> matching(String pattern, String expected, String example, List<String> types) {
        Pattern compiled = Pattern.compile(pattern);
        return Shape.of(
                (node, name) -> {
                    if (node instanceof Yaml.Scalar scalar
                            && !scalar.nothing()
                            && compiled.matcher(scalar.text()).find()) {
                        return scalar.text();
                    }
                    throw node.unexpected(name, expected, example);
                },
                () -> {
                    ObjectNode schema = object();
                    if (types.size() == 1) {
                        schema.put("type", types.get(0));
                    } else {
                        types.forEach(schema.putArray("type")::add);
                    }
                    if (types.contains("integer")) {
                        schema.put("minimum", 0);
                    }
                    return schema.put("pattern", pattern);
                });
    }

    /** A day, {@code 2026-11-21}. */
    static Shape<String> date() {
        return matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a date", "2026-11-21").as((node, text) -> {
            try {
                return LocalDate.parse(text).toString();
            } catch (DateTimeParseException e) {
                throw node.fault("there is no day " + text, "write year-month-day, such as 2026-11-21");
            }
        });
    }

    /** A whole number within bounds, not in quotes. */
    static Shape<Integer> integer(int least, int most) {
        return whole(least, most).as((node, value) -> Math.toIntExact(value));
    }

    /** A whole number within bounds, not in quotes. */
    static Shape<Long> whole(long least, long most) {
        String expected = most == Integer.MAX_VALUE || most == Long.MAX_VALUE
                ? "a whole number, " + least + " or more"
                : "a whole number from " + least + " to " + most;
        return Shape.of(
                (node, name) -> {
                    if (node instanceof Yaml.Scalar scalar
                            && scalar.plain()
                            && INTEGER.matcher(scalar.text()).matches()) {
                        long value = Long.parseLong(scalar.text());
                        if (value >= least && value <= most) {
                            return value;
                        }
                    }
                    throw node.unexpected(name, expected, String.valueOf(Math.max(1, least)));
                },
                () -> object().put("type", "integer").put("minimum", least).put("maximum", most));
    }

    /** A number within bounds, not in quotes. */
    static Shape<Double> number(double least, double most) {
        String expected = "a number from " + plain(least) + " to " + plain(most);
        return Shape.of(
                (node, name) -> {
                    if (node instanceof Yaml.Scalar scalar && isNumber(scalar)) {
                        double value = Double.parseDouble(scalar.text());
                        if (value >= least && value <= most) {
                            return value;
                        }
                    }
                    throw node.unexpected(name, expected, "0.5");
                },
                () -> object().put("type", "number")
                        .put("minimum", new BigDecimal(plain(least)))
                        .put("maximum", new BigDecimal(plain(most))));
    }

    /** A decimal number, not in quotes. */
    static boolean isNumber(Yaml.Scalar scalar) {
        return scalar.plain() && NUMBER.matcher(scalar.text()).matches();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** {@code true} or {@code false}, not in quotes. */
    static Shape<Boolean> flag() {
        return Shape.of(
                (node, name) -> {
                    if (node instanceof Yaml.Scalar scalar
                            && scalar.plain()
                            && (scalar.text().equals("true") || scalar.text().equals("false"))) {
                        return scalar.text().equals("true");
                    }
                    throw node.unexpected(name, "true or false", "true");
                },
                () -> object().put("type", "boolean"));
    }

    /** One of a few words. */
    static <E> Shape<E> choice(List<E> values, Function<E, String> code) {
        List<String> words = values.stream().map(code).toList();
        return Shape.of(
                (node, name) -> {
                    String found = node instanceof Yaml.Scalar scalar && !scalar.nothing() ? scalar.text() : "";
                    int index = words.indexOf(found);
                    if (index >= 0) {
                        return values.get(index);
                    }
                    if (found.isEmpty()) {
                        throw node.unexpected(name, "one of " + String.join(", ", words), words.get(0));
                    }
                    throw node.fault(
                            "unknown " + name + " " + node.found(),
                            "write one of " + String.join(", ", words) + Nearest.question(found, words));
                },
                () -> {
                    ObjectNode schema = object();
                    words.forEach(schema.putArray("enum")::add);
                    return schema;
                });
    }

    /** One of a few words, as themselves. */
    static Shape<String> word(String... words) {
        return choice(List.of(words), Function.identity());
    }
}
