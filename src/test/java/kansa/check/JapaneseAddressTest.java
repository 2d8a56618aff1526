package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kansa.audit.Language;
import kansa.audit.Severity;
import kansa.text.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseAddressTest {
    private final Spotter addresses = new JapaneseAddress(JapanesePlaces.shared());
    private final Reader reader = new Reader();

    @ParameterizedTest
    @MethodSource
    void findsFromPlaceToRoom(String marked) {
        String text = marked.replace("[[", "").replace("]]", "");
        List<String> wanted = Stream.of(marked.split("\\[\\[", -1))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("]]")))
                .toList();
        List<Sighting> found = in(text);
        assertThat(found.stream().map(one -> one.span().in(text))).containsExactlyElementsOf(wanted);
        assertThat(found).allMatch(one -> one.score() >= PersonalData.THRESHOLD);
    }

    static Stream<String> findsFromPlaceToRoom() {
        return Stream.of(
                "住所は[[東京都千代田区永田町1丁目7番1号]]です。",
                "送付先：[[神奈川県横浜市中区日本大通１番地]]ではなく",
                "[[北海道札幌市中央区北三条西六丁目1-2]]に住んでいます。",
                "自宅は[[札幌市北区北24条西5丁目3番12号]]です。",
                "[[大阪府青葉台市緑町3丁目14-8 カワセミ荘205号室]]です。",
                "[[京都市中京区烏丸通御池上る二条殿町538]]にお届けします。",
                "[[岩手県盛岡市玉山第12地割34番地5]]の佐伯さん",
                "現住所[[青葉台市緑町3丁目14-8、カワセミ荘205号室]]",
                "[[千代田区永田町一丁目二番三号]]にお住まいの方",
                "自宅：[[埼玉県秩父郡長瀞町大字本野上字中島１２３４番地]]",
                "彼女は[[静岡市葵区追手町５ー１ー２０３]]に住んでいる。",
                "[[福岡市中央区天神2の3の4]]",
                "[[東京都渋谷区　神宮前　１－２－３]]",
                "住所：[[東京都渋谷区神宮前\n1-2-3]]",
                "[[東京都渋谷区神宮前1-2-3\nメゾン若葉 203]]\nTEL 03-3581-5111",
                "[[東京都府中市緑町3－4]]から[[大阪府大阪市北区梅田1-2-3]]へ引っ越した。",
                "[[桜坂町17番地2]]にお住まいの方");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "東京都千代田区に本社を置く。",
                "大阪府大阪市で行われた試合は2-1で終わった。",
                "東京都渋谷区では1丁目から順に整備した。",
                "静岡県の人口は3番目に多い。",
                "神奈川県代表2-1静岡県代表",
                "横浜市は1889年に市制を施行した。",
                "千代田区で1-7-1",
                "市区町村は12番目",
                "新宿区は3丁目が中心",
                "名古屋市の気温は12-3度です。",
                "京都市2020-10-12",
                "福岡市博多区3-4日の予定",
                "町の17番地図",
                "電話03-3581-5111、渋谷区役所",
                "一丁目から二丁目まで",
                "",
            })
    void leavesTownsAndCountsAlone(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "記入例：東京都千代田区〇〇1-2-3",
                "株式会社ヒバリ（東京都千代田区永田町1-7-1）",
                "美術館の所在地：京都府京都市左京区岡崎円勝寺町124番地",
            })
    void samplesAndPublicPlacesAreGradedDown(String text) {
        assertThat(in(text))
                .singleElement()
                .matches(one -> one.graded() && one.severity() == Severity.LOW && one.score() < PersonalData.THRESHOLD);
    }

    @Test
    void whatIsSaidOfAHomeIsPersonalWhateverStandsBeside() {
        assertThat(in("株式会社ヒバリの佐伯さんの自宅は東京都千代田区永田町1-7-1です。"))
                .singleElement()
                .matches(one -> !one.graded() && one.inContext() && one.severity() == Severity.MEDIUM);
    }

    private List<Sighting> in(String text) {
        return addresses.in(reader.read(text, Language.JA));
    }
}
