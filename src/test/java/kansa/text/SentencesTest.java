package kansa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kansa.audit.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** A bar marks where one sentence ends and the next begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Smith went home.| He slept.",
                "Dr. Lee met Prof. Kim, e.g. in the U.S. capital.| It rained.",
                "She lives in the U.S.| The city is big.",
                "The U.S. Senate voted.| Nobody cared.",
                "It costs 3.5 dollars.| That is 0.75 more.",
                "Version 1.2.3 is out.| See example.com/a.b?c=d for more.",
                "Really?| Yes!| OK.",
                "\"Stop!\" he said.| \"Why?\"| She left.",
                "He said (quietly.)| Nothing.| (Then he left.)| End",
                "We met at 5 p.m. on Monday.| We met at 5 p.m.| The room was empty.",
                "See Fig. 3 and No. 5.| Nothing else.",
                "Is it true?| No.| It is not.",
                "J. R. R. Tolkien wrote it.| Plan B.| We left.",
                "Apples, pears, etc. are fruit.| He likes apples, etc.| She does not.",
                "Wait... what?| Well...| Then he left.",
                "It was shown.[1]| Others disagree.[23]",
                "**Note.**| It matters.| *Yes.*| No.",
                "Acme Inc. announced it.| Acme Inc.| It grew.",
                "On Jan. 5 it began.| It ended.",
                "Great! 😀| Next one! 👍🏽✨| Good.",
                "He is from 日本。| He is 20.",
                "1. Wash your hands.\n|2. Dry them. |Then go.\n|10. End",
                "# Title\n|- first item\n|- second item\n|\n|Text here. |More.",
                "This is a paragraph that was wrapped by hand at about\nseventy characters and goes on here. |Then\nit ends.",
                "A short line\n|Another short line",
                "A list of things that you will need for the long journey:\n|Bread\n|Water",
                "```\n|int a = b.c;\n|int d = e;\n|```\n|Done.",
            })
    void splitsEnglish(String marked) {
        check(marked, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今日は晴れ。|明日は雨！|本当？|はい",
                "彼は「行く。必ず行く。」と言った。|そして去った。",
                "「はい。」|「いいえ。」",
                "『本。』を読んだ（昨日。夜。）。|終わり。",
                "「開いたまま。|閉じない。",
                "なぜ？と聞いた。|なぜ？|知らない。",
                "１．はじめに\n|2. 次に行う。|終わる。\n|①最後",
                "円周率は3.14です。|版は1.2.3。",
                "## 見出し\n|・項目一\n|・項目二。|補足。\r\n|\r\n|本文。",
                "これはpenです. |次です．|終わり．",
                "すごい！！|本当ですか？！|ｶﾞﾝﾊﾞﾙ｡|はい｡",
                "URLはhttps://example.jp/a?b=c.htmlです。|以上。",
                "Dr. スミスは言った。|そう。",
                "見た…そして…消えた。|はい。",
                "一行目\n|二行目\n|\n|\n|三行目",
            })
    void splitsJapanese(String marked) {
        check(marked, Language.JA);
    }

    private static void check(String marked, Language language) {
        String text = marked.replace("|", "");
        List<String> wanted = Stream.of(marked.split("\\|"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        assertThat(Sentences.split(text, language))
                .extracting(s -> s.span().in(text))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("hard")
    void keepsEveryLetterAndTheLimit(String text) {
        for (Language language : Language.values()) {
            List<Sentence> sentences = Sentences.split(text, language);
            int end = 0;
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                assertThat(sentence.number()).isEqualTo(i);
                assertThat(sentence.span().length()).isBetween(1, Sentences.LIMIT);
                assertThat(text.substring(end, sentence.span().start())).isBlank();
                end = sentence.span().end();
            }
            assertThat(text.substring(end)).isBlank();
        }
    }

    static Stream<String> hard() {
        return Stream.of(
                "",
                " \r\n\t\n",
                "。。。",
                "\r\r\n\n\r",
                "\ud83d",
                "😀".repeat(3_000),
                "あ".repeat(300_000),
                "「".repeat(20_000) + "。",
                "「。」".repeat(5_000),
                "a".repeat(5_000) + ", " + "b".repeat(5_000),
                "1. ".repeat(2_000),
                ". ".repeat(3_000),
                "word ".repeat(5_000),
                "A.B.C.D. ".repeat(1_000));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsTheSentenceOfAnOffset(Language language) {
        Reading reading = new Reader().read("One.  Two.\n\nThree.", language);
        assertThat(Stream.of(0, 3, 4, 5, 6, 9, 11, 12, 17, 18, 99)
                        .map(i -> reading.sentenceAt(i).number()))
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2);
        Reading blank = new Reader().read("  ", language);
        assertThat(blank.sentences()).isEmpty();
        assertThat(blank.sentenceAt(1).span().length()).isEqualTo(2);
    }
}
