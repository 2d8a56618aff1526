import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import kansa.check.Masker;
import kansa.check.Rulebooks;
import kansa.check.name.Names;
import kansa.file.BuiltIn;
import kansa.text.Reader;

/**
 * How fast personal data is looked for, warm, on one core: {@code java -cp target/kansa.jar src/bench/PrivacyBench.java}.
 *
 * <ul>
 *   <li>identifiers, numbers, addresses, credentials and secrets together (what the masker does), in MB of UTF-8 a second, and
 *       as a ratio to a plain {@code indexOf} scan of the same text
 *   <li>names of persons, the same
 *   <li>the seconds that adversarial texts of 100,000 characters take
 * </ul>
 *
 * Figures depend on the machine; compare ratios.
 */
public final class PrivacyBench {
    private static final String[] EN = {
        "Thank you for asking about your order.",
        "The parcel left our warehouse on Monday and usually takes three to five working days.",
        "You can follow it on the tracking page with the number in your confirmation mail.",
        "Refunds are paid to the card you used, in most cases within ten days.",
        "The new terms apply from April 2025 and change the notice period to 30 days.",
        "Sales rose by 12.5% to 3.4 million dollars, mostly because of the online shop.",
        "The museum opened in 1951 and was rebuilt after the flood of 1967.",
        "Margaret Holloway from the planning office will answer your letter next week.",
        "Python reads the file line by line, so memory stays small even for large inputs.",
    };
    private static final String[] JA = {
        "お問い合わせいただきありがとうございます。",
        "ご注文の商品は月曜日に倉庫を出発し、通常3日から5日でお届けします。",
        "配送状況は確認メールに記載の番号でお調べいただけます。",
        "返金はご利用のカードに、多くの場合10日以内に行われます。",
        "新しい規約は令和7年4月から適用され、予告期間は30日になります。",
        "売上高は前年比12.5%増の3億4000万円となり、通販が大きく伸びました。",
        "この博物館は1951年に開館し、1967年の水害のあとに建て直されました。",
        "企画課の長谷川美咲さんが来週お返事を差し上げます。",
        "ファイルを一行ずつ読み込むため、大きなデータでもメモリの使用量は少なく済みます。",
    };
    private static final List<String> SECRETS = List.of("KESTREL-7741-OAK", "青い梨は月曜に笑う");
    private static final int ADVERSARIAL = 100_000;
    /** So that no work can be left out as unused. */
    private static final LongAdder SINK = new LongAdder();

    private PrivacyBench() {}

    public static void main(String[] args) {
        Masker masker = Masker.shared(Rulebooks.of(BuiltIn.rulesets()));
        Reader reader = new Reader();
        Names names = Names.shared();
        SortedMap<String, List<String>> corpora = new TreeMap<>();
        corpora.put("English", corpus(EN, " "));
        corpora.put("Japanese", corpus(JA, ""));
        corpora.forEach((language, texts) -> {
            double scan = speed(texts, text -> text.indexOf(language.equals("English") ? "the moon" : "のに月"));
            report(
                    language,
                    "identifiers, credentials and secrets",
                    speed(texts, text -> masker.mask(text, SECRETS)),
                    scan);
            report(language, "names of persons", speed(texts, text -> names.in(reader.read(text))), scan);
        });
        adversarial().forEach((name, text) -> {
            System.out.printf(
                    Locale.ROOT,
                    "adversarial, %,d characters, %s: %.2f s; names %.2f s%n",
                    text.length(),
                    name,
                    seconds(() -> masker.mask(text, SECRETS)),
                    seconds(() -> names.in(reader.read(text))));
        });
    }

    private static List<String> corpus(String[] sentences, String between) {
        Random random = new Random(20261121);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 600) {
                text.append(sentences[random.nextInt(sentences.length)]).append(between);
            }
            if (i % 50 == 0) {
                text.append("090-")
                        .append(1000 + random.nextInt(9000))
                        .append('-')
                        .append(1000 + random.nextInt(9000));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static SortedMap<String, String> adversarial() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("digits", of("1234567890"));
        texts.put("digits and dashes", of("12-34-"));
        texts.put("dashes", of("-"));
        texts.put("full-width digits, spaced", of("１ ２ "));
        texts.put("kanji digits", of("一二三四〇"));
        texts.put("kanji without a stop", of("東京都千代田区永田町"));
        texts.put("nested quotes", of("「『“(\""));
        texts.put("letters", of("a"));
        texts.put("at signs", of("a@a."));
        texts.put("dots", of("1.2.3.4."));
        texts.put("colons", of("ab:cd:"));
        texts.put("key words", of("パスワードは password= "));
        texts.put("addresses without an end", of("1丁目1番地"));
        texts.put("capital words", of("Maria Smith "));
        texts.put("base64", of("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo"));
        texts.put("zero-width", of("1\u200b2\u200b"));
        return texts;
    }

    private static String of(String part) {
        return part.repeat(ADVERSARIAL / part.length());
    }

    /** MB of UTF-8 a second, the best of eight rounds after six to warm up. */
    private static double speed(List<String> texts, Function<String, Object> work) {
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        double[] rounds = new double[14];
        for (int round = 0; round < rounds.length; round++) {
            long began = System.nanoTime();
            texts.forEach(text -> SINK.add(work.apply(text).hashCode()));
            rounds[round] = bytes / 1e6 / ((System.nanoTime() - began) / 1e9);
        }
        return Arrays.stream(rounds).skip(6).max().orElseThrow();
    }

    private static double seconds(Runnable work) {
        work.run();
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void report(String language, String what, double speed, double scan) {
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %.2f MB/s, an indexOf scan is %,.0f times as fast%n",
                language,
                what,
                speed,
                scan / speed);
    }
}
