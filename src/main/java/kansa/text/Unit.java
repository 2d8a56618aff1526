package kansa.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a number counts, as written after it, and the unit it is converted to. */
record Unit(String written, Figure.Type type, String base, BigDecimal factor) {
    /** The longest unit that stands at {@code at} of the folded text, or null. */
    static @Nullable Unit at(String text, String lower, int at) {
        if (at >= text.length()) {
            return null;
        }
        for (Unit unit : Table.BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
            if (unit.standsAt(text, at)) {
                return unit;
            }
        }
        if (lower.charAt(at) != text.charAt(at)) {
            for (Unit unit : Table.BY_FIRST.getOrDefault(lower.charAt(at), List.of())) {
                if (unit.written.length() > 3 && unit.standsAt(lower, at)) {
                    return unit;
                }
            }
        }
        return null;
    }

    private boolean standsAt(String text, int at) {
        int end = at + written.length();
        if (!text.startsWith(written, at) || (written.equals("人前") && text.startsWith("後", end))) {
            return false;
        }
        char last = written.charAt(written.length() - 1);
        return last >= 0x80 || !Character.isLetter(last) || end == text.length() || !isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Read when the first number appears. */
    private static final class Table {
        static final Map<Character, List<Unit>> BY_FIRST = read();

        private static Map<Character, List<Unit>> read() {
            Map<Character, List<Unit>> byFirst = new TreeMap<>();
            try (InputStream in = Unit.class.getResourceAsStream("units.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("units.tsv is missing from the jar");
                }
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> {
                            String[] cells = line.split("\t", -1);
                            Unit unit = new Unit(cells[0], type(cells[1]), cells[2], new BigDecimal(cells[3]));
                            byFirst.computeIfAbsent(cells[0].charAt(0), c -> new ArrayList<>())
                                    .add(unit);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            byFirst.values()
                    .forEach(units -> units.sort(Comparator.comparingInt((Unit u) -> u.written.length())
                            .reversed()));
            return byFirst;
        }

        private static Figure.Type type(String code) {
            return switch (code) {
                case "Q" -> Figure.Type.QUANTITY;
                case "M" -> Figure.Type.MONEY;
                case "P" -> Figure.Type.PERCENT;
                case "O" -> Figure.Type.ORDINAL;
                default -> throw new IllegalStateException("units.tsv: " + code);
            };
        }
    }
}
