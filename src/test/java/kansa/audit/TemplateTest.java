package kansa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "{x} and {名前} | 1 and 花子 | x,名前 | -1",
                "{{x}} | {x} | '' | -1",
                "{{{x}}} | {1} | x | -1",
                "{}} | {} | '' | 0",
                "a { b | a { b | '' | 2",
                "a } b | a } b | '' | 2",
                "{a{x} | {a1 | x | 0",
                "{unknown} | {unknown} | unknown | -1",
                "x | x | '' | -1"
            })
    void fillsAndTellsWhatItCannot(String text, String filled, String placeholders, int stray) {
        Template template = Template.of(text);
        assertThat(template.fill(Map.of("x", "1", "名前", "花子"))).isEqualTo(filled);
        assertThat(String.join(",", template.placeholders())).isEqualTo(placeholders);
        assertThat(template.stray()).isEqualTo(stray);
    }
}
