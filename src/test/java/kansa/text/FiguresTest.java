package kansa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansa.audit.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static List<Figure> figures(String text) {
        return new Reader().read(text).figures();
    }

    private static String end(BigDecimal value) {
        return value.abs().equals(Figure.WITHOUT_END) ? "" : value.toPlainString();
    }

    /** Such as {@code money JPY 100..200}; a range without an end leaves it out. */
    private static String say(Figure figure) {
        String value = figure.isPoint() ? end(figure.low()) : end(figure.low()) + ".." + end(figure.high());
        String unit = figure.unit().isEmpty() ? "" : " " + figure.unit();
        return figure.type().name().toLowerCase(java.util.Locale.ROOT) + unit + " " + value;
    }

    private static String say(String text) {
        return figures(text).stream().map(FiguresTest::say).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            値は1,234.5です。 | number 1234.5
            １２３４５ | number 12345
            千二百三十四人 | quantity 人 1234
            百六十四万七千三百四十一人 | quantity 人 1647341
            二〇二四個 | quantity 個 2024
            1万2千人 | quantity 人 12000
            3億4000万円 | money JPY 340000000
            ３.２千円 | money JPY 3200
            １．５億円 | money JPY 150000000
            壱万弐千参百円 | money JPY 12300
            2兆5,000億円 | money JPY 2500000000000
            合計は千二百三十四です | number 1234
            十五件 | quantity 件 15
            三つの理由 | quantity 個 3
            数十人 | quantity 人 20..99
            十数人 | quantity 人 11..19
            二十数名 | quantity 人 21..29
            数百万円 | money JPY 2000000..9999999
            十数万人 | quantity 人 110000..190000
            数人 | quantity 人 2..9
            二三人 | quantity 人 2..3
            三分の一 | percent % 33.3333
            3分の2 | percent % 66.6667
            半分 | percent % 50
            過半数 | percent % 50.000000001..100
            50％ | percent % 50
            50パーセント | percent % 50
            5割 | percent % 50
            五割 | percent % 50
            3割5分 | percent % 35
            3割5分2厘 | percent % 35.2
            2ポイント上昇 | percent pt 2
            -5.5％ | percent % -5.5
            ▲3% | percent % -3
            マイナス5℃ | quantity °C -5
            ￥1,200 | money JPY 1200
            1,200円 | money JPY 1200
            100米ドル | money USD 100
            100豪ドル | money AUD 100
            50万ユーロ | money EUR 500000
            3名 | quantity 人 3
            30代 | quantity 歳 30..39
            十八歳 | quantity 歳 18
            地上5階 | quantity 階 5
            3か国、5ヶ所、2頁 | quantity か国 3; quantity か所 5; quantity ページ 2
            2倍 | quantity 倍 2
            第3回 | ordinal 回 3
            第二章 | ordinal 章 2
            3番目 | ordinal 番目 3
            二十一世紀 | ordinal 世紀 21
            3丁目 | ordinal 丁目 3
            """)
    void readsJapaneseNumbers(String text, String figures) {
        assertThat(say(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024年5月3日 | date 20240503
            二〇二四年五月三日 | date 20240503
            ２０２４年５月３日 | date 20240503
            令和6年5月3日 | date 20240503
            令和六年五月三日 | date 20240503
            R6.5.3 | date 20240503
            令和元年5月1日 | date 20190501
            平成31年4月30日 | date 20190430
            H31.4.30 | date 20190430
            平成元年1月8日 | date 19890108
            昭和64年1月7日 | date 19890107
            昭和元年12月25日 | date 19261225
            大正15年12月24日 | date 19261224
            大正元年7月30日 | date 19120730
            明治45年7月29日 | date 19120729
            ㋿6年 | date 20240000
            2024/05/03 | date 20240503
            2024-05-03 | date 20240503
            2024.5.3 | date 20240503
            2024年 | date 20240000
            2024年5月 | date 20240500
            5月3日 | date 503
            24年5月3日 | date 20240503
            3日に会う | date 3
            2024年度 | date 年度 20240000
            令和6年度 | date 年度 20240000
            1990年代 | date 19900000..19990000
            May 3, 2024 | date 20240503
            3 May 2024 | date 20240503
            the 3rd of May 2024 | date 20240503
            On Sept. 5 | date 905
            in May 2024 | date 20240500
            since 1998 | date 19980000
            05/03/2024 | date 20240503
            25/12/2024 | date 20241225
            the 1990s | date 19900000..19990000
            FY2024 | date 年度 20240000
            fiscal year 2024 | date 年度 20240000
            5月3日〜5日 | date 503..505
            2024年4月〜6月 | date 20240400..20240600
            2024年4月1日から2025年3月31日まで | date 20240401..20250331
            from 2019-2021 | date 20190000..20210000
            午後3時 | time 1500
            15時 | time 1500
            午後3時30分 | time 1530
            15時半 | time 1530
            午前0時 | time 0
            午後三時 | time 1500
            3:30 p.m. | time 1530
            3 pm | time 1500
            12 a.m. | time 0
            15:30 | time 1530
            10時〜12時 | time 1000..1200
            """)
    void readsDatesAndTimes(String text, String figures) {
        assertThat(say(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5km | quantity m 5000
            5キロメートル | quantity m 5000
            5キロ走る | quantity m 5000
            体重60キロ | quantity kg 60
            5キロ太った | quantity m 5000
            180cm | quantity m 1.8
            1メートル80センチ | quantity m 1.8
            10 miles | quantity m 16093.44
            500グラム | quantity kg 0.5
            2トン | quantity kg 2000
            100㎡ | quantity m2 100
            100平方メートル | quantity m2 100
            100m² | quantity m2 100
            30坪 | quantity m2 99.1735537190082
            1.5リットル | quantity L 1.5
            500ﾐﾘﾘｯﾄﾙ | quantity L 0.5
            36.5℃ | quantity °C 36.5
            摂氏20度 | quantity °C 20
            212°F | quantity °C 100
            90分 | quantity s 5400
            1時間半 | quantity s 5400
            1時間30分 | quantity s 5400
            24時間 | quantity s 86400
            3日間 | quantity s 259200
            10分後 | quantity s 600
            十分後 | quantity s 600
            2週間 | quantity s 1209600
            18か月 | quantity month 18
            1年半 | quantity month 18
            1年6ヶ月 | quantity month 18
            半年 | quantity month 6
            十年間 | quantity month 120
            two and a half hours | quantity s 9000
            a 30-year-old man | quantity 歳 30
            30 years old | quantity 歳 30
            5 years | quantity month 60
            """)
    void convertsUnits(String text, String figures) {
        assertThat(say(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It has twenty-five employees. | quantity employee 25
            one hundred and five pages | quantity page 105
            two million five hundred thousand people | quantity person 2500000
            3.5 million dollars | money USD 3500000
            $3.5 million | money USD 3500000
            US$1,200.50 | money USD 1200.5
            $5bn | money USD 5000000000
            USD 300 | money USD 300
            €20 | money EUR 20
            £3m | money GBP 3000000
            100 yen | money JPY 100
            half of the users | percent % 50
            half a million users | quantity user 500000
            two-thirds of them | percent % 66.6667
            one third agreed | percent % 33.3333
            a quarter of it | percent % 25
            1/3 of them | percent % 33.3333
            1½ hours | quantity s 5400
            12 percent | percent % 12
            12 per cent | percent % 12
            the 3rd floor | ordinal 3
            the 21st century | ordinal 世紀 21
            200 full-time employees | quantity employee 200
            1 child and 2 children | quantity child 1; quantity child 2
            one person | quantity person 1
            hundreds of people | quantity person 200..999
            two dozen eggs | quantity egg 24
            The total is 42. | number 42
            one of them said no one came |
            """)
    void readsEnglish(String text, String figures) {
        assertThat(say(text)).isEqualTo(figures == null ? "" : figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            10〜20人 | quantity 人 10..20
            10-20% | percent % 10..20
            1〜2万人 | quantity 人 10000..20000
            10人から20人まで | quantity 人 10..20
            between 10 and 20 people | quantity person 10..20
            3 to 5 days | quantity s 259200..432000
            $3-4 million | money USD 3000000..4000000
            from 10 to 20 people | number 10; quantity person 20
            10〜20km | quantity m 10000..20000
            約100人 | quantity 人 90..110
            およそ１万円 | money JPY 8000..12000
            about 50 people | quantity person 45..55
            約3kg | quantity kg 2.5..3.5
            20歳以上 | quantity 歳 20..
            20歳未満 | quantity 歳 ..19.999999999
            20歳以下 | quantity 歳 ..20
            100人超 | quantity 人 100.000000001..
            100人を超える | quantity 人 100.000000001..
            100人前後 | quantity 人 90..110
            100人余り | quantity 人 100..110
            100人近く | quantity 人 90..100
            少なくとも3人 | quantity 人 3..
            最大5GB | quantity B ..5000000000
            at least 18 years | quantity month 216..
            up to 30% | percent % ..30
            more than 500 employees | quantity employee 500.000000001..
            fewer than 10 cases | quantity case ..9.999999999
            nearly 200 people | quantity person 180..200
            18 or older | number 18..
            100+ | number 100..
            """)
    void readsBounds(String text, String figures) {
        assertThat(say(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "五番町と千葉",
                "十人十色",
                "一石二鳥",
                "万博",
                "一人ひとり",
                "一人一人",
                "三菱と三井",
                "第三者",
                "一部の一般的な一方",
                "十分に",
                "十分な説明",
                "六本木と九州と四国",
                "一番よい",
                "統一する",
                "八百屋",
                "一生懸命",
                "人数と件数と数学",
                "複数人",
                "多数回",
                "一緒に一度だけ",
                "万一",
                "二度と",
                "二人三脚",
                "百人一首",
                "三人称",
                "千葉県",
                "三重県",
                "五輪",
                "四季",
                "七夕",
                "一時的に",
                "一日千秋",
                "1. Wash your hands",
                "2) Dry them",
                "(3) Go",
                "１．はじめに",
                "version 1.2.3",
                "192.168.0.1",
                "03-1234-5678",
                "090-1234-5678",
                "+81 3 1234 5678",
                "〒100-0001",
                "123-456-7890",
                "①と②",
                "as shown [1]",
                "(注1)",
                "図3",
                "GPT-4 and B2B",
                "COVID-19",
                "Area51",
                "4111 1111 1111 1111",
                "3D and 5G",
                "the 1099-B form",
                "a 401(k) plan",
                "IR-2017-10",
                "(n-2)",
                "Do this: 1. Go. 2. Stop.",
                "一票の格差",
                "最も重要なものの1つ",
                "第一の矢",
                "1 . 地域",
                "24/7",
                "First, no one",
                "someone has done it",
                "none",
                "often",
                "一つ"
            })
    void leavesAlone(String text) {
        List<Figure> found = figures(text);
        assertThat(found).isEmpty();
    }

    /** The equivalences that a comparison must know: each pair says the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            令和6年5月3日 | 2024年5月3日
            昭和64年 | 平成元年
            平成31年5月1日 | 令和元年5月1日
            二〇二四年 | ２０２４年
            1,200人 | 千二百人
            壱億円 | 1億円
            50％ | 5割
            50パーセント | 半分
            3割5分 | 35%
            三分の一 | 33.3%
            三分の一 | 33%
            午後3時 | 15時
            3:30 p.m. | 15:30
            5km | 5,000メートル
            30坪 | 99㎡
            10 miles | 16 km
            1時間半 | 90分
            約100人 | 95人
            約3万人 | 28,000人
            20歳以上 | 20歳
            10〜20人 | 15名
            2024年 | 2024年5月
            5月3日 | 2024年5月3日
            $3.5 million | 3,500,000 dollars
            twelve employees | 12 employees
            May 3, 2024 | 2024-05-03
            """)
    void agree(String one, String two) {
        assertThat(figures(one)).hasSize(1);
        assertThat(figures(two)).hasSize(1);
        assertThat(figures(one).get(0).agrees(figures(two).get(0))).isTrue();
        assertThat(figures(two).get(0).agrees(figures(one).get(0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3万円 | 3億円
            20歳未満 | 20歳
            100人超 | 100人
            20人 | 20件
            令和6年 | 令和5年
            2024年 | 2024年度
            午前3時 | 15時
            34% | 三分の一
            5km | 5kg
            約100人 | 120人
            May 3, 2024 | May 4, 2024
            第3回 | 3回
            30坪 | 120㎡
            36.5℃ | 37.5℃
            """)
    void disagree(String one, String two) {
        assertThat(figures(one).get(0).agrees(figures(two).get(0))).isFalse();
        assertThat(figures(two).get(0).agrees(figures(one).get(0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            😀㈱は２０２４年５月に約１２０人を採用 | ２０２４年５月 / 約１２０人
            重さは５㎏、長さ①１０ｾﾝﾁでした | ５㎏ / １０ｾﾝﾁ
            \ufeffＡは壱万円以上 | 壱万円以上
            The fee is “about $3.5 million”. | about $3.5 million
            """)
    void pointsIntoTheOriginal(String text, String written) {
        assertThat(figures(text)).extracting(Figure::written).containsExactly(written.split(" / "));
        assertThat(figures(text)).allSatisfy(f -> assertThat(f.span().in(text)).isEqualTo(f.written()));
    }

    @ParameterizedTest
    @MethodSource("hard")
    void survives(String text) {
        for (Language language : Language.values()) {
            int before = 0;
            for (Figure figure : new Reader().read(text, language).figures()) {
                assertThat(figure.span().in(text)).isEqualTo(figure.written());
                assertThat(figure.low()).isLessThanOrEqualTo(figure.high());
                assertThat(figure.span().start()).isGreaterThanOrEqualTo(before);
                before = figure.span().end();
            }
        }
    }

    static Stream<String> hard() {
        return Stream.of(
                "",
                "1",
                "年月日",
                "-",
                "1,",
                "1,2",
                "1.",
                "$",
                "9".repeat(3_000),
                "1.".repeat(3_000),
                "1-".repeat(3_000),
                "1,000".repeat(2_000),
                "一".repeat(3_000),
                "十百千万億兆".repeat(500),
                "数".repeat(1_000),
                "one and ".repeat(1_000),
                "million ".repeat(1_000),
                "半½½1½".repeat(300),
                "元年令和元年元年",
                "1\r\n2\r\n3",
                "\ud83d1\udc00",
                "3時3時3日3/3:3",
                "第第第3",
                "between 1 and",
                "約約約3以上以上",
                "あ3".repeat(100_000));
    }
}
