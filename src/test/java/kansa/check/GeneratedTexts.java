package kansa.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Span;

/** Fills templates with made-up personal data; the same seed gives the same texts. */
final class GeneratedTexts {
    private static final Pattern SLOT = Pattern.compile("\\{([A-Z_]+)}");

    /** One value in a text; a broken one has a wrong check digit, or is no personal data at all. */
    record Slot(String type, Span span, boolean broken) {}

    /** A filled template. */
    record Text(String template, String text, List<Slot> slots) {}

    private final Random random;
    private final GeneratedNumbers numbers;
    private final GeneratedPlaces places;
    private final List<String[]> names;

    GeneratedTexts(long seed) {
        this.random = new Random(seed);
        this.numbers = new GeneratedNumbers(random);
        this.names =
                lines("names-ja.tsv").stream().map(line -> line.split("\t")).toList();
        this.places = new GeneratedPlaces(random, numbers, lines("cities-ja.txt"), lines("towns-ja.txt"));
    }

    static List<String> lines(String name) {
        try (InputStream in = GeneratedTexts.class.getResourceAsStream("/kansa/generator/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of a template file: id, tab, text with {@code \n} for a line break. */
    Text fill(String line) {
        int tab = line.indexOf('\t');
        String template = line.substring(tab + 1).replace("\\n", "\n");
        StringBuilder text = new StringBuilder();
        List<Slot> slots = new ArrayList<>();
        Matcher slot = SLOT.matcher(template);
        int at = 0;
        while (slot.find()) {
            text.append(template, at, slot.start());
            String before = text.substring(Math.max(0, text.length() - 20));
            boolean broken = checked(slot.group(1)) && numbers.chance(25);
            String value = value(slot.group(1), before, !broken);
            int lead = slot.group(1).equals("JP_BANK_ACCOUNT") ? value.length() - 7 : 0;
            int start = text.length()
                    + lead
                    + (value.startsWith("〒")
                            ? value.length() - value.substring(1).strip().length()
                            : 0);
            text.append(value);
            slots.add(new Slot(
                    slot.group(1),
                    new Span(start, text.length()),
                    broken || slot.group(1).equals("JP_CORPORATE_NUMBER")));
            at = slot.end();
        }
        return new Text(
                line.substring(0, tab), text.append(template.substring(at)).toString(), slots);
    }

    private static boolean checked(String type) {
        return switch (type) {
            case "JP_MY_NUMBER", "CREDIT_CARD", "JP_HEALTH_INSURER", "IMEI" -> true;
            default -> false;
        };
    }

    private String value(String type, String before, boolean right) {
        return switch (type) {
            case "CREDIT_CARD" -> numbers.card(right);
            case "EMAIL_ADDRESS" -> numbers.width(mail());
            case "IMEI" -> numbers.imei(right);
            case "IP_ADDRESS" -> numbers.address4();
            case "JP_ADDRESS" -> places.address();
            case "JP_BANK_ACCOUNT" -> numbers.bank(before);
            case "JP_BIRTH_DATE" -> numbers.birthDate();
            case "JP_CORPORATE_NUMBER" -> numbers.corporateNumber();
            case "JP_DRIVER_LICENSE" -> numbers.licence();
            case "JP_EMPLOYMENT_INSURANCE" -> numbers.employment();
            case "JP_HEALTH_INSURANCE" -> numbers.health();
            case "JP_HEALTH_INSURER" -> numbers.insurer(right);
            case "JP_INVOICE_NUMBER" -> numbers.invoiceNumber();
            case "JP_JUMIN_CODE" -> numbers.residentCode();
            case "JP_MY_NUMBER" -> numbers.myNumber(right);
            case "JP_PASSPORT" -> numbers.passport();
            case "JP_PENSION" -> numbers.pension();
            case "JP_POSTAL_CODE" -> numbers.postalCode(before);
            case "JP_POST_ACCOUNT" -> numbers.post();
            case "JP_RESIDENCE_CARD" -> numbers.residenceCard();
            case "JP_VEHICLE_PLATE" -> numbers.plate();
            case "MAC_ADDRESS" -> numbers.mac();
            case "PERSON" -> person();
            case "PHONE_NUMBER" -> numbers.phone();
            case "SOCIAL_HANDLE" -> handle(before);
            default -> throw new IllegalArgumentException("no maker for " + type);
        };
    }

    private String[] name(String kind) {
        while (true) {
            String[] name = names.get(random.nextInt(names.size()));
            if (name[0].equals(kind)) {
                return name;
            }
        }
    }

    private String person() {
        String[] surname = name("surname");
        String[] given = name("given");
        int form = random.nextInt(100);
        if (form < 10) {
            return surname[3] + numbers.pick(" ", "　", "・", "") + given[3];
        }
        return surname[1] + (form < 40 ? numbers.pick(" ", "　") : "") + given[1];
    }

    private String mail() {
        String word = numbers.pick("kasumi", "toru", "naoki", "minori", "sora", "hibiki");
        return word + numbers.pick(".", "_", "-", "") + numbers.pick("mori", "kawabe", "n", "7", "1988") + "@"
                + numbers.pick("hibari-mail.ne.jp", "kosame.jp", "mail.tsubame.co.jp", "yukikaze.com", "ezo-net.or.jp");
    }

    private String handle(String before) {
        String name = numbers.pick("kasumi", "toru", "naoki", "minori", "sora")
                + numbers.pick("_", "", ".", "-")
                + numbers.pick("0412", "ch", "works", "1988", "mori");
        boolean line = before.contains("LINE") || before.contains("ライン");
        return (line || before.endsWith("@") || before.endsWith("＠") ? "" : numbers.pick("@", "@", "＠"))
                + name.replace(line ? "\u0000" : "-", "_").replace(line ? "\u0000" : ".", "_");
    }
}
