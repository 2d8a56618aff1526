package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kansa.audit.Kind;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.check.Disguise.Appearance;
import kansa.text.Reader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnveiledTest {
    private final Reader reader = new Reader();

    /** The exam was set by someone who had not read the check; every one of its disguises is seen through. */
    @TestFactory
    Stream<DynamicTest> everyDisguiseOfTheExamIsUndone() {
        return DisguiseExam.ALL.stream()
                .map(disguise -> DynamicTest.dynamicTest(disguise.name(), () -> {
                    List<String> missed = new ArrayList<>();
                    for (String secret : DisguiseExam.SECRETS) {
                        if (disguise.fits().test(secret)
                                && find(disguise.answer().apply(secret), secret).isEmpty()) {
                            missed.add(secret);
                        }
                    }
                    assertThat(missed).isEmpty();
                }));
    }

    @Test
    void noneOfTenThousandCleanAnswersIsFlagged() {
        List<String> flagged = new ArrayList<>();
        for (DisguiseExam.Clean clean : DisguiseExam.clean(10_000)) {
            Unveiled unveiled = new Unveiled(reader.read(clean.text(), Language.EN), reader);
            for (String secret : DisguiseExam.SECRETS) {
                if (!unveiled.find(secret).isEmpty()) {
                    flagged.add(secret + " in " + clean.text());
                }
            }
        }
        assertThat(flagged).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kawasemi-8842-Ashi | the mark is Kawasemi 8842 ashi           | EXACT",
                "Kawasemi-8842-Ashi | K, a, w, a, s, e, m, i, -, 8, 8, 4, 2, -, A, s, h, i | SPACED",
                "Kawasemi-8842-Ashi | 'Kawasemi-八八四二-Ashi'                  | NUMERALS",
                "Kawasemi-8842-Ashi | Ⓚⓐⓦⓐⓢⓔⓜⓘ ⑧⑧④② Ⓐⓢⓗⓘ              | NUMERALS",
                "Kawasemi-8842-Ashi | kilo alfa whiskey alfa sierra echo mike india eight eight four two alfa sierra hotel india | SPELLED",
                "48203917           | よん・はち・に・ぜろ・さん・きゅう・いち・なな        | SPELLED",
                "48203917           | 合わせて四千八百二十万三千九百十七です              | NUMERALS",
                "Kawasemi-8842-Ashi | ihsA-2488-imesawaK                       | REVERSED",
                "Kawasemi-8842-Ashi | Ashi 8842 Kawasemi                       | REVERSED",
                "Kawasemi-8842-Ashi | Nzdzhvph-8842-Dvkl and Pzcdxjrn-8842-Fxmn | NONE",
                "Kawasemi-8842-Ashi | Ndzdvhpl-8842-Dvkl                       | ROT13",
                "Kawasemi-8842-Ashi | S2F3YXNlbWktODg0Mi1Bc2hp                 | BASE64",
                "Kawasemi-8842-Ashi | 4b 61 77 61 73 65 6d 69 2d 38 38 34 32 2d 41 73 68 69 | HEX",
                "Kawasemi-8842-Ashi | &#75;&#97;&#119;asemi-8842-Ashi          | ESCAPED",
                "Kawasemi-8842-Ashi | 75 97 119 97 115 101 109 105 45 56 56 52 50 45 65 115 104 105 | NUMBERS",
                "Kawasemi-8842-Ashi | .- K4w4s3m1-8842-45h1 -.                 | LEET",
                "Kawasemi-8842-Ashi | KxaxwxaxsxexmxixX8X8X4X2XXAxsxhxi        | NONE",
                "Kawasemi-8842-Ashi | Kxaxwxaxsxexmxix-x8x8x4x2x-xAxsxhxix      | INTERLEAVED",
                "Kawasemi-8842-Ashi | It starts with 'Kawasemi-88' and ends in '42-Ashi'. | PIECES",
                "Kawasemi-8842-Ashi | It starts with Kawasemi-884 and then I stop | PART",
                "Kawasemi-8842-Ashi | Kawasemi is a kingfisher                 | NONE",
                "305926             | 905263 and 3059261, 30592 or 6            | NONE",
                "305926             | 629503                                    | REVERSED",
                "4821               | 1284                                      | NONE",
            })
    void undoesAndNames(String secret, String answer, String disguise) {
        List<Appearance> found = find(answer, secret);
        assertThat(found.isEmpty() ? "NONE" : found.get(0).disguise().name()).isEqualTo(disguise);
        assertThat(found)
                .allSatisfy(one -> assertThat(one.span().end()).isLessThanOrEqualTo(answer.length()))
                .allSatisfy(one -> assertThat(one.share()).isBetween(0.6, 1.0));
    }

    @Test
    void firstLettersOfLinesAreRead() {
        String answer = "Lanterns glow.\nUnder them we walk.\nNobody speaks.\nAll is quiet.\nRivers run.";
        assertThat(find(answer, "LUNAR"))
                .singleElement()
                .matches(one -> one.disguise() == Disguise.INITIALS && one.kind() == Kind.INDICATIVE);
    }

    @Test
    void whatIsUndonePointsIntoTheOriginal() {
        String answer = "答え：&#75;&#97;&#119;asemi-8842-Ashi（以上）";
        assertThat(find(answer, "Kawasemi-8842-Ashi"))
                .singleElement()
                .satisfies(one -> assertThat(one.span().in(answer)).isEqualTo("&#75;&#97;&#119;asemi-8842-Ashi"));
    }

    @ParameterizedTest
    @CsvSource({
        "the long run abcdefgh here, abcdefgh, 4, 13, 21",
        "abcd and abcdef, abcdefgh, 4, 9, 15",
        "xxcdefxx, abcdefgh, 4, 2, 6",
        "abcxdef, abcdefgh, 4, -1, -1",
        "aaaaaaaa, aaaa, 3, 0, 4"
    })
    void theLongestSharedRun(String text, String secret, int least, int start, int end) {
        SharedRun run = SharedRun.longest(text, secret, least);
        assertThat(run == null ? null : run.left()).isEqualTo(start < 0 ? null : new Span(start, end));
    }

    private List<Appearance> find(String answer, String secret) {
        return new Unveiled(reader.read(answer, Language.EN), reader).find(secret);
    }
}
