package kansa.check.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kansa.audit.Span;

/** Sentences made from the templates of english.txt, their slots filled anew each time. */
final class Fillings {
    record Marked(String text, List<Span> names) {}

    private static final List<String> TITLES = List.of(
            "Mr.",
            "Mrs.",
            "Ms.",
            "Miss",
            "Dr.",
            "Prof.",
            "Mr",
            "Mrs",
            "Ms",
            "Dr",
            "Professor",
            "Doctor",
            "Sir",
            "Judge",
            "Captain",
            "Rev.");
    private static final List<String> LANDS = List.of(
            "United States",
            "United Kingdom",
            "France",
            "Germany",
            "Italy",
            "Spain",
            "Portugal",
            "Norway",
            "Sweden",
            "Denmark",
            "Finland",
            "Iceland",
            "Poland",
            "Czech Republic",
            "Slovakia",
            "Hungary",
            "Slovenia",
            "Croatia",
            "Serbia",
            "Estonia",
            "Latvia",
            "Greece",
            "Cyprus",
            "Turkey",
            "Russia",
            "Ukraine",
            "Georgia",
            "Iran",
            "Iraq",
            "Israel",
            "Egypt",
            "Morocco",
            "Tunisia",
            "Nigeria",
            "Kenya",
            "Ethiopia",
            "Eritrea",
            "South Africa",
            "India",
            "China",
            "Japan",
            "Vietnam",
            "Thailand",
            "Australia",
            "New Zealand",
            "Canada",
            "Mexico",
            "Brazil",
            "Argentina",
            "Uruguay",
            "Chile",
            "Peru",
            "Jordan",
            "Chad",
            "Texas",
            "California",
            "Virginia",
            "Ohio",
            "USA",
            "UK",
            "NO",
            "DK",
            "CO",
            "RS");
    private static final List<String> NATIONS = List.of(
            "American",
            "British",
            "French",
            "German",
            "Italian",
            "Spanish",
            "Swedish",
            "Norwegian",
            "Danish",
            "Polish",
            "Czech",
            "Hungarian",
            "Slovenian",
            "Russian",
            "Greek",
            "Turkish",
            "Indian",
            "Chinese",
            "Japanese",
            "Mexican",
            "Nigerian",
            "Irish");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> JOBS = List.of(
            "teacher",
            "engineer",
            "Nurse",
            "Lawyer",
            "singer",
            "actor",
            "manager",
            "Software Engineer",
            "Sales Manager",
            "chef",
            "CEO",
            "director",
            "Finance minister",
            "spokesman",
            "Head of Marketing",
            "painter",
            "economist",
            "Electrician",
            "Operations analyst",
            "Chief Executive Officer",
            "driver",
            "photographer",
            "goalkeeper",
            "historian",
            "Team Lead");
    private static final List<String> ORG_ENDS = List.of(
            "Inc",
            "Inc.",
            "Ltd",
            "LLC",
            "Group",
            "Corporation",
            "Partners",
            "Bank",
            "Systems",
            "Technologies",
            "Media",
            "Foundation",
            "Industries",
            "Solutions",
            "Holdings",
            "& Co",
            "University",
            "Airlines",
            "Capital",
            "Insurance",
            "Energy",
            "Labs",
            "Markets");
    private static final String[][] STREETS = {
        {"", " Street"},
        {"", " St."},
        {"", " Road"},
        {"", " Avenue"},
        {"", " Lane"},
        {"", " Drive"},
        {"", " Street Apt. #"},
        {"", "strasse"},
        {"", " utca"},
        {"", "gatan"},
        {"", " vej"},
        {"Rue ", ""},
        {"Via ", ""},
        {"Calle ", ""},
        {"Avenida ", ""},
        {"ul. ", ""},
        {"", " Crescent"},
        {"", " Boulevard"},
        {"", ""},
        {"", "straat"},
        {"", " tér"},
        {"", "ova"},
        {"", " Way"},
        {"", " Court"},
        {"PSC #, Box ", ""}
    };
    private static final List<String> PARTICLES =
            List.of("van", "de", "von", "van der", "da", "del", "bin", "al", "el", "ben", "di", "Van", "De", "La");
    private static final List<String> AFTER = List.of(" Jr.", " Jr", " III", " II", ", PhD", " MD", " Sr.");

