package kansa.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that the cells of an Excel file share, kept in a temporary file that only its owner may read and that goes
 * with this object: a workbook of answers is mostly this table. Readings above kanji (furigana) are left out.
 */
final class RecordedTexts extends DefaultHandler implements SharedStrings, Closeable {
    private final Path path;
    private final OutputStream out;
    private final RandomAccessFile file;
    private final StringBuilder text = new StringBuilder();
    private long[] ends = new long[1024];
    private int size;
    private boolean within;
    private int readings;

    RecordedTexts() throws IOException {
        path = Files.createTempFile("kansa", ".texts");
        out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        file = new RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public void startElement(@Nullable String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> readings++;
            case "t" -> within = readings == 0;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (within) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(@Nullable String uri, String local, String name) {
        switch (local) {
            case "si" -> keep();
            case "rPh" -> readings--;
            case "t" -> within = false;
            default -> {}
        }
    }

    private void keep() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw JsonText.unwritable(path, e);
        }
        if (size + 1 == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[size + 1] = ends[size] + bytes.length;
        size++;
    }

    /** To be called when the table has been read, before the first text is asked for. */
    RecordedTexts complete() throws IOException {
        out.flush();
        return this;
    }

    @Override
    public RichTextString getItemAt(int index) {
        byte[] bytes = new byte[(int) (ends[index + 1] - ends[index])];
        try {
            file.seek(ends[index]);
            file.readFully(bytes);
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
        return new XSSFRichTextString(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public int getCount() {
        return size;
    }

    @Override
    public int getUniqueCount() {
        return size;
    }

    @Override
    public void close() throws IOException {
        out.close();
        file.close();
        Files.deleteIfExists(path);
    }
}
