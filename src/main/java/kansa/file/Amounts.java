package kansa.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shapes of amounts with a unit: shares and lengths of time. */
final class Amounts {
    private static final String PERCENT = "^(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?) ?%$";
    private static final String TIME = "^(?=.*[1-9])([0-9]{1,6}(?:\\.[0-9]{1,3})?) ?(ms|s|m|min|h)?$";
    private static final Pattern PERCENTS = Pattern.compile(PERCENT);
    private static final Pattern TIMES = Pattern.compile(TIME);

    private Amounts() {}

    /** A share from 0 to 1, as {@code 0.05} or {@code 5 %}. */
    static Shape<Double> share() {
        Shape<Double> number = Scalars.number(0, 1);
        return Shape.of(
                (node, name) -> {
                    if (node instanceof Yaml.Scalar scalar) {
                        Matcher percent = PERCENTS.matcher(scalar.text());
                        if (percent.matches()) {
                            return new BigDecimal(percent.group(1))
                                    .movePointLeft(2)
                                    .doubleValue();
                        }
                        if (Scalars.isNumber(scalar)) {
                            double value = Double.parseDouble(scalar.text());
                            if (value >= 0 && value <= 1) {
                                return value;
                            }
                        }
                    }
                    throw node.unexpected(name, "a share from 0 to 1, or a percentage", "5 %");
                },
                () -> either(number.schema(), PERCENT));
    }

    /** A length of time above 0: {@code 500 ms}, {@code 30 s}, {@code 5 m}, {@code 2 h}; without unit, seconds. */
    static Shape<Duration> duration() {
        return Shape.of(
                (node, name) -> {
                    if (node instanceof Yaml.Scalar scalar) {
                        Matcher time = TIMES.matcher(scalar.text());
                        if (time.matches()) {
                            long unit = millis(time.group(2) == null ? "s" : time.group(2));
                            long millis = new BigDecimal(time.group(1))
                                    .multiply(BigDecimal.valueOf(unit))
                                    .longValue();
                            if (millis > 0) {
                                return Duration.ofMillis(millis);
                            }
                        }
                    }
                    throw node.unexpected(name, "a length of time", "30 s");
                },
                () -> either(
                        Scalars.object()
                                .put("type", "number")
                                .put("exclusiveMinimum", 0)
                                .put("maximum", 999_999),
                        TIME));
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "h" -> 3_600_000;
            default -> 60_000;
        };
    }

    private static ObjectNode either(ObjectNode number, String pattern) {
        ObjectNode schema = Scalars.object();
        schema.putArray("anyOf")
                .add(number)
                .add(Scalars.object().put("type", "string").put("pattern", pattern));
        return schema;
    }
}
