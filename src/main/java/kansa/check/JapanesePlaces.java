package kansa.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kansa.text.Folded;

/** The prefectures, municipalities and wards of Japan by name (gimei, MIT License). */
final class JapanesePlaces {
    private static final List<String> PREFECTURES = List.of(("北海道 東京都 京都府 大阪府 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県"
                    + " 千葉県 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県"
                    + " 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
            .split(" "));

    /** By their first two characters, longest first. */
    private final SortedMap<String, List<String>> municipalities;

    private final SortedMap<String, List<String>> prefectures;

    private static final JapanesePlaces SHARED = load();

    private JapanesePlaces(Iterable<String> municipalities) {
        this.municipalities = byBeginning(municipalities);
        this.prefectures = byBeginning(PREFECTURES);
    }

    private static SortedMap<String, List<String>> byBeginning(Iterable<String> names) {
        SortedMap<String, List<String>> found = new TreeMap<>();
        for (String name : names) {
            found.computeIfAbsent(name.substring(0, 2), key -> new ArrayList<>())
                    .add(name);
        }
        found.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
        return found;
    }

    /** The list that travels with Kansa. */
    static JapanesePlaces shared() {
        return SHARED;
    }

    private static JapanesePlaces load() {
        SortedSet<String> names = new TreeSet<>();
        try (InputStream in = Objects.requireNonNull(
                        JapanesePlaces.class.getResourceAsStream("place/municipalities-ja.txt"),
                        "municipalities-ja.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> parts(Folded.of(line.strip()).text(), names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JapanesePlaces(names);
    }

    /** 札幌市中央区 is also known as 札幌市, 石狩郡当別町 as 当別町; the wards of large cities do not stand alone. */
    private static void parts(String name, SortedSet<String> names) {
        names.add(name);
        int district = name.indexOf('郡');
        if (district > 0 && district < name.length() - 3) {
            names.add(name.substring(district + 1));
        }
        int city = name.indexOf('市', 1);
        if (city > 0 && name.endsWith("区")) {
            names.add(name.substring(0, city + 1));
        }
    }

    /** The length of the prefecture that begins here, or 0. */
    int prefecture(String text, int at, int end) {
        return longest(prefectures, text, at, end);
    }

    /** The length of the municipality that begins here, or 0. */
    int municipality(String text, int at, int end) {
        return longest(municipalities, text, at, end);
    }

    private static int longest(SortedMap<String, List<String>> names, String text, int at, int end) {
        if (at + 2 > end) {
            return 0;
        }
        for (String name : names.getOrDefault(text.substring(at, at + 2), List.of())) {
            if (at + name.length() <= end && text.startsWith(name, at)) {
                return name.length();
            }
        }
        return 0;
    }
}
