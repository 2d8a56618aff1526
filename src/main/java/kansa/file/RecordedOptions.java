package kansa.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.InputFault;
import org.jspecify.annotations.Nullable;

/**
 * How a recorded file is to be read.
 *
 * @param columns our name of a field to the file's name of it
 * @param encoding of JSONL and CSV; null means UTF-8
 * @param sheet of an Excel file; null means its only or first one
 */
public record RecordedOptions(
        SortedMap<String, String> columns,
        @Nullable Charset encoding,
        @Nullable String sheet) {
    public static final RecordedOptions DEFAULT = new RecordedOptions(new TreeMap<>(), null, null);

    public RecordedOptions {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /**
     * Reads the options as they are typed.
     *
     * @param columns such as {@code response=answer,prompt=question}; several may be given
     * @param encoding such as {@code Shift_JIS}, or null
     * @throws InputFault when a field or an encoding is not known
     */
    public static RecordedOptions of(List<String> columns, @Nullable String encoding, @Nullable String sheet) {
        SortedMap<String, String> names = new TreeMap<>();
        for (String list : columns) {
            for (String pair : list.split(",", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1 || equals == pair.length() - 1) {
                    throw InputFault.of(
                            "--columns " + list + ": '" + pair + "' is not NAME=COLUMN",
                            "Write our field, '=', and the file's column: --columns response=answer,prompt=question");
                }
                String field = pair.substring(0, equals).strip();
                String column = pair.substring(equals + 1).strip();
                if (!RecordedFields.NAMES.contains(field)) {
                    throw InputFault.of(
                            "--columns " + list + ": there is no field '" + field + "'",
                            "Fields are: " + String.join(", ", RecordedFields.NAMES));
                }
                String before = names.put(field, column);
                if (before != null && !before.equals(column)) {
                    throw InputFault.of(
                            "--columns: '" + field + "' is both '" + before + "' and '" + column + "'",
                            "Name one column for each field.");
                }
            }
        }
        return new RecordedOptions(names, charset(encoding), sheet);
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            // What Japanese Windows writes and calls Shift_JIS has more characters (①, 髙) than Shift_JIS itself.
            return Charset.forName(
                    name.equalsIgnoreCase("Shift_JIS") || name.equalsIgnoreCase("SJIS") ? "windows-31j" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw InputFault.of(
                    "--encoding " + name + ": no such encoding",
                    "Known, for example: UTF-8, Shift_JIS, EUC-JP, UTF-16.");
        }
    }
}
