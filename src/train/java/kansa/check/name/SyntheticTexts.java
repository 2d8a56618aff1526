package kansa.check.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansa.audit.Span;

/**
 * Makes Japanese sentences with known names from templates written for Kansa and from lists of names. A tenth of the surnames
 * and given names are put together from parts of others, so that a name need not be listed to be learnt. Deterministic.
 */
final class SyntheticTexts {
    /** A text and where the names stand in it. */
    record Text(String text, List<Span> names) {}

    private record Person(String surname, String given, String surnameKana, String givenKana) {}

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern GIMEI = Pattern.compile("- \\['(.+?)', '(.+?)', '(.+?)', '(.+?)'\\]");

    private final Random random;
    private final List<String> templates = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final List<String[]> surnames = new ArrayList<>();
    private final List<Integer> bearers = new ArrayList<>();
    private final List<String[]> rareSurnames = new ArrayList<>();
    private final List<String[]> givens = new ArrayList<>();
    private final List<String[]> rareGivens = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> katakana = new ArrayList<>();
    private final Set<String> common = new HashSet<>();
    private final List<String> nouns = new ArrayList<>();
    private final List<String> latin = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> prefectures = new ArrayList<>();
    private long allBearers;

    SyntheticTexts(Path folder, Path names, Path dictionary, long seed) throws IOException {
        random = new Random(seed);
        for (String line : Files.readAllLines(folder.resolve("templates-ja.txt"), StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                templates.add(line);
            }
        }
        for (String line : Files.readAllLines(folder.resolve("words-ja.txt"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                int colon = line.indexOf(':');
                words.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 2).split(" ")));
            }
        }
        lists(names);
        try (Stream<String> lines = Files.lines(dictionary, StandardCharsets.UTF_8)) {
            lines.forEach(this::dictionary);
        }
        foreign.removeAll(common);
        katakana.removeAll(new HashSet<>(foreign));
    }

    private void lists(Path names) throws IOException {
        for (String line : Files.readAllLines(names.resolve("ja-last_name_org.csv"), StandardCharsets.UTF_8)) {
            String[] parts = line.split(",");
            surnames.add(new String[] {parts[0], katakana(parts[2])});
            int many = (int) Math.sqrt(Integer.parseInt(parts[1]));
            allBearers += many;
            bearers.add(many);
        }
        boolean first = false;
        for (String line : Files.readAllLines(names.resolve("gimei-names.yml"), StandardCharsets.UTF_8)) {
            first = line.startsWith("first_name") || (!line.startsWith("last_name") && first);
            Matcher entry = GIMEI.matcher(line);
            if (first && entry.find()) {
                givens.add(new String[] {entry.group(1), entry.group(3)});
            }
        }
        for (String kind : new String[] {"man_opti", "woman_opti"}) {
            for (String line :
                    Files.readAllLines(names.resolve("ja-first_name_" + kind + ".csv"), StandardCharsets.UTF_8)) {
                String[] parts = line.split(",");
                for (int i = 2; i < parts.length; i++) {
                    rareGivens.add(new String[] {parts[i], katakana(parts[0])});
                }
            }
        }
        String section = "";
        for (String line : Files.readAllLines(names.resolve("gimei-addresses.yml"), StandardCharsets.UTF_8)) {
            Matcher entry = GIMEI.matcher(line);
            if (line.matches(" +\\w+:")) {
                section = line.strip();
            } else if (entry.find()) {
                String place = entry.group(1).replaceAll("[市区町村]$", "");
                if (section.startsWith("prefecture")) {
                    prefectures.add(entry.group(1));
                } else if (section.startsWith("city") && surnames.stream().noneMatch(name -> name[0].equals(place))) {
                    places.add(place);
                }
            }
        }
    }

    private void dictionary(String line) {
        String[] parts = line.split("\t");
        String word = parts[0];
        boolean kata = word.matches("[ァ-ヴー]{3,}");
        if (parts[1].endsWith("人名-姓") && word.length() <= 4 && !kata && word.charAt(0) >= 0x4e00) {
            rareSurnames.add(new String[] {word, parts[2]});
        } else if (parts[1].endsWith("人名-一般") && kata && word.length() >= 3) {
            foreign.add(word);
        } else if (kata && (parts[1].contains("普通名詞") || parts[1].contains("固有名詞")) && !parts[1].contains("人名")) {
            katakana.add(word);
            if (parts[1].contains("普通名詞")) {
                common.add(word);
            }
        } else if (parts[1].contains("普通名詞") && word.matches("[一-龥]{2,5}")) {
            nouns.add(word);
        } else if (parts[1].startsWith("名詞") && !parts[1].contains("人名") && word.matches("[A-Za-z]{3,12}")) {
            latin.add(word);
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String[] surname() {
        double draw = random.nextDouble();
        if (draw < 0.78) {
            long at = (long) (random.nextDouble() * allBearers);
            for (int i = 0; i < surnames.size(); i++) {
                at -= bearers.get(i);
                if (at < 0) {
                    return surnames.get(i);
                }
            }
        }
        return draw < 0.9 ? any(rareSurnames) : fused(any(rareSurnames), any(surnames));
    }

    private String[] given() {
        double draw = random.nextDouble();
        return draw < 0.6 ? any(givens) : draw < 0.9 ? any(rareGivens) : fused(any(givens), any(rareGivens));
    }

    private static String[] fused(String[] head, String[] tail) {
        return new String[] {
            head[0].charAt(0) + tail[0].substring(tail[0].length() - 1),
            head[1].substring(0, Math.min(2, head[1].length())) + tail[1].substring(Math.max(0, tail[1].length() - 2))
        };
    }

    private Person person() {
        String[] surname = surname();
        String[] given = given();
        return new Person(surname[0], given[0], surname[1], given[1]);
    }

    /** One text from a random template. */
    Text next() {
        String template = any(templates);
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        Map<Character, Person> persons = new HashMap<>();
        int at = 0;
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            text.append(template, at, slot.start());
            at = slot.end();
            String wanted = slot.group(1);
            if (wanted.matches("[FGSNKHRXYC][0-9]?")) {
                Person person =
                        wanted.length() > 1 ? persons.computeIfAbsent(wanted.charAt(1), key -> person()) : person();
                int start = text.length();
                text.append(name(wanted.charAt(0), person));
                if (wanted.charAt(0) != 'H' || start == 0 || text.charAt(start - 1) != '（') {
                    names.add(new Span(start, text.length()));
                }
            } else {
                text.append(filler(wanted));
            }
        }
        text.append(template.substring(at));
        // in "{S}商店" and the like, and in "{Y}社", the name is part of another; so is a title of a work
        if (NOT_A_PERSON.matcher(template).find()) {
            names.removeIf(span ->
                    NOT_A_PERSON_HERE.matcher(text.substring(span.end())).lookingAt());
        }
        if (text.length() > 3 && random.nextInt(12) == 0 && text.charAt(text.length() - 1) == '。') {
            text.setLength(text.length() - 1);
        }
        return new Text(text.toString(), names);
    }

    private static final String PART =
            "(商店|電機|数を|係数|症候群|方程式|効果|主義|語は|革命|山脈|島は|州の|氏の一族|城を|藩の|流の|さんという名字|の乱|建設|クリニック|内科|食品|橋|駅|市|町|村|神社|線|高等学校|城の戦い|川にかかる|山の標高|温泉|区役所|製作所|運輸|大学の入試|事件|の『|賞|空港|社の|の定理|通り|FC|家の|の\\{item\\}』|時代)";
    private static final Pattern NOT_A_PERSON = Pattern.compile("\\{[SNXY]\\}" + PART);
    private static final Pattern NOT_A_PERSON_HERE = Pattern.compile(PART.replace("の\\{item\\}』", "の[^』。]*』"));

    private String name(char kind, Person person) {
        String space = random.nextInt(3) > 0 ? "\u3000" : " ";
        return switch (kind) {
            case 'F' -> person.surname() + person.given();
            case 'G' -> person.surname() + space + person.given();
            case 'S' -> person.surname();
            case 'N' -> person.given();
            case 'K' ->
                random.nextInt(10) == 0
                        ? person.surnameKana() + person.givenKana()
                        : person.surnameKana() + space + person.givenKana();
            case 'H' ->
                hiragana(person.surnameKana())
                        + (random.nextBoolean() ? space.equals(" ") ? " " : "\u3000" : "")
                        + hiragana(person.givenKana());
            case 'R' -> latin(person);
            case 'Y' -> any(foreign);
            case 'C' ->
                any(words.get("surnameC"))
                        + any(words.get("givenC"))
                        + (random.nextInt(3) > 0 ? any(words.get("givenC")) : "");
            default ->
                any(foreign) + "・"
                        + (random.nextInt(5) == 0
                                ? any(foreign) + "・"
                                : random.nextInt(8) == 0 ? (char) ('A' + random.nextInt(26)) + "・" : "")
                        + any(foreign);
        };
    }

    private String latin(Person person) {
        String surname = Romaji.of(person.surnameKana());
        String given = Romaji.of(person.givenKana());
        return switch (random.nextInt(4)) {
            case 0 -> given + " " + surname.toUpperCase(java.util.Locale.ROOT);
            case 1 -> surname + " " + given;
            case 2 -> surname.toUpperCase(java.util.Locale.ROOT) + " " + given;
            default -> given + " " + surname;
        };
    }

    private String filler(String wanted) {
        if (wanted.indexOf('|') >= 0) {
            return any(List.of(wanted.split("\\|", -1)));
        }
        int number = random.nextInt(1, 100);
        return switch (wanted) {
            case "place" -> any(places);
            case "pref" -> any(prefectures);
            case "station" -> any(places) + "駅";
            case "school" -> any(places) + any(words.get("schooltail"));
            case "hospital" -> any(places) + any(words.get("hospitaltail"));
            case "shop" ->
                (random.nextBoolean() ? any(places) : any(words.get("companyhead"))) + any(words.get("shoptail"));
            case "company" ->
                random.nextInt(4) == 0
                        ? surname()[0] + any(words.get("companytail"))
                        : random.nextInt(3) == 0
                                ? any(katakana)
                                : random.nextBoolean()
                                        ? "株式会社" + any(words.get("companyhead"))
                                        : any(words.get("companyhead")) + any(words.get("companytail"));
            case "hon" -> any(List.of("さん", "様", "氏", "くん", "先生"));
            case "date" ->
                random.nextInt(1950, 2027) + "年" + random.nextInt(1, 13) + "月"
                        + (random.nextBoolean() ? random.nextInt(1, 29) + "日" : "");
            case "time" -> random.nextInt(7, 22) + (random.nextBoolean() ? "時" : ":30");
            case "tel" ->
                "0" + random.nextInt(3, 90) + "-" + random.nextInt(100, 9999) + "-" + random.nextInt(1000, 9999);
            case "mail" -> "user" + number + "@example.com";
            case "number" -> Integer.toString(number);
            case "katakana" -> any(katakana);
            case "noun" -> any(nouns);
            case "latin" -> any(latin);
            default -> any(words.getOrDefault(wanted, List.of(wanted)));
        };
    }

    private static String katakana(String hiragana) {
        return shifted(hiragana, 'ぁ', 'ゖ', 0x60);
    }

    private static String hiragana(String katakana) {
        return shifted(katakana, 'ァ', 'ヶ', -0x60);
    }

    private static String shifted(String kana, char from, char to, int by) {
        StringBuilder shifted = new StringBuilder(kana);
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            shifted.setCharAt(i, c >= from && c <= to ? (char) (c + by) : c);
        }
        return shifted.toString();
    }
}
