package kansa.check.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Names of many languages to fill sentences with; a person's names come from one language. */
final class NamePools {
    record Pool(List<String> given, List<String> family) {}

    private final List<Pool> pools = new ArrayList<>();
    private final double[] upTo;
    private final List<String> towns;
    private final List<String> words = new ArrayList<>();
    private final List<String> usual = new ArrayList<>();
    private final List<String> ambiguous = new ArrayList<>();
    private final List<String> companies = new ArrayList<>();
    private final List<String> works = new ArrayList<>();
    private final Random random;

    NamePools(Path sources, Random random) throws IOException {
        this.random = random;
        Map<String, Pool> byLanguage = new TreeMap<>();
        for (String line : Files.readAllLines(sources.resolve("languages.tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            for (String language : cells[2].split(" ")) {
                Pool pool = byLanguage.computeIfAbsent(language, l -> new Pool(new ArrayList<>(), new ArrayList<>()));
                (cells[0].equals("given") ? pool.given : pool.family).add(cells[1]);
            }
        }
        Pool american = byLanguage.get("us");
        byLanguage.values().forEach(pool -> {
            if (pool.given.size() > 30 || pool.family.size() > 30) {
                pools.add(new Pool(
                        pool.given.size() > 20 ? pool.given : american.given,
                        pool.family.size() > 20 ? pool.family : american.family));
            }
        });
        Lexis lexis = Lexis.shipped();
        for (String name : american.given) {
            long known = lexis.of(name);
            if (Lexis.word(known) > 1 || Lexis.place(known) > 1) {
                ambiguous.add(name);
            }
        }
        for (String line : Files.readAllLines(
                Path.of("src/main/resources/kansa/check/name/en/words.txt"), StandardCharsets.UTF_8)) {
            String word = line.substring(0, line.indexOf(' '));
            words.add(word);
            if (!line.endsWith("1")) {
                usual.add(word);
            }
        }
        upTo = new double[pools.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Math.pow(
                    Math.min(
                            4000,
                            pools.get(i).given.size() + pools.get(i).family.size()),
                    0.4);
            upTo[i] = sum;
        }
        for (String line : Files.readAllLines(sources.resolve("things.tsv"), StandardCharsets.UTF_8)) {
            (line.startsWith("org") ? companies : works).add(line.substring(line.indexOf('\t') + 1));
        }
        towns = Files.readAllLines(sources.resolve("towns.txt"), StandardCharsets.UTF_8);
    }

    Pool pool() {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        for (int i = 0; i < upTo.length; i++) {
            if (at <= upTo[i]) {
                return pools.get(i);
            }
        }
        return pools.get(0);
    }

    String given(Pool pool) {
        return capital(pick(pool.given));
    }

    String family(Pool pool) {
        return capital(pick(pool.family));
    }

    /** An ordinary word in small letters; as often a frequent one as any. */
    String word() {
        return pick(random.nextBoolean() ? usual : words);
    }

    /** A given name that is an ordinary word or a place, too. */
    String ambiguous() {
        return capital(pick(ambiguous));
    }

    /** A company, team or party. */
    String org() {
        return pick(companies);
    }

    /** A product, work, people or event. */
    String work() {
        return pick(works);
    }

    String town() {
        return pick(towns);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    static String capital(String name) {
        StringBuilder out = new StringBuilder(name);
        for (int i = 0; i < out.length(); i++) {
            boolean begins = i == 0
                    || out.charAt(i - 1) == '-'
                    || out.charAt(i - 1) == '\'' && i < 3
                    || i == 2 && name.startsWith("mc");
            if (begins) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }
}
