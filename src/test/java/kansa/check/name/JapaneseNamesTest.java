package kansa.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kansa.audit.Language;
import kansa.text.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseNamesTest {
    private static final JapaneseNames NAMES = JapaneseNames.shipped();
    private static final JapaneseNames BASE = JapaneseModels.base();

    private static String found(JapaneseNames names, String text) {
        return names.in(new Reader().read(text, Language.JA)).stream()
                .map(name -> name.span().in(text))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "names-ja.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void findsTheNamesOfASentence(String text, String names) {
        String right = names == null ? "" : names;
        assertThat(found(NAMES, text)).as(text).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "氏名：山田太郎; 山田太郎",
                "担当の佐藤です。; 佐藤",
                "鈴木花子様のご予約を承りました。; 鈴木花子",
                "フリガナ：ヤマダ　タロウ; ヤマダ　タロウ",
                "お客様のご意見をお聞かせください。; ''",
                "花屋さんで花束を買いました。; ''"
            })
    void withoutTheWikipediaModelFormsAndMailStillWork(String text, String names) {
        assertThat(found(BASE, text)).isEqualTo(names);
    }

    @Test
    void saysWhatSpeaksForAName() {
        String text = "担当：佐藤 健一様（03-1234-5678）";
        List<Name> names = NAMES.in(new Reader().read(text, Language.JA));
        assertThat(names).singleElement().satisfies(name -> {
            assertThat(name.span().in(text)).isEqualTo("佐藤 健一");
            assertThat(name.full()).isTrue();
            assertThat(name.honorific()).isTrue();
            assertThat(name.form()).isEqualTo(Name.Form.KANJI);
            assertThat(name.score()).isGreaterThan(0.9);
            assertThat(name.why())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .noneMatch(why -> why.ja().contains("佐藤"));
        });
    }

    @ParameterizedTest
    @CsvSource({"山田, KANJI", "さくら, KANJI", "マリア, KATAKANA", "Taro Yamada, LATIN", "J・スミス, MIXED"})
    void tellsTheForm(String name, Name.Form form) {
        assertThat(Name.Form.of(name)).isEqualTo(form);
    }
}
