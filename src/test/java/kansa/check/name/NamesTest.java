package kansa.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kansa.text.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static String found(String text) {
        return Names.shared().in(new Reader().read(text)).stream()
                .map(name -> name.span().in(text))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "担当の佐藤太郎さんに伝えました。; 佐藤太郎",
                "窓口は鈴木様です。Please ask Ms. Emily Carter about it.; 鈴木|Emily Carter",
                "Your contact is Mr. Brown (担当は田中さんです) on weekdays, and please call before noon.; Brown|田中",
                "本日は晴れです。; ''",
                "資料はTaro Yamadaが作成した。; Taro Yamada",
                "担当：John Smith（営業部）; John Smith",
                "Emilyさんから返信がありました。; Emily",
                "KDDIとLINEの契約を確認してください。; ''",
                "WinampとDominoをインストールします。; ''"
            })
    void bothWritingsInOneText(String text, String names) {
        assertThat(found(text)).isEqualTo(names);
    }
}
