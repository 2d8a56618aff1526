package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.AddressTokens.Gap;
import kansa.check.StreetAddresses.Core;

/** A street with what belongs to it, and how much all of it speaks for an address. */
final class AddressBlock {
    private static final String RULE = "street-address";
    private static final String POSTAL = "postal-code-in-address";
    private static final int CUE = 45;
    private static final int PLACE_WORDS = 8;
    private static final int STREET_WORDS = 3;
    private static final int REGION = 3;
    private static final double UNIT = 0.35;
    private static final double PLACE = 0.25;
    private static final double BEFORE = 0.1;
    private static final double LINE = 0.2;
    private static final double CUED = 0.4;
    private static final double FAR = 0.1;
    private static final double ROOM = 0.15;
    private static final double ALONE = 0.15;
    private static final double MOST = 0.95;
    private static final double POSTAL_SCORE = 0.6;
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3,6}|[0-9]{5}-[0-9]{3,4}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?)]\\s*");
    private static final Pattern SHORT = Pattern.compile("#?[0-9]{1,5}[a-z]?|[a-z][0-9]{0,4}");

    private final AddressTokens tokens;
    private final StreetWords words;
    private final List<String> en = new ArrayList<>();
    private final List<String> ja = new ArrayList<>();
    private double score;
    private int from;
    private int to;
    private int zip = -1;
    private int zipEnd = -1;

    private AddressBlock(AddressTokens tokens, Core core, StreetWords words) {
        this.tokens = tokens;
        this.words = words;
        this.score = core.score();
        this.from = core.from();
        this.to = core.to();
    }

    static AddressBlock around(AddressTokens tokens, Core core, int free, StreetWords words) {
        AddressBlock block = new AddressBlock(tokens, core, words);
        block.numberBefore(free);
        block.unitBefore(free);
        block.unitAfter();
        block.place();
        block.cue();
        block.alone();
        return block;
    }

    double score() {
        return Math.min(MOST, score);
    }

    /** The last word that belongs to it. */
    int to() {
        return Math.max(to, zipEnd);
    }

    List<Sighting> sightings() {
        List<Sighting> all = new ArrayList<>();
        String list = String.join(", ", en);
        String listJa = String.join("、", ja);
        Wording why = en.isEmpty()
                ? new Wording("A street and house number.", "通り名と番地とみられます。")
                : new Wording("A street and house number with: " + list + ".", "通り名と番地とみられます（" + listJa + "）。");
        all.add(sighting(
                RULE, "STREET_ADDRESS", new Span(tokens.start(from), tokens.end(to)), score(), Severity.MEDIUM, why));
        if (zip >= 0) {
            Wording postal = new Wording("Digits where an address has its postal code.", "住所の郵便番号の位置にある数字です。");
            all.add(sighting(
                    POSTAL,
                    "ZIP_CODE",
                    new Span(tokens.start(zip), tokens.end(zipEnd)),
                    POSTAL_SCORE,
                    Severity.LOW,
                    postal));
        }
        return all;
    }

    private static Sighting sighting(
            String rule, String type, Span span, double score, Severity severity, Wording why) {
        return new Sighting(rule, type, span, score, severity, false, false, false, List.of(why));
    }

    private void add(double more, String sign, String signJa) {
        score += more;
        en.add(sign);
        ja.add(signJa);
    }

    private void numberBefore(int free) {
        int before = from - 1;
        if (before >= free && tokens.digits(before) && tokens.number(before) && joined(tokens.gap(from))) {
            from = before;
            add(tokens.opensLine(from) && tokens.endsLine(to) ? LINE : BEFORE, "a number before", "前の番号");
        }
    }

    private void unitBefore(int free) {
        if (from - 2 >= free && unit(from - 2) && joined(tokens.gap(from))) {
            from -= 2;
            add(UNIT, "a part of a building", "部屋番号など");
        }
    }

    /** {@code Apt. 4}, also after up to three more words of the street's name. */
    private void unitAfter() {
        for (int at = to + 1; at < tokens.count() && at <= to + 1 + STREET_WORDS; at++) {
            if (tokens.gap(at) == Gap.OTHER) {
                return;
            }
            if (unit(at)) {
                to = at + 1;
                add(words.is("room", tokens.bare(at)) ? ROOM : UNIT, "a part of a building", "部屋番号など");
                if (to + 2 < tokens.count() && tokens.gap(to + 1) != Gap.OTHER && unit(to + 1)) {
                    to += 2;
                }
                return;
            }
            if (tokens.gap(at) != Gap.SPACE || !tokens.word(at)) {
                return;
            }
        }
    }

    private boolean unit(int at) {
        return at >= 0
                && at + 1 < tokens.count()
                && (words.is("unit", tokens.raw(at)) || words.is("unit", tokens.bare(at)))
                && tokens.gap(at + 1) == Gap.SPACE
                && SHORT.matcher(tokens.bare(at + 1)).matches();
    }

    /** City and country, or city and postal code; a postal code behind a city and region without a comma stands apart. */
    private void place() {
        int comma = 0;
        for (int at = to + 1; at < tokens.count() && at <= to + PLACE_WORDS; at++) {
            Gap gap = tokens.gap(at);
            if (gap == Gap.OTHER) {
                return;
            }
            comma += tokens.comma(at) ? 1 : 0;
            int country = country(at);
            if (country >= 0) {
                int digits = postal(country + 1, false);
                to = digits >= 0 ? digits : country;
                add(PLACE, "a country", "国名");
                return;
            }
            int digits = at > to + 1 ? postal(at, true) : -1;
            if (digits >= 0) {
                add(PLACE, "a postal code", "郵便番号");
                if (comma == 0 && tokens.bare(at - 1).length() <= REGION) {
                    zip = at;
                    zipEnd = digits;
                } else {
                    to = digits;
                }
                return;
            }
            digits = at == to + 1 && gap != Gap.SPACE ? postal(at, true) : -1;
            if (digits >= 0
                    || (!tokens.capital(at)
                            && !words.is("joining", tokens.bare(at))
                            && !tokens.bare(at).equals("nan"))) {
                if (at == to + 1
                        && tokens.digits(at)
                        && tokens.capital(at + 1)
                        && tokens.bare(at).length() >= 4
                        && gap != Gap.SPACE
                        && tokens.gap(at + 1) == Gap.SPACE) {
                    to = at + 1;
                    add(PLACE, "a postal code", "郵便番号");
                }
                return;
            }
        }
    }

    /** The last word of a country's name that begins here, or -1. */
    private int country(int at) {
        StringBuilder name = new StringBuilder();
        int last = -1;
        for (int k = at; k < tokens.count() && k < at + 3 && (k == at || tokens.gap(k) == Gap.SPACE); k++) {
            name.append(k == at ? "" : " ").append(tokens.bare(k));
            last = words.country(name.toString()) ? k : last;
        }
        return last;
    }

    /** The last word of a postal code of three to six digits that begins here, perhaps with nothing behind it, or -1. */
    private int postal(int at, boolean last) {
        if (at >= tokens.count()
                || tokens.gap(at) == Gap.OTHER
                || !tokens.number(at)
                || unit(at - 1)
                || !POSTAL_CODE.matcher(tokens.bare(at)).matches()) {
            return -1;
        }
        int end = at;
        if (tokens.digits(at + 1)
                && tokens.gap(at + 1) == Gap.SPACE
                && tokens.bare(at + 1).length() <= 3) {
            end = at + 1;
        }
        boolean more = tokens.gap(end + 1) == Gap.SPACE && !tokens.raw(end).endsWith(".");
        return more && last ? -1 : end;
    }

    /** Just before it, but for small words, a cue says much; farther away, little, and nothing for a name that is none of a street. */
    private void cue() {
        int start = tokens.start(from);
        String before = tokens.text().substring(Math.max(0, start - CUE), start).toLowerCase(Locale.ROOT);
        String[] near = BETWEEN.split(before);
        boolean close = before.indexOf(';') < 0 && !ENDED.matcher(before).matches();
        for (int i = near.length - 1; i >= 0; i--) {
            if (words.is("cue", near[i])) {
                add(close ? CUED : FAR, "a word that announces an address", "住所を示す語");
                return;
            }
            close &= words.is("between", near[i]);
        }
    }

    private void alone() {
        if (tokens.opensLine(from) && tokens.endsLine(to)) {
            add(ALONE, "a line of its own", "独立した行");
        }
    }

    private static boolean joined(Gap gap) {
        return gap == Gap.SPACE || gap == Gap.COMMA || gap == Gap.LINE;
    }
}
