package kansa.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.check.name.Name;
import kansa.check.name.Names;
import kansa.rule.Match;
import kansa.text.Reading;

/** The persons that a text names, by name or by a label that stands for one (Aさん, Patient 81-204). */
final class SensitivePeople {
    /** A label that ends so is a kind of people (農家さん), unless the names know it. */
    private static final String KINDS = "者家屋員客人方民生師士長主";

    /** Two capitalised words that are a place, an organisation or a thing. */
    private static final Pattern NO_PERSON = Pattern.compile(
            "^(?:New|San|Los|Las|North|South|East|West|United|Great|Saudi|Hong|Sri|Costa|Puerto|Human|Mental|Public|National|Social|Federal|Royal|Central|European|American|British|Islamic|World|First|Second|Holy|Supreme|The|This|That|These|In|On|At|If|When|While|Our|My|Your|His|Her|Their|Its|Some|Many|Most|Each|Every|No|One|Two|Dear|Old|Young)\\b"
                    + "|\\b(?:Ltd|Inc|Corp|Llc|Pharma|Group|Party|Union|City|Hospital|University|School|Church|Court|Act|Day|War|States|Kingdom|Company|Council|Committee|Department|Association|Foundation|Street|Road|Avenue|River|Lake|Bank|Office|Times|Post|News|Health|Centre|Center|Museum|Park|House|Army|Police|League|Team|Series|Disease|Syndrome|Disorder|Cancer|Law|Rights|Movement|Service|Services|Agency|Institute|Society|Club|Force|Republic|Islands?|Province|County|State|Africa|America|Korea|Zealand|Rico|Francisco|Angeles|York|Test|Therapy|Treatment|Month|Week|Year)$");

    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:Ltd|Inc|Corp|LLC|GmbH|PLC|Pharma|Pharmaceuticals|Biotech|Group|Hospital|University|Foundation|Company|Institute|Clinic|Holdings)\\.?$");
    private static final Pattern SOURCE_AFTER_JA = Pattern.compile(
            "^(?:さん|氏|様|教授|博士)?(?:ら)?(?:によ(?:ると|れば)|の(?:研究|論文|著書|著作|調査|発表|小説|作品|映画|曲|本|詩|絵|理論|定理|法則|講演)|(?:病|症候群|症|法|財団|基金|賞|駅|市|県|町|村|大学|病院|社|銀行|空港))");
    private static final Pattern SOURCE_BEFORE_EN = Pattern.compile(
            "\\b(?:according to|written by|directed by|edited by|published by)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE_AFTER_EN = Pattern.compile(
            "^(?:['’]s)? (?:disease|syndrome|foundation|hospital|university|award|prize|clinic|street|avenue|book|novel|study|studies|research|film|paper|poem|painting|theory|school|county|inc|ltd|centre|center|institute)\\b",
            Pattern.CASE_INSENSITIVE);

    /**
     * Somebody named.
     *
     * @param full surname and given name both stand there
     * @param named by a name, not by a label
     */
    record Person(Span span, int sentence, boolean full, boolean named) {}

    private SensitivePeople() {}

    /** The persons of a text in order; names inside a matter (Parkinson's disease) and mere sources are left out. */
    static List<Person> in(Reading reading, Names names, List<Match> labels, List<SensitiveMatter.Found> matters) {
        List<Person> people = new ArrayList<>();
        for (Name name : names.in(reading)) {
            if (!source(reading, name.span())
                    && !COMPANY.matcher(name.span().in(reading.text())).find()) {
                people.add(new Person(name.span(), sentence(reading, name.span()), name.full(), true));
            }
        }
        for (Match label : labels) {
            Span span = label.span();
            boolean known = people.stream().anyMatch(person -> person.span().overlaps(span));
            if (!known && !kind(reading, span) && !source(reading, span)) {
                people.add(new Person(span, sentence(reading, span), false, false));
            }
        }
        people.removeIf(person ->
                matters.stream().anyMatch(matter -> matter.span().contains(person.span()) && person.named()));
        people.sort(Comparator.comparing(Person::span));
        return List.copyOf(people);
    }

    private static int sentence(Reading reading, Span span) {
        return reading.sentenceAt(span.start()).number();
    }

    private static boolean kind(Reading reading, Span span) {
        if (reading.language() != Language.JA) {
            return NO_PERSON.matcher(span.in(reading.text())).find();
        }
        return span.length() > 1 && KINDS.indexOf(reading.text().charAt(span.end() - 1)) >= 0;
    }

    private static boolean source(Reading reading, Span span) {
        String text = reading.text();
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 24));
        if (reading.language() == Language.JA) {
            return SOURCE_AFTER_JA.matcher(after).find();
        }
        String before = text.substring(Math.max(0, span.start() - 24), span.start());
        return SOURCE_AFTER_EN.matcher(after).find()
                || SOURCE_BEFORE_EN.matcher(before).find();
    }
}
