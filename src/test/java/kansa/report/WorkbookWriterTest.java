package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kansa.audit.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookWriterTest {
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void theSameRunGivesTheSameParts(Language language) throws IOException {
        assertThat(parts(write(language))).isEqualTo(parts(write(language)));
    }

    private static byte[] write(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.XLSX.writer().write(MadeUpReport.report(), language, out);
        return out.toByteArray();
    }

    private static SortedMap<String, String> parts(byte[] book) throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
