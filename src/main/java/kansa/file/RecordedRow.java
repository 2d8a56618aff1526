package kansa.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import kansa.audit.Place;

/**
 * One row as its file has it.
 *
 * @param number as the file's reader counts: the line of JSONL, the row of a sheet (the head is row 1)
 * @param cells whether every value is a text from a table, in which lists are JSON or one entry a line
 */
record RecordedRow(long number, Place place, boolean cells, LinkedHashMap<String, JsonNode> fields) {

    /** Reads a file's rows one after the other. */
    interface Source {
        /** Hands every row to the sink, in order. */
        void read(Sink sink);
    }

    /** Takes rows. */
    interface Sink {
        void row(RecordedRow row);
    }
}
