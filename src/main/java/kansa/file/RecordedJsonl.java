package kansa.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;

/** Recorded answers as JSON, one object a line. */
record RecordedJsonl(Path path, @Nullable Charset encoding) implements RecordedRow.Source {
    private static final ObjectReader OBJECTS =
            JsonText.MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public void read(RecordedRow.Sink sink) {
        try {
            if (encoding == null || encoding.equals(StandardCharsets.UTF_8)) {
                bytes(sink);
            } else {
                characters(sink);
            }
        } catch (CharacterCodingException e) {
            throw RecordedEncoding.fault(path, encoding);
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
    }

    private void bytes(RecordedRow.Sink sink) throws IOException {
        CharsetDecoder decoder = RecordedEncoding.strict(StandardCharsets.UTF_8);
        try (JsonLines lines = new JsonLines(RecordedEncoding.open(path, encoding))) {
            while (lines.next()) {
                if (!lines.blank()) {
                    ByteBuffer line = ByteBuffer.wrap(lines.bytes(), lines.start(), lines.length());
                    sink.row(row(lines.number(), decoder.decode(line).toString()));
                }
            }
        }
    }

    private void characters(RecordedRow.Sink sink) throws IOException {
        try (BufferedReader lines = new BufferedReader(RecordedEncoding.reader(path, encoding))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    sink.row(row(number, line));
                }
            }
        }
    }

    private RecordedRow row(long number, String line) {
        Place place = new Place(path.toString(), (int) number, 1);
        try {
            JsonNode node = OBJECTS.readValue(line);
            if (node.isArray() && number == 1) {
                throw array(place);
            }
            if (!node.isObject()) {
                throw InputFault.at(
                        place, "not a JSON object", "Write one object a line: {\"id\": …, \"response\": …}");
            }
            LinkedHashMap<String, JsonNode> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            return new RecordedRow(number, place, false, fields);
        } catch (JsonProcessingException e) {
            if (number == 1 && line.stripLeading().startsWith("[")) {
                throw array(place);
            }
            JsonLocation at = e.getLocation();
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            throw InputFault.at(
                    new Place(path.toString(), (int) number, column),
                    "not JSON: " + JsonText.complaint(e) + ", near '" + near(line, column) + "'",
                    "Write one JSON object a line; a line break within a text is written \\n.");
        }
    }

    private static InputFault array(Place place) {
        return InputFault.at(
                place,
                "it is one JSON list; one object a line is wanted",
                "Turn it into lines, for example: jq -c '.[]' answers.json > answers.jsonl");
    }

    private static String near(String line, int column) {
        int end = Math.min(line.length(), column + 10);
        return line.substring(Math.max(0, Math.min(end, column) - 20), end);
    }
}