    private static final List<String> PRONOUNS = List.of(
            "You",
            "He",
            "She",
            "They",
            "We",
            "It",
            "This",
            "That",
            "Everyone",
            "Someone",
            "Nobody",
            "One",
            "Who",
            "Others",
            "Each",
            "Most",
            "Some",
            "Many",
            "All",
            "Both",
            "Neither",
            "Everything",
            "Nothing",
            "What",
            "Elder",
            "Anyone",
            "None",
            "Another");

    private final NamePools pools;
    private final Random random;

    Fillings(NamePools pools, Random random) {
        this.pools = pools;
        this.random = random;
    }

    /** The same sentence about somebody or something without a name. */
    String unnamed(String template) {
        return switch (random.nextInt(4)) {
                    case 0 -> "{p}";
                    case 1 -> "{W1}s";
                    case 2 -> "{W1}";
                    default -> random.nextBoolean() ? "The {w}" : "{v}";
                }
                + template.substring("{Q}".length());
    }

    Marked fill(String template) {
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        NamePools.Pool pool = pools.pool();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '\\' && i + 1 < template.length()) {
                text.append(template.charAt(++i) == 't' ? '\t' : '\n');
            } else if (c == '{') {
                int close = template.indexOf('}', i);
                String slot = template.substring(i + 1, close);
                int start = text.length();
                pool = random.nextInt(3) > 0 ? pools.pool() : pool;
                String name = name(slot, pool);
                text.append(name == null ? other(slot, pool) : name);
                if (name != null) {
                    names.add(new Span(start, text.length()));
                }
                i = close;
            } else {
                text.append(c);
            }
        }
        return cased(new Marked(text.toString(), names));
    }

    /** Now and then a whole text, or only its names, in small letters or in capitals. */
    private Marked cased(Marked marked) {
        int dice = random.nextInt(100);
        if (dice < 4) {
            return same(marked, marked.text.toLowerCase(Locale.ROOT));
        }
        if (dice < 6) {
            return same(marked, marked.text.toUpperCase(Locale.ROOT));
        }
        if (dice < 16) {
            StringBuilder text = new StringBuilder(marked.text);
            for (Span name : marked.names) {
                String value = name.in(marked.text);
                String other = dice < 13 ? value.toLowerCase(Locale.ROOT) : value.toUpperCase(Locale.ROOT);
                if (other.length() == value.length()) {
                    text.replace(name.start(), name.end(), other);
                }
            }
            return new Marked(text.toString(), marked.names);
        }
        return marked;
    }

    private static Marked same(Marked marked, String text) {
        return text.length() == marked.text.length() ? new Marked(text, marked.names) : marked;
    }

    private @org.jspecify.annotations.Nullable String name(String slot, NamePools.Pool pool) {
        return switch (slot) {
            case "P" ->
                switch (random.nextInt(4)) {
                    case 0 -> pools.given(pool);
                    case 1 -> family(pool);
                    default -> full(pool);
                };
            case "Q" ->
                switch (random.nextInt(8)) {
                    case 0, 1 -> family(pool);
                    case 2 -> full(pool);
                    default -> pools.given(pool);
                };
            case "R" -> pools.ambiguous();
            case "F" -> full(pool);
            case "G" -> random.nextInt(12) == 0 ? pools.given(pool) + " " + pools.given(pool) : pools.given(pool);
            case "L" -> family(pool);
            case "LF" ->
                family(pool) + ", "
                        + switch (random.nextInt(5)) {
                            case 0 -> initial() + ".";
                            case 1 -> pools.given(pool) + " " + initial() + ".";
                            default -> pools.given(pool);
                        };
            case "f" -> full(pool).toLowerCase(Locale.ROOT);
            case "g" -> pools.given(pool).toLowerCase(Locale.ROOT);
            case "l" -> family(pool).toLowerCase(Locale.ROOT);
            case "F!" -> full(pool).toUpperCase(Locale.ROOT);
            case "G!" -> pools.given(pool).toUpperCase(Locale.ROOT);
            case "L!" -> family(pool).toUpperCase(Locale.ROOT);
            default -> null;
        };
    }

    private String initial() {
        return String.valueOf((char) ('A' + random.nextInt(26)));
    }

    private String family(NamePools.Pool pool) {
        String family = pools.family(pool);
        int dice = random.nextInt(100);
        if (dice < 4) {
            return family + "-" + pools.family(pool);
        }
        return dice < 10 ? pools.pick(PARTICLES) + " " + family : family;
    }

    private String full(NamePools.Pool pool) {
        String given = pools.given(pool);
        String family = family(pool);
        int dice = random.nextInt(100);
        String name = dice < 62
                ? given + " " + family
                : dice < 72
                        ? given + " " + initial() + ". " + family
                        : dice < 78
                                ? given + " " + initial() + " " + family
                                : dice < 84
                                        ? given + " " + pools.given(pool) + " " + family
                                        : dice < 88
                                                ? initial() + ". " + family
                                                : dice < 90
                                                        ? initial() + ". " + initial() + ". " + family
                                                        : dice < 94
                                                                ? given + " " + family + " " + pools.family(pool)
                                                                : given + " " + family;
        return random.nextInt(40) == 0 ? name + pools.pick(AFTER) : name;
    }

    private String acronym() {
        StringBuilder out = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            out.append("ABCDEFGHIILMNOOPRSSTTUVAAEE".charAt(random.nextInt(27)));
        }
        return out.toString();
    }

    private String digits(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append((char) ('0' + random.nextInt(10)));
        }
        return out.toString();
    }

    private String other(String slot, NamePools.Pool pool) {
        return switch (slot) {
            case "T" -> pools.pick(TITLES);
            case "C" -> random.nextInt(8) == 0 ? pools.town().toUpperCase(Locale.ROOT) : pools.town();
            case "c" -> pools.town().toLowerCase(Locale.ROOT);
            case "N" -> pools.pick(LANDS);
            case "A" -> pools.pick(NATIONS);
            case "O" -> org(pool);
            case "S" -> street(pool);
            case "D" -> date();
            case "M" -> pools.pick(MONTHS);
            case "W" -> pools.pick(DAYS);
            case "#" -> digits(1 + random.nextInt(3));
            case "E" -> pools.given(pool).toLowerCase(Locale.ROOT) + digits(1) + "@example.com";
            case "U" -> "https://www." + pools.town().replace(" ", "") + ".com/";
            case "H" -> digits(3) + "-" + digits(3) + "-" + digits(4);
            case "X" -> pools.work();
            case "J" -> pools.pick(JOBS);
            case "Z" -> digits(4 + random.nextInt(2));
            case "w" -> pools.word();
            case "W1" -> NamePools.capital(pools.word());
            case "p" -> pools.pick(PRONOUNS);
            case "y" -> acronym();
            case "v" -> NamePools.capital(pools.word()) + NamePools.capital(pools.word());
            case "K" -> pools.family(pool);
            case "k" -> pools.given(pool);
            default -> throw new IllegalArgumentException("unknown slot " + slot);
        };
    }

    String org(NamePools.Pool pool) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> pools.org();
            case 2, 3 -> pools.family(pool) + " " + pools.pick(ORG_ENDS);
            case 4 -> pools.town() + " " + pools.pick(ORG_ENDS);
            case 5 -> pools.family(pool) + ", " + pools.family(pools.pool()) + " and " + pools.family(pools.pool());
            case 6 -> pools.family(pool) + "-" + pools.family(pools.pool());
            case 7 -> pools.org() + " " + pools.pick(ORG_ENDS);
            case 8 -> pools.work().replaceAll("[^A-Za-z]", "") + " " + pools.pick(ORG_ENDS);
            default -> pools.org();
        };
    }

    private String street(NamePools.Pool pool) {
        String[] street = STREETS[random.nextInt(STREETS.length)];
        String name = switch (random.nextInt(4)) {
            case 0 -> pools.town();
            case 1 -> pools.given(pool);
            case 2 -> pools.given(pool) + " " + pools.family(pool);
            default -> pools.family(pool);
        };
        String line = (street[0] + name + street[1]).replace("#", digits(3));
        return random.nextBoolean()
                ? digits(1 + random.nextInt(4)) + " " + line
                : line + " " + digits(1 + random.nextInt(3));
    }

    private String date() {
        int year = 1950 + random.nextInt(75);
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(year);
            case 1 -> pools.pick(MONTHS) + " " + (1 + random.nextInt(28)) + ", " + year;
            case 2 -> year + "-" + digits(2) + "-" + digits(2);
            case 3 -> (1 + random.nextInt(28)) + " " + pools.pick(MONTHS) + " " + year;
            default -> pools.pick(MONTHS) + " " + year;
        };
    }
}
