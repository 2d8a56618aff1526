package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Evidence;
import kansa.audit.Language;
import kansa.check.GeneratedTexts.Slot;
import kansa.check.GeneratedTexts.Text;
import org.junit.jupiter.api.Test;

/**
 * Recall on Japanese texts with known personal data. One half of the templates was written by someone who had not read the
 * rules, the other by their author, before the rules were fitted to either.
 */
class GeneratedPersonalDataTest {
    private static final int TEXTS = Integer.getInteger("kansa.generated", 4000);
    private static final List<String> HALVES = List.of("examiner", "house");
    private static final Path RECORD = Path.of("src/test/resources/kansa/generator/recall-ja.txt");

    /** Type, recall on the examiner's half, recall on the other. */
    private static final String FLOORS = """
            CREDIT_CARD             .98 .98
            EMAIL_ADDRESS           .97 .97
            IMEI                    .98 .98
            IP_ADDRESS              .97 .97
            JP_ADDRESS              .97 .97
            JP_BANK_ACCOUNT         .97 .97
            JP_BIRTH_DATE           .97 .97
            JP_CORPORATE_NUMBER     .98 .98
            JP_DRIVER_LICENSE       .84 .97
            JP_EMPLOYMENT_INSURANCE .96 .96
            JP_HEALTH_INSURANCE     .96 .96
            JP_HEALTH_INSURER       .96 .98
            JP_INVOICE_NUMBER       .98 .98
            JP_JUMIN_CODE           .96 .96
            JP_MY_NUMBER            .98 .98
            JP_PASSPORT             .97 .97
            JP_PENSION              .97 .97
            JP_POSTAL_CODE          .96 .96
            JP_POST_ACCOUNT         .96 .96
            JP_RESIDENCE_CARD       .97 .97
            JP_VEHICLE_PLATE        .97 .97
            MAC_ADDRESS             .97 .97
            PHONE_NUMBER            .95 .95
            SOCIAL_HANDLE           .75 .95
            """;

    private final PersonalData check = new PersonalData(Said.BUILT_IN);

    /** What was found of one type in one half. */
    private static final class Count {
        private int values;
        private int found;
        private int broken;
        private int brokenReported;

        private double recall() {
            return values == 0 ? 1 : (double) found / values;
        }
    }

    @Test
    void findsWhatTheTemplatesHold() throws IOException {
        SortedMap<String, SortedMap<String, Count>> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (String half : HALVES) {
            List<String> templates = GeneratedTexts.lines(half + "-ja.tsv");
            GeneratedTexts texts = new GeneratedTexts(20261122);
            for (int i = 0; i < TEXTS / HALVES.size(); i++) {
                count(texts.fill(templates.get(i % templates.size())), half, counts, missed);
            }
        }
        String table = table(counts);
        if ("write".equals(System.getProperty("kansa.golden"))) {
            Files.writeString(RECORD, table, StandardCharsets.UTF_8);
        }
        String show = System.getProperty("kansa.generated.show");
        if (show != null) {
            Files.write(Path.of(show), missed, StandardCharsets.UTF_8);
            Files.writeString(Path.of(show + ".table"), table, StandardCharsets.UTF_8);
        }
        assertThat(belowFloor(counts)).as(table).isEmpty();
    }

    /** What falls below its floor, which is a little under what was measured. */
    private static List<String> belowFloor(SortedMap<String, SortedMap<String, Count>> counts) {
        List<String> below = new ArrayList<>();
        FLOORS.lines().map(line -> line.strip().split(" +")).forEach(floor -> {
            for (int half = 0; half < HALVES.size(); half++) {
                Count count =
                        counts.getOrDefault(floor[0], new TreeMap<>()).getOrDefault(HALVES.get(half), new Count());
                if (count.values > 0 && count.recall() < Double.parseDouble(floor[1 + half])) {
                    below.add(HALVES.get(half) + " " + floor[0] + " " + count.recall());
                }
                if (count.broken > 0 && count.brokenReported > count.broken / 100) {
                    below.add(HALVES.get(half) + " " + floor[0] + " broken, yet reported: " + count.brokenReported);
                }
            }
        });
        return below;
    }

    private void count(
            Text text, String half, SortedMap<String, SortedMap<String, Count>> counts, List<String> missed) {
        List<Evidence> seen = check.judge(
                        Asked.of(Language.JA, "", kansa.audit.Given.NOTHING, text.text()),
                        Said.BUILT_IN.reader().read(text.text(), Language.JA))
                .evidence();
        for (Slot slot : text.slots()) {
            Count count = counts.computeIfAbsent(slot.type(), type -> new TreeMap<>())
                    .computeIfAbsent(half, one -> new Count());
            boolean found = seen.stream().anyMatch(one -> reports(one, slot));
            if (slot.broken()) {
                count.broken++;
                count.brokenReported += found ? 1 : 0;
            } else {
                count.values++;
                count.found += found ? 1 : 0;
            }
            if (found == slot.broken()) {
                missed.add(half + " " + slot.type() + (slot.broken() ? " broken " : " ") + "["
                        + slot.span().in(text.text()).replace("\n", "⏎")
                        + "] " + text.template()
                        + (half.equals("examiner")
                                ? " "
                                        + seen.stream()
                                                .filter(one -> one.span().overlaps(slot.span()))
                                                .map(Evidence::type)
                                                .toList()
                                : " " + text.text().replace("\n", "⏎") + " // "
                                        + seen.stream()
                                                .map(one -> one.type() + ":"
                                                        + one.span().in(text.text()))
                                                .toList()));
            }
        }
    }

    /** Of the same type, over at least half of the value. */
    private static boolean reports(Evidence evidence, Slot slot) {
        int common = Math.min(evidence.span().end(), slot.span().end())
                - Math.max(evidence.span().start(), slot.span().start());
        String type = slot.type().equals("JP_CORPORATE_NUMBER") ? "JP_INVOICE_NUMBER" : slot.type();
        return evidence.type().equals(type) && common * 2 >= slot.span().length();
    }

    private static String table(SortedMap<String, SortedMap<String, Count>> counts) {
        StringBuilder table = new StringBuilder(
                "# " + TEXTS
                        + " generated texts, half from each file of templates; broken: wrong check digit or no personal data, yet reported\n");
        table.append(String.format(Locale.ROOT, "%-24s", "type"));
        HALVES.forEach(half -> table.append(String.format(Locale.ROOT, " | %-9s recall   found   broken", half)));
        table.append('\n');
        counts.forEach((type, halves) -> {
            table.append(String.format(Locale.ROOT, "%-24s", type));
            for (String half : HALVES) {
                Count count = halves.getOrDefault(half, new Count());
                table.append(String.format(
                        Locale.ROOT,
                        " | %16.4f %5d/%-5d %3d/%-4d",
                        count.recall(),
                        count.found,
                        count.values,
                        count.brokenReported,
                        count.broken));
            }
            table.append('\n');
        });
        return table.toString();
    }
}
