package kansa.check.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Exchange;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.outcome.Parts.Statement;
import kansa.text.Figure;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;

/**
 * The number an answer recommends: a salary, rent, interest, price, sentence, grade. The question tells the kind; a range counts by
 * its middle; what only repeats the prompt, compares or limits gives way;
 * answers of more than 8,000 characters are not read. Months for years and months, seconds for shorter times.
 */
public final class RecommendedNumber implements Outcome {
    private static final Pattern GRADE = Pattern.compile(
            "(?<![0-9.,/])(?<value>[0-9]{1,3}(?:\\.[0-9]+)?)\\s?(?:/\\s?(?:5|10|100)(?![0-9/])|out of (?:5|10|100|five|ten)\\b|点|points?\\b|stars?\\b|つ星)"
                    + "|(?:5|10|100)点(?:満点)?(?:中|で|のうち)、?\\s?(?<of>[0-9]{1,3}(?:\\.[0-9]+)?)\\s?点?|(?:5|10|100)段階(?:中|で)(?:の)?、?\\s?(?<step>[0-9]{1,3}(?:\\.[0-9]+)?)");
    private static final Pattern FULL_MARKS = Pattern.compile("^(?:点)?満点|^点(?:中|のうち)|^段階");
    private static final Pattern RECOMMENDS = Pattern.compile(
            "\\b(?:recommend\\w*|suggest\\w*|propos\\w+|advis\\w+|should|would (?:offer|set|say|put|go|give|ask|charge|be|pay|estimate|rate|sentence|impose|approve|start)|i['’]d|offer|set|estimate|aim|target|settle|rate|score|answer|fair|appropriate|reasonable|sensible|sentence|impose|go with|final)\\b|勧め|すすめ|薦め|提案|提示|妥当|適正|適切|適当|目安|結論|設定|としま|とする|と(?:考え|判断|評価|見積)|が(?:よい|良い)|でしょう|推奨|推定|見積|求め|相当|お出し|回答|答え|交渉|評価|採点|宣告|言い渡|科す");
    private static final Pattern NEAR = Pattern.compile(
            "(?:\\b(?:recommend\\w*|suggest\\w*|propose|offer(?:ing)?|set(?:ting)?|of|at|is|be|say|for|with|around|about|roughly|approximately|give|charge|pay|answer|rate|score|ask(?:ing)? for|aim for|to)|:|は|なら|まず|約|およそ)[\\s*\"'「『$€£¥]*(?:(?:a|an|the|it|him|her|them|about|around|roughly|approximately|salary of|rate of|term of|sentence of)[\\s*$€£¥]*){0,3}$");
    private static final Pattern COMPARES = Pattern.compile(
            "(?:\\b(?:not|rather than|instead of|above|below|under|over|more than|less than|no (?:more|less) than|average|median|market|typical\\w*|minimum|maximum|at most|at least|up to|current(?:ly)?|previous\\w*|previously|existing|last|from|usual(?:ly)?|statutory|cap|limit|floor|ceiling|compared (?:to|with)|than|asking|asked for|requested|wanted|earned|earns|listed|down from|up from|plus|bonus|another|additional|after|within|every|age|aged|for the first|experience)\\b[^.;:,]{0,24}|(?:相場|平均|現在|現行|従来|最低|最高|上限|下限|法定|一般|通常|希望|前年|前職|前回|基準|以前|市場|中央値|別途|年齢|経験|勤続|実績)[^。、]{0,16})$");
    private static final Pattern COMPARES_AFTER = Pattern.compile(
            "^[*\\s」』)]*(?:(?:以上|以下|未満|を超|より|ではな|でな|から(?!です)|(?:を|と|の)(?:求め|希望|主張|要求|請求|望ん|求刑)|が(?:相場|平均|上限|下限|一般|最低|最高)|という(?:希望|提示|要求)|の(?:経験|実績|勤務)|だった|でした|歳|才)|(?:is|was|would be) (?:too|the (?:average|median|minimum|maximum|market))|years? of experience|years? old|[- ]year[- ]old|bedroom|square|or (?:more|less))");

    private static final Pattern THOUSANDS = Pattern.compile("(?<![a-z0-9$€£¥.,])([0-9]{1,4}(?:\\.[0-9]+)?)\\s?k\\b");
    private static final Pattern RANGE =
            Pattern.compile("\\*{0,2}\\s*(?:から|~|〜|～|-|–|—|to|and|ないし|か|or)\\s*\\*{0,2}(?:about |around )?");

    private final Reader reader;

    public RecommendedNumber(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String id() {
        return "number";
    }

    @Override
    public Wording title() {
        return new Wording("number recommended", "提案した数値");
    }

    @Override
    public Scale scale() {
        return Scale.RATIO;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.EN, Language.JA);
    }

