package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kansa.audit.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    private static final List<String> NEVER_JA =
            List.of("適合", "準拠", "認定", "保証", "安全", "違法", "侵害", "漏えい", "漏洩", "問題なし", "監査");
    private static final Pattern NEVER_EN = Pattern.compile(
            "(?i)\\b(complian(t|ce)|conform\\w*|certif\\w+|guarantee\\w*|safe(ty|ly)?|illegal\\w*|unlawful\\w*|infring\\w+|no (problems?|issues?))\\b");

    @Test
    void idsAndFilesAreUnique() {
        assertThat(Format.values())
                .extracting(Format::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+"));
        assertThat(Format.values()).extracting(Format::file).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Format.values()).map(format -> Format.of(format.id())))
                .allMatch(java.util.Optional::isPresent);
        assertThat(Format.of("pdf")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"XLSX, EN", "XLSX, JA", "JUNIT, EN", "JUNIT, JA", "CSV, EN", "CSV, JA", "MD, EN", "MD, JA"})
    void whatTheMaskHidesNeverComesOut(Format format, Language language) throws IOException {
        assertThat(text(format, language))
                .doesNotContain("1234 5678 9018", "03-1234-5678", "yamada.taro", "BLUE-HERON-42");
    }

    @ParameterizedTest
    @CsvSource({"XLSX, EN", "XLSX, JA", "JUNIT, EN", "JUNIT, JA", "CSV, EN", "CSV, JA", "MD, EN", "MD, JA"})
    void noTextPromisesWhatAMachineCannotKnow(Format format, Language language) throws IOException {
        String text = text(format, language)
                .replace(Fixed.DISCLAIMER.in(language), "")
                .replace(TextSummary.of(MadeUpReport.report(), language), "");
        assertThat(text).doesNotContain(NEVER_JA);
        assertThat(NEVER_EN.matcher(text).results().map(found -> found.group())).isEmpty();
        String terminal = TextSummary.of(MadeUpReport.report(), language);
        assertThat(terminal).doesNotContain(NEVER_JA).doesNotContainPattern(NEVER_EN);
    }

    @Test
    void theForbiddenWordsAreFoundWhereTheyStand() {
        assertThat(Fixed.DISCLAIMER.ja()).contains("保証", "適合");
        assertThat(Fixed.DISCLAIMER.en()).containsPattern(NEVER_EN);
    }

    @ParameterizedTest
    @CsvSource({"XLSX", "JUNIT", "CSV", "MD"})
    void theStreamStaysOpen(Format format) throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        format.writer().write(MadeUpReport.report(), Language.EN, out);
        assertThat(closed[0]).isFalse();
        assertThat(out.size()).isPositive();
    }

    /** All text of a format's file; for a book, of all its parts. */
    private static String text(Format format, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().write(MadeUpReport.report(), language, out);
        if (format != Format.XLSX) {
            return out.toString(StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
