package kansa.check.name;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansa.text.Folded;

/**
 * Builds the list of names and words: {@code ListBuilding SUDACHI.tsv NAMES-FOLDER OUT}. The table has surface and part of
 * speech in its first two columns; the folder holds gimei and japanese-personal-name-dataset.
 */
public final class ListBuilding {
    private static final Pattern GIMEI = Pattern.compile("- \\['(.+?)', '(.+?)', '(.+?)', '(.+?)'\\]");
    private static final Predicate<String> KATAKANA =
            Pattern.compile("[ァ-ヴー・=]{2,}").asMatchPredicate();
    private static final int NAMES = 31;

    private final Map<String, Integer> marks = new TreeMap<>();

    private ListBuilding() {}

    public static void main(String[] args) throws IOException {
        ListBuilding building = new ListBuilding();
        building.lists(Path.of(args[1]));
        building.dictionary(Path.of(args[0]));
        SortedMap<Integer, Byte> entries = new TreeMap<>();
        building.marks.forEach((word, marks) -> {
            if ((marks & (NAMES | NameList.READING)) != 0 || KATAKANA.test(word)) {
                entries.merge(NameList.hash(word, 0, word.length()), (byte) (int) marks, (a, b) -> (byte) (a | b));
            }
        });
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            NameList.write(out, entries);
        }
        System.out.println(entries.size() + " entries");
    }

    private void add(String word, int mark) {
        String folded = Folded.of(word.strip()).lower();
        if (!folded.isEmpty() && folded.length() <= 20) {
            marks.merge(folded, mark, (a, b) -> a | b);
        }
    }

    private void lists(Path folder) throws IOException {
        int section = 0;
        for (String line : Files.readAllLines(folder.resolve("gimei-names.yml"), StandardCharsets.UTF_8)) {
            section = line.startsWith("first_name")
                    ? NameList.COMMON_GIVEN
                    : line.startsWith("last_name") ? NameList.COMMON_SURNAME : section;
            Matcher entry = GIMEI.matcher(line);
            if (entry.find()) {
                add(entry.group(1), section);
                readings(entry.group(3), entry.group(4), section);
            }
        }
        for (String line : Files.readAllLines(folder.resolve("ja-last_name_org.csv"), StandardCharsets.UTF_8)) {
            String[] parts = line.split(",");
            add(parts[0], NameList.COMMON_SURNAME);
            readings(katakana(parts[2]), parts[3], NameList.COMMON_SURNAME);
        }
        for (String kind : new String[] {"man_org", "man_opti", "woman_org", "woman_opti"}) {
            int mark = kind.endsWith("opti") ? NameList.COMMON_GIVEN : NameList.GIVEN;
            Path file = folder.resolve("ja-first_name_" + kind + ".csv");
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = line.split(",");
                for (int i = 2; i < parts.length; i++) {
                    add(parts[i], mark);
                }
                readings(katakana(parts[0]), parts[1], mark);
            }
        }
    }

    private void readings(String katakana, String latin, int mark) {
        if (katakana.length() < 2) {
            return;
        }
        int marked = mark | NameList.READING;
        add(katakana, marked);
        add(hiragana(katakana), marked);
        String lower = latin.toLowerCase(Locale.ROOT);
        add(lower, marked);
        add(lower.replace("ou", "o").replace("oo", "o").replace("uu", "u"), marked);
        add(lower.replace("ou", "oh"), marked);
    }

    private void dictionary(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table, StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                String[] parts = line.split("\t");
                int mark = mark(parts[1]);
                if (mark != 0) {
                    add(parts[0], mark);
                }
            });
        }
    }

    private static int mark(String pos) {
        if (pos.contains("人名")) {
            return pos.endsWith("姓") ? NameList.SURNAME : pos.endsWith("名-名") ? NameList.GIVEN : NameList.PERSON;
        }
        return pos.contains("地名") ? NameList.PLACE : pos.startsWith("名詞-") || pos.startsWith("形状詞") ? NameList.WORD : 0;
    }

    private static String katakana(String hiragana) {
        StringBuilder katakana = new StringBuilder(hiragana);
        for (int i = 0; i < katakana.length(); i++) {
            char c = katakana.charAt(i);
            katakana.setCharAt(i, c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c);
        }
        return katakana.toString();
    }

    private static String hiragana(String katakana) {
        StringBuilder hiragana = new StringBuilder(katakana);
        for (int i = 0; i < hiragana.length(); i++) {
            char c = hiragana.charAt(i);
            hiragana.setCharAt(i, c >= 'ァ' && c <= 'ヶ' ? (char) (c - 0x60) : c);
        }
        return hiragana.toString();
    }
}