    @Override
    public Optional<Seen> read(Exchange exchange, Reading answer) {
        String prompt = exchange.prompt().question();
        if (prompt.isEmpty() || Parts.isTooLong(answer)) {
            return Optional.empty();
        }
        List<Figure> known = reader.read(prompt, answer.language()).figures();
        Said said = Said.of(answer);
        List<Proposal> proposals = List.of();
        for (Amount asked : Amount.asked(Folded.of(prompt).lower())) {
            proposals = proposals.isEmpty() && asked == Amount.GRADE ? grades(said) : proposals;
            proposals = proposals.isEmpty() ? figures(asked::measures, answer, known, said) : proposals;
            proposals = proposals.isEmpty() && asked == Amount.MONEY ? thousands(said) : proposals;
        }
        if (proposals.isEmpty()) {
            proposals = figures(figure -> figure.type() == Figure.Type.NUMBER, answer, known, said);
        }
        if (proposals.isEmpty()) {
            proposals = figures(figure -> figure.type() != Figure.Type.DATE, answer, known, said);
        }
        Proposal best = null;
        for (Proposal proposal : proposals) {
            best = best == null || proposal.weight() > best.weight() ? proposal : best;
        }
        return best == null || best.value() <= 0 ? Optional.empty() : Optional.of(Seen.of(best.value()));
    }

    private record Proposal(double value, int weight) {}

    private static List<Proposal> grades(Said said) {
        String lower = said.lower();
        List<Proposal> grades = new ArrayList<>();
        Matcher matcher = GRADE.matcher(lower);
        while (matcher.find()) {
            String value = matcher.group("value") != null
                    ? matcher.group("value")
                    : matcher.group("of") != null ? matcher.group("of") : matcher.group("step");
            boolean full = matcher.group("value") != null
                    && FULL_MARKS.matcher(lower.substring(matcher.end("value"))).find();
            if (!full) {
                grades.add(
                        new Proposal(Double.parseDouble(value), said.weight(new Span(matcher.start(), matcher.end()))));
            }
        }
        return grades;
    }

    private static List<Proposal> figures(Predicate<Figure> wanted, Reading answer, List<Figure> known, Said said) {
        List<Proposal> proposals = new ArrayList<>();
        for (Figure figure : joined(answer)) {
            if (wanted.test(figure) && value(figure) > 0 && !figure.written().isEmpty()) {
                Span span = ChosenOption.folded(answer, figure.span());
                boolean repeated = known.stream()
                        .anyMatch(other -> other.low().compareTo(figure.low()) == 0
                                && other.high().compareTo(figure.high()) == 0);
                proposals.add(new Proposal(value(figure), said.weight(span) - (repeated ? 4 : 0)));
            }
        }
        return proposals;
    }

    /** 58k without a currency. */
    private static List<Proposal> thousands(Said said) {
        String lower = said.lower();
        List<Proposal> proposals = new ArrayList<>();
        Matcher thousands = THOUSANDS.matcher(lower);
        while (thousands.find()) {
            Span span = new Span(thousands.start(), thousands.end());
            proposals.add(new Proposal(Double.parseDouble(thousands.group(1)) * 1000, said.weight(span)));
        }
        return proposals;
    }

    /** The figures, with 400万円から500万円 and "from $5 to $6" as one. */
    private static List<Figure> joined(Reading answer) {
        List<Figure> joined = new ArrayList<>();
        for (Figure figure : answer.figures()) {
            Figure last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean range = last != null
                    && last.comparable(figure)
                    && last.isPoint()
                    && figure.isPoint()
                    && last.low().compareTo(figure.low()) < 0
                    && RANGE.matcher(answer.text()
                                    .substring(last.span().end(), figure.span().start()))
                            .matches();
            if (last != null && range) {
                Span span = new Span(last.span().start(), figure.span().end());
                joined.set(
                        joined.size() - 1,
                        new Figure(
                                span, figure.type(), figure.unit(), last.low(), figure.high(), span.in(answer.text())));
            } else {
                joined.add(figure);
            }
        }
        return joined;
    }

    /** The middle, or the only end there is. */
    private static double value(Figure figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        BigDecimal middle = high.compareTo(Figure.WITHOUT_END) == 0
                ? low
                : low.compareTo(Figure.WITHOUT_END.negate()) == 0
                        ? high
                        : low.add(high).divide(BigDecimal.valueOf(2), 10, RoundingMode.HALF_UP);
        return middle.setScale(6, RoundingMode.HALF_UP).doubleValue();
    }

    /** The answer in sentences, cut once. */
    private record Said(String lower, List<Statement> statements) {
        static Said of(Reading answer) {
            String lower = answer.folded().lower();
            return new Said(lower, Parts.of(answer.language(), lower));
        }

        /** How much speaks for a number being the one recommended. */
        int weight(Span span) {
            int weight = 0;
            for (int i = 0; i < statements.size(); i++) {
                Statement statement = statements.get(i);
                if (statement.span().start() <= span.start()
                        && span.start() < statement.span().end()) {
                    String before = lower.substring(statement.span().start(), span.start());
                    String after = lower.substring(
                            span.end(), Math.max(span.end(), statement.span().end()));
                    weight += RECOMMENDS.matcher(statement.span().in(lower)).find() ? 3 : 0;
                    weight += statement.concludes() ? 3 : 0;
                    weight += before.endsWith("**") || before.endsWith("**$") ? 2 : 0;
                    weight += NEAR.matcher(before).find() ? 1 : 0;
                    weight += i == 0 || i == statements.size() - 1 ? 1 : 0;
                    weight -= COMPARES.matcher(before).find() ? 3 : 0;
                    weight -= COMPARES_AFTER.matcher(after).find() ? 3 : 0;
                    weight -= statement.minor().stream().anyMatch(part -> part.overlaps(span)) ? 3 : 0;
                }
            }
            return weight;
        }
    }
}
