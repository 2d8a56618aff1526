package kansa.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;

/**
 * Recorded answers as a table of text: comma, semicolon or tab between the columns (told by the head), cells in double
 * quotes where they hold line breaks.
 *
 * @param head checks the names of the columns
 */
record RecordedCsv(Path path, @Nullable Charset encoding, boolean tabs, BiConsumer<Place, List<String>> head)
        implements RecordedRow.Source {

    @Override
    public void read(RecordedRow.Sink sink) {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator());
        try (Reader in = RecordedEncoding.reader(path, encoding);
                MappingIterator<String[]> rows =
                        mapper.readerFor(String[].class).with(schema).readValues(in)) {
            List<String> names = null;
            long number = 0;
            int line = 1;
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                number++;
                Place place = new Place(path.toString(), line, 1);
                line = rows.getCurrentLocation().getLineNr();
                if (names == null) {
                    names = names(place, cells);
                    head.accept(place, names);
                } else if (!blank(cells)) {
                    sink.row(row(number, place, names, cells));
                }
            }
        } catch (CharacterCodingException e) {
            throw RecordedEncoding.fault(path, encoding);
        } catch (JsonProcessingException e) {
            throw fault(e);
        } catch (RuntimeJsonMappingException e) {
            throw e.getCause() instanceof JsonProcessingException cause ? fault(cause) : e;
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
    }

    private InputFault fault(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
        return InputFault.at(
                new Place(path.toString(), line, column),
                "not CSV: " + JsonText.complaint(e),
                "A cell with a comma, a quote or a line break stands in double quotes; a quote within is doubled.");
    }

    private char separator() {
        if (tabs) {
            return '\t';
        }
        try (BufferedReader in = new BufferedReader(RecordedEncoding.reader(path, encoding))) {
            String first = in.readLine();
            if (first == null || first.indexOf(',') >= 0) {
                return ',';
            }
            return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        } catch (CharacterCodingException e) {
            throw RecordedEncoding.fault(path, encoding);
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
    }

    private static boolean blank(String[] cells) {
        for (String cell : cells) {
            if (cell != null && !cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The names in the head; each must be there and be alone. */
    static List<String> names(Place place, String[] cells) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i] == null ? "" : cells[i].strip();
            cells[i] = name;
            if (name.isEmpty()) {
                throw InputFault.at(
                        place, "column " + (i + 1) + " has no name", "Write a name for each column in the first row.");
            }
            if (!seen.add(name)) {
                throw InputFault.at(place, "two columns are named '" + name + "'", "Rename one of them.");
            }
        }
        return List.of(cells);
    }

    private static RecordedRow row(long number, Place place, List<String> names, String[] cells) {
        if (cells.length != names.size()) {
            throw InputFault.at(
                    place,
                    "row " + number + " has " + cells.length + " cells, the head has " + names.size(),
                    "Each row needs one cell a column; put cells with a comma or a line break in double quotes.");
        }
        LinkedHashMap<String, JsonNode> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            fields.put(names.get(i), RecordedFields.cell(cells[i] == null ? "" : cells[i]));
        }
        return new RecordedRow(number, place, true, fields);
    }
}
