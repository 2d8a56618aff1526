package kansa.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a text file of the user whole, as UTF-8 and nothing else; a byte-order mark is accepted and dropped. */
final class Utf8File {
    private static final int MOST_BYTES = 64 << 20;

    private Utf8File() {}

    /** The bytes of a file, or the fault that says why not. */
    static byte[] bytes(Path path) {
        Place place = Place.of(path.toString());
        try {
            if (Files.isDirectory(path)) {
                throw InputFault.at(place, "this is a folder", "name a file in it");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw InputFault.at(place, "the file is larger than 64 MiB", "split it into several files");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw InputFault.at(place, "there is no such file", "check the path; it is relative to " + base(path));
        } catch (AccessDeniedException e) {
            throw InputFault.at(place, "the file may not be read", "allow yourself to read it: chmod u+r");
        } catch (IOException e) {
            throw InputFault.at(place, "the file cannot be read: " + e.getMessage(), "check the disk and the path");
        }
    }

    private static String base(Path path) {
        return path.isAbsolute()
                ? "the root, since it begins with /"
                : Path.of("").toAbsolutePath().toString();
    }

    /**
     * The text of a file.
     *
     * @throws InputFault at the first byte that is not UTF-8, and at the first control character
     */
    static String text(String file, byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            throw InputFault.at(new Place(file, 1, 1), "the file is UTF-16", "save the file as UTF-8");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String text;
        try {
            CharBuffer out = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in);
            text = out.toString();
        } catch (CharacterCodingException e) {
            int offset = in.position();
            String before = new String(Arrays.copyOf(bytes, offset), StandardCharsets.UTF_8);
            throw InputFault.at(
                    end(file, before),
                    String.format(
                            Locale.ROOT, "byte %d of the file (0x%02X) is not UTF-8", offset + 1, bytes[offset] & 0xFF),
                    "save the file as UTF-8 (it may be Shift_JIS or another encoding now)");
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        refuseControls(file, body);
        return body;
    }

    private static void refuseControls(String file, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                throw InputFault.at(
                        end(file, text.substring(0, i)),
                        String.format(Locale.ROOT, "a control character (U+%04X)", character),
                        "remove it, or write it in double quotes as \"\\u"
                                + String.format(Locale.ROOT, "%04X", character) + "\"");
            }
        }
    }

    /** The place right behind a text. */
    private static Place end(String file, String before) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '\n' || (c == '\r' && !before.startsWith("\n", i + 1))) {
                line++;
                start = i + 1;
            }
        }
        return new Place(file, line, before.codePointCount(start, before.length()) + 1);
    }
}
