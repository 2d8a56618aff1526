package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kansa.audit.InputFault;
import kansa.audit.Place;

/** How Kansa writes and reads JSON: UTF-8, fixed field order, numbers of 6 significant digits. */
final class JsonText {
    /** The version that stands as {@code v} in everything we write. */
    static final int VERSION = 1;

    /** Refuses a field that stands twice. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    private static final MathContext SIX = new MathContext(6);

    private JsonText() {}

    /** A number as printed: whole numbers exactly, others with 6 significant digits. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale();
        return exponent > -6 && exponent < 21 ? rounded.toPlainString() : rounded.toString();
    }

    /** Writes a number; one that is not finite becomes null. */
    static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        if (Double.isFinite(value)) {
            json.writeNumber(number(value));
        } else {
            json.writeNull();
        }
    }

    /** Writes a text; half of a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD, so that offsets stay true. */
    static void text(JsonGenerator json, String field, String value) throws IOException {
        json.writeStringField(field, whole(value));
    }

    /** The text with every half surrogate pair replaced by U+FFFD. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return replaced(text);
                }
            }
        }
        return text;
    }

    private static String replaced(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (Character.isHighSurrogate(chars[i]) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else if (Character.isSurrogate(chars[i])) {
                chars[i] = '\uFFFD';
            }
        }
        return new String(chars);
    }

    /** A JSON value as a reader would say it: a text without its quotes, anything else as JSON. */
    static String plain(String json) {
        if (json.isEmpty()) {
            return "";
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            return node.isTextual() ? node.asText() : node.isNull() ? "" : json;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong in JSON, in one line. */
    static String complaint(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    static InputFault unreadable(Path file, IOException e) {
        String why = e instanceof NoSuchFileException
                ? "there is no such file"
                : e instanceof AccessDeniedException ? "no permission to read it" : "it cannot be read: " + message(e);
        return InputFault.at(Place.of(file.toString()), why, "Check the path and its permissions.");
    }

    static InputFault unwritable(Path file, IOException e) {
        String why = e instanceof AccessDeniedException
                ? "no permission to write it"
                : e instanceof FileAlreadyExistsException ? "it exists already" : "it cannot be written: " + message(e);
        return InputFault.at(
                Place.of(file.toString()),
                why,
                "Make room or choose another folder with --out; nothing already written is lost.");
    }

    private static String message(IOException e) {
        String said = e.getMessage();
        return said == null
                ? e.getClass().getSimpleName()
                : said.lines().findFirst().orElse(said);
    }
}
