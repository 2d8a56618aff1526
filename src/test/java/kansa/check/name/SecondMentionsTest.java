package kansa.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kansa.audit.Language;
import kansa.text.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of a full name that stands elsewhere in the text. */
class SecondMentionsTest {
    private static final JapaneseNames NAMES = JapaneseNames.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "担当は平野健一さんです。続いて平野が説明し、質疑に答えた。; 平野健一|平野",
                "担当は平野健一さんです。関東平野は広い。; 平野健一",
                "担当は林健一さんです。林の中を歩いた。; 林健一",
                "氏名：大野 和子。大野市に住む。; 大野 和子"
            })
    void theSurnameAloneIsFoundWhereTheTextHasTheFullName(String text, String names) {
        assertThat(NAMES.in(new Reader().read(text, Language.JA)).stream()
                        .map(name -> name.span().in(text))
                        .collect(Collectors.joining("|")))
                .isEqualTo(names);
    }
}
