package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Lays out JSON for people: one line for each field and each entry of the outermost two levels, the rest in that line. */
record JsonLayout(int depth) implements DefaultPrettyPrinter.Indenter {

    static DefaultPrettyPrinter printer() {
        JsonLayout layout = new JsonLayout(2);
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(layout).withArrayIndenter(layout);
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
        if (level <= depth) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(level));
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
