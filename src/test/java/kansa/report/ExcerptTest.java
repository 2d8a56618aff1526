package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansa.audit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource({
        "0123456789, 2, 4, 20, 01【23】456789",
        "0123456789, 0, 10, 20, 【0123456789】",
        "0123456789, 8, 9, 6, …4567【8】9",
        "0123456789, 0, 1, 6, 【0】12345…",
        "0123456789, 4, 9, 3, …3【45】…",
        "a【b】c, 0, 1, 20, 【a】〔b〕c",
        "0123456789, 30, 40, 20, 0123456789"
    })
    void showsThePartAroundTheFirstEvidence(String text, int start, int end, int length, String excerpt) {
        assertThat(Excerpt.of(text, List.of(new Span(start, end)), length)).isEqualTo(excerpt);
    }

    @Test
    void touchingSpansAreOneMark() {
        assertThat(Excerpt.of("abcdef", List.of(new Span(3, 5), new Span(1, 3), new Span(4, 5)), 20))
                .isEqualTo("a【bcde】f");
    }

    @Test
    void neverCutsWithinACharacter() {
        String text = "😀".repeat(20);
        for (int length = 3; length < 12; length++) {
            String excerpt = Excerpt.of(text, List.of(new Span(20, 22)), length);
            assertThat(Cells.legal(excerpt)).as("length %d", length).isEqualTo(excerpt);
        }
    }
}
