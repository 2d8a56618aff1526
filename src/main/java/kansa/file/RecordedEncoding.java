package kansa.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;

/** Decodes users' text files strictly, and says where and why a file is not what it should be. */
final class RecordedEncoding {
    private RecordedEncoding() {}

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Bytes of the file without a UTF-8 byte-order mark. */
    static InputStream open(Path file, @Nullable Charset encoding) throws IOException {
        PushbackInputStream in =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 3);
        byte[] mark = in.readNBytes(3);
        boolean utf16 = mark.length > 1
                && ((mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)
                        || (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF));
        if (utf16 && encoding == null) {
            in.close();
            throw InputFault.at(
                    new Place(file.toString(), 1, 1),
                    "it is UTF-16, not UTF-8",
                    "Save it as UTF-8, or add --encoding UTF-16.");
        }
        boolean utf8 = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!utf8) {
            in.unread(mark);
        }
        return in;
    }

    /** Characters of the file; reading throws a {@link CharacterCodingException} at the first byte that is wrong. */
    static Reader reader(Path file, @Nullable Charset encoding) throws IOException {
        return new InputStreamReader(
                open(file, encoding), strict(encoding == null ? StandardCharsets.UTF_8 : encoding));
    }

    /** The fault of a file that did not decode: which byte on which line, and what encoding it seems to be. */
    static InputFault fault(Path file, @Nullable Charset encoding) {
        Charset tried = encoding == null ? StandardCharsets.UTF_8 : encoding;
        try {
            long[] at = broken(file, tried);
            Charset japanese = Charset.forName("windows-31j");
            Charset euc = Charset.forName("EUC-JP");
            String remedy = "Save it as UTF-8, or name its encoding with --encoding.";
            if (encoding == null && broken(file, euc)[0] < 0 && broken(file, japanese)[0] >= 0) {
                remedy = "It reads as EUC-JP: add --encoding EUC-JP, or save it as UTF-8.";
            } else if (encoding == null && broken(file, japanese)[0] < 0) {
                remedy = "It reads as Shift_JIS: add --encoding Shift_JIS, or save it as UTF-8.";
            }
            return InputFault.at(
                    new Place(file.toString(), (int) at[1], (int) at[2]),
                    "not valid " + tried.name() + " at byte " + at[0],
                    remedy);
        } catch (IOException e) {
            return JsonText.unreadable(file, e);
        }
    }

    /** Offset (or -1), line and byte in line of the first byte that does not decode. */
    private static long[] broken(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long offset = 0;
        long line = 1;
        long column = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean over = false;
            while (!over) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                over = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, over);
                for (int i = 0; i < bytes.position(); i++) {
                    column++;
                    if (bytes.get(i) == '\n') {
                        line++;
                        column = 1;
                    }
                }
                offset += bytes.position();
                if (result.isError()) {
                    return new long[] {offset, line, column};
                }
                chars.clear();
                bytes.compact();
            }
        }
        return new long[] {-1, 0, 0};
    }
}
