package kansa.file;

import static kansa.file.Faults.report;
import static kansa.file.Faults.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kansa.audit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictYamlTest {
    private static Yaml.Mapping read(String text) {
        return Documents.of("f.yaml", utf8(text));
    }

    private static Yaml value(String text) {
        return read(text).entries().get(0).value();
    }

    @Test
    void placesCountFromOneAndColumnsCountCodePoints() {
        Yaml.Mapping root = read("a: 1\n'𠮷野家': {b: x, 絵文字😀: y}\n");
        Yaml.Entry second = root.entries().get(1);
        assertThat(second.at()).isEqualTo(new Place("f.yaml", 2, 1));
        Yaml.Mapping inner = (Yaml.Mapping) second.value();
        assertThat(inner.place()).isEqualTo(new Place("f.yaml", 2, 8));
        assertThat(inner.entries().get(1).at()).isEqualTo(new Place("f.yaml", 2, 15));
        assertThat(inner.entries().get(1).value().place()).isEqualTo(new Place("f.yaml", 2, 21));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a: 2024 | 2024",
                "a: 2026-11-21 | 2026-11-21",
                "a: yes | yes",
                "a: 007 | 007",
                "a: 1_000 | 1_000",
                "a: 1e3 | 1e3",
                "a: 12:30:45 | 12:30:45",
                "a: 'it''s' | it's",
                "a: \"\\u3042\" | あ",
                "a: .5 | .5",
                "a: true | true"
            })
    void plainScalarsKeepTheTextAsWritten(String yaml, String text) {
        assertThat(((Yaml.Scalar) value(yaml)).text()).isEqualTo(text);
        assertThat(value(yaml).nothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a: | true", "a: ~ | true", "a: null | true", "a: '''' | false", "a: '''~''' | false"})
    void nothingIsOnlyWhatIsWrittenWithoutQuotes(String yaml, boolean nothing) {
        assertThat(value(yaml).nothing()).isEqualTo(nothing);
    }

    @Test
    void aliasesAreReadAndPointToWhereTheyWereWritten() {
        Yaml.Mapping root = read("a: &x [1, 2]\nb: *x\n");
        assertThat(root.entries().get(1).value())
                .isEqualTo(root.entries().get(0).value());
    }

    @Test
    void aByteOrderMarkIsDroppedAndShiftsNoColumn() {
        assertThat(read("\uFEFFa: 1").entries().get(0).at()).isEqualTo(new Place("f.yaml", 1, 1));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("", "f.yaml: the file is empty"),
                arguments("   \n\n", "f.yaml: the file is empty"),
                arguments("# only a comment\n", "f.yaml: the file is empty"),
                arguments("---\n", "f.yaml:2:1: the file is empty"),
                arguments("- a\n- b\n", "f.yaml:1:1: the file holds a list of 2, not fields"),
                arguments("hello", "f.yaml:1:1: the file holds 'hello', not fields"),
                arguments("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: 'a' stands twice, first in line 1"),
                arguments("x: {k: 1, 'k': 2}\n", "f.yaml:1:11: 'k' stands twice, first in line 1"),
                arguments("a:\n\tb: 1\n", "f.yaml:2:1: a tab where YAML wants spaces"),
                arguments("a: b: c\n", "f.yaml:1:5: a ':' that belongs to no key"),
                arguments("a: {x}さん\n", "f.yaml:1:7: this does not fit the lines above"),
                arguments("a:\n  b: 1\n c: 2\n", "f.yaml:3:2: this does not fit the lines above"),
                arguments("a: 'x\n", "f.yaml:2:1: a quotation mark that is never closed"),
                arguments("a: [1, 2\nb: 3\n", "f.yaml:2:2: a list that is never closed"),
                arguments("a: {b: 1\n", "f.yaml:2:1: a mapping that is never closed"),
                arguments("a: *none\n", "f.yaml:1:4: an alias without its anchor"),
                arguments("a: &x [*x]\n", "f.yaml:1:4: an alias stands within what it repeats"),
                arguments("a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins here"),
                arguments("a: !!binary aGk=\n", "f.yaml:1:4: a YAML tag: tag:yaml.org,2002:binary"),
                arguments("a: !java.net.URL [x]\n", "f.yaml:1:4: a YAML tag: !java.net.URL"),
                arguments("a: &x {b: 1}\nc: {<<: *x}\n", "f.yaml:2:5: merge keys (<<) are not read"),
                arguments("? [a, b]\n: c\n", "f.yaml:1:3: a key that is a list of 2"),
                arguments("~: c\n", "f.yaml:1:1: a key without a name"),
                arguments("a: \"\\d\"\n", "f.yaml:1:6: an unknown escape after '\\'"),
                arguments("a: @x\n", "f.yaml:1:4: a text cannot begin with this character"),
                arguments("a: x\u0007y\n", "f.yaml:1:5: a control character (U+0007)"),
                arguments("a: 1\r\nb: \u0000\r\n", "f.yaml:2:4: a control character (U+0000)"),
                arguments("a\nb\nc: 1\n", "f.yaml:3:2: a ':' that belongs to no key"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void whatIsWrongIsSaidWithItsPlace(String yaml, String first) {
        assertThat(report(() -> read(yaml)).lines().findFirst()).hasValue(first);
    }

    @Test
    void aliasesThatBlowUpAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "]\n");
        }
        assertThat(report(() -> read(bomb.toString()))).contains("aliases blow this up to more than a million values");
    }

    @Test
    void deepNestingIsAFaultAndNoStackOverflow() {
        assertThat(report(() -> read("a: " + "[".repeat(100_000)))).startsWith("f.yaml: not readable as YAML: Nesting");
    }

    @Test
    void otherEncodingsAreNamedWithTheByte() {
        byte[] shiftJis = "a: 1\nb: 設問\n".getBytes(Charset.forName("Shift_JIS"));
        assertThat(report(() -> Documents.of("f.yaml", shiftJis)))
                .isEqualTo("f.yaml:2:4: byte 9 of the file (0x90) is not UTF-8\n"
                        + "  save the file as UTF-8 (it may be Shift_JIS or another encoding now)");
        byte[] utf16 = "a: 1".getBytes(StandardCharsets.UTF_16);
        assertThat(report(() -> Documents.of("f.yaml", utf16))).startsWith("f.yaml:1:1: the file is UTF-16");
    }

    @Test
    void aPathThatIsNoReadableFileIsAFault(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("なし.yaml");
        assertThat(report(() -> Utf8File.bytes(missing))).startsWith(missing + ": there is no such file");
        assertThat(report(() -> Utf8File.bytes(folder))).startsWith(folder + ": this is a folder");
        Path file = Files.write(folder.resolve("a.yaml"), utf8("a: 1"));
        assertThat(Utf8File.bytes(file)).isEqualTo(utf8("a: 1"));
    }
}
