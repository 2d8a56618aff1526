import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times whole processes, never inside a test: {@code mvn -Pbench verify}, or after a build {@code java src/bench/Bench.java}.
 *
 * <ul>
 *   <li>start: CPU seconds of {@code ./kansa --version}, the median of 11
 *   <li>judge: 200,000 recorded answers of about 600 characters, half Japanese, all checks, a heap of 512 MB, two workers;
 *       then one worker, and whether both left the same text files
 * </ul>
 *
 * Figures depend on the machine; compare ratios between versions on one machine.
 */
public final class Bench {
    private static final String[] EN = {
        "Thank you for asking about your order.",
        "The parcel left our warehouse on Monday and usually takes three to five working days.",
        "You can follow it on the tracking page with the number in your confirmation mail.",
        "If it has not come by the end of the week, please let us know and we will send another one.",
        "Refunds are paid to the card you used, in most cases within ten days.",
        "Our office is closed on public holidays, so replies may take a little longer.",
        "The new terms apply from April 2025 and change the notice period to 30 days.",
        "Sales rose by 12.5% to 3.4 million dollars, mostly because of the online shop.",
        "To reset the device, hold the button for ten seconds until the light turns blue.",
        "The meeting room holds 24 people and can be booked by any team.",
        "I would recommend asking a doctor before you change the dose.",
        "The museum opened in 1951 and was rebuilt after the flood of 1967.",
        "Applicants should send a short letter and two references.",
        "Python reads the file line by line, so memory stays small even for large inputs.",
    };
    private static final String[] JA = {
        "お問い合わせいただきありがとうございます。",
        "ご注文の商品は月曜日に倉庫を出発し、通常3日から5日でお届けします。",
        "配送状況は確認メールに記載の番号でお調べいただけます。",
        "週末までに届かない場合は、お手数ですがご連絡ください。代わりの品をお送りします。",
        "返金はご利用のカードに、多くの場合10日以内に行われます。",
        "祝日は休業のため、回答までお時間をいただくことがあります。",
        "新しい規約は令和7年4月から適用され、予告期間は30日になります。",
        "売上高は前年比12.5%増の3億4000万円となり、通販が大きく伸びました。",
        "本体を初期化するには、ランプが青くなるまでボタンを10秒間押し続けてください。",
        "会議室の定員は24名で、どの部署でも予約できます。",
        "薬の量を変える前に、医師に相談することをお勧めします。",
        "この博物館は1951年に開館し、1967年の水害のあとに建て直されました。",
        "応募者は志望動機と推薦状二通をお送りください。",
        "ファイルを一行ずつ読み込むため、大きなデータでもメモリの使用量は少なく済みます。",
    };

    private Bench() {}

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        Path folder = Path.of("target", "bench");
        delete(folder);
        Files.createDirectories(folder);
        start();
        Path answers = folder.resolve("answers.jsonl");
        corpus(answers, rows);
        double two = judge(answers, folder.resolve("two"), 2, rows);
        double one = judge(answers, folder.resolve("one"), 1, rows);
        System.out.printf(Locale.ROOT, "judge: two workers against one: %.2f times as fast%n", one / two);
        List<String> differing = new ArrayList<>();
        for (String file :
                List.of("transcript.jsonl", "judgements.jsonl", "findings.json", "summary.json", "junit.xml")) {
            if (!same(folder.resolve("two").resolve(file), folder.resolve("one").resolve(file))) {
                differing.add(file);
            }
        }
        System.out.println("judge: text files of one and two workers: "
                + (differing.isEmpty() ? "the same bytes" : "DIFFER " + differing));
        if (!differing.isEmpty()) {
            System.exit(1);
        }
    }

    /** Line by line, but for the run's time: in JUnit as a time stamp, in the transcript within the chain of hashes. */
    private static boolean same(Path left, Path right) throws IOException {
        Pattern time = Pattern.compile("\"previous\":\"[0-9a-f]{64}\"|timestamp=\"[^\"]*\"");
        try (BufferedReader one = Files.newBufferedReader(left);
                BufferedReader other = Files.newBufferedReader(right)) {
            while (true) {
                String line = one.readLine();
                String twin = other.readLine();
                if (line == null || twin == null) {
                    return line == null && twin == null;
                }
                if (!line.equals(twin)
                        && !time.matcher(line)
                                .replaceFirst("")
                                .equals(time.matcher(twin).replaceFirst(""))) {
                    return false;
                }
            }
        }
    }

    private static void start() throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Process process = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%U %S'; time ./kansa --version > /dev/null")
                    .redirectErrorStream(true)
                    .start();
            String[] times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+");
            process.waitFor();
            if (i > 0) {
                seconds.add(Double.parseDouble(times[times.length - 2]) + Double.parseDouble(times[times.length - 1]));
            }
        }
        seconds.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "start: --version takes %.2f s CPU (median of %d)%n",
                seconds.get(seconds.size() / 2),
                seconds.size());
    }

    private static double judge(Path answers, Path out, int workers, int rows)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        "java",
                        "-Xmx512m",
                        "-jar",
                        "target/kansa.jar",
                        "judge",
                        answers.toString(),
                        "--out",
                        out.toString(),
                        "--concurrency",
                        Integer.toString(workers),
                        "--quiet",
                        "--fail-on",
                        "never")
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (code != 0 && code != 4) {
            throw new IllegalStateException("judge ended with " + code);
        }
        System.out.printf(
                Locale.ROOT,
                "judge: %,d answers, -Xmx512m, %d worker(s), workbook included: %.1f s, %,.0f answers a second%n",
                rows,
                workers,
                seconds,
                rows / seconds);
        return seconds;
    }

    /** About 600 characters an answer, half Japanese; one in fifty holds personal data, one in ten a context. */
    private static void corpus(Path file, int rows) throws IOException {
        Random random = new Random(20261121);
        long characters = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                boolean japanese = i % 2 == 1;
                String[] sentences = japanese ? JA : EN;
                StringBuilder text = new StringBuilder();
                while (text.length() < 560) {
                    String sentence = sentences[random.nextInt(sentences.length)];
                    if (random.nextInt(3) == 0) {
                        sentence = japanese
                                ? "受付番号は" + (1000 + random.nextInt(9000)) + "です。" + sentence
                                : "Your reference is " + (1000 + random.nextInt(9000)) + ". " + sentence;
                    }
                    text.append(sentence).append(japanese ? "" : " ");
                }
                if (i % 50 < 2) {
                    text.append(
                            japanese
                                    ? "ご連絡は suzuki" + i + "@mail-kansa.jp または 090-" + (2000 + random.nextInt(7000))
                                            + "-" + (1000 + random.nextInt(9000)) + " まで。"
                                    : "Write to j.smith" + i + "@mail-kansa.org or call 212-"
                                            + (200 + random.nextInt(700)) + "-" + (1000 + random.nextInt(9000)) + ".");
                }
                characters += text.length();
                writer.write("{\"language\":\"" + (japanese ? "ja" : "en") + "\",\"model\":\"bench\",\"prompt\":\""
                        + (japanese ? "注文した商品について教えてください。" : "Please tell me about my order.") + "\"");
                if (i % 10 < 2) {
                    writer.write(",\"context\":\""
                            + String.join(
                                    japanese ? "" : " ", List.of(sentences).subList(0, 8)) + "\"");
                }
                writer.write(",\"response\":\"" + text.toString().strip() + "\"}\n");
            }
        }
        System.out.printf(
                Locale.ROOT, "corpus: %,d answers, %,d characters each on average%n", rows, characters / rows);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
