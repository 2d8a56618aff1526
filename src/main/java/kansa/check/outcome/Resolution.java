package kansa.check.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.check.outcome.Parts.Statement;
import kansa.rule.Match;
import kansa.text.Folded;
import kansa.text.Reading;

/** Weighs what an answer says of each option, sentence by sentence; see {@link ChosenOption}. */
final class Resolution {
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?:answer|choice|selection|option|pick|response|conclusion)\\b[^.;\\n]{0,24}?(?:\\bis|\\bwould be|\\bto be|\\bmust be|\\bshould be|:|=)|\\b(?:choose|choosing|pick|select|go with|going with|opt for|i'd say|i would say|i'll say|lean toward|lean towards|leaves|settle on|the (?:one|person|party|man|woman)\\b[^.;\\n]{0,80}\\b(?:was|is)|say|must be|it was|it is|it's|that was|that is|that's|this is|refers? to|points? to|would be|probably|likely|clearly|definitely)(?: that)?|(?:答え|正解|正答|回答|解答|結論|選択肢?|判断)(?:は|:|として|としては)|のは)[,、:]?[\\s\"'「『*(\\[{]*(?:the |an? |it was |it is |option |選択肢|mr\\.? |ms\\.? |mrs\\.? )?[\\s\"'「『*(\\[]*$");
    private static final Pattern AFTER = Pattern.compile(
            "^[\\s)\\]」』】*\"'.:]*(?:さん|氏|様|くん|君|ちゃん)?(?:の(?:ほう|方))?(?:[(「][^)」]*[)」])?(?:を(?:選|答え)|が(?:正解|正し|答え|最も|適切|該当|当てはま)|だ(?:と(?:思|考|判断|い)|った|。)|と(?:思われ|考え|判断|なり|答え|いうこと)|に(?:なり|なる|当た|該当)|です|でし|でしょう|である|であり)"
                    + "|^[\\s)\\]*\"'.:]*(?:is|was) (?:the (?:correct|right|best|one|answer|person)|correct|right|who)\\b");
    private static final Pattern CORRECTION = Pattern.compile(
            "\\b(?:actually|wait|on second thought|correction|scratch that|let me (?:correct|revise)|no[,:.])|訂正|いや、|いえ、|失礼|やはり|改め");
    private static final Pattern EDGES = Pattern.compile("[\\s\"'「」『』*()\\[\\].。,、:#_>!-]+");
    private static final Pattern JOINED = Pattern.compile(
            "[\\s)\\].*\"']*(?:さん|氏|くん|君|様)?\\s?(?:,|/|&|and|or|と|や|か|または|もしくは|及び|および|、)\\s?(?:the |an? |both |also |option |mr |ms )?[\\s(\\[*\"']*");
    private static final Pattern PERSON_SUBJECT = Pattern.compile("(?:\\b(?:he|she)|(?:さん|氏|君|くん|彼|彼女)[はが])\\s?$");

    private static final Pattern YES = Pattern.compile("^[\\s\"'*]*(?:yes|yeah|right|correct|はい|ええ|その通り|そうです)");
    private static final int SLACK = 3;

    private final Options options;
    private final Reading answer;
    private final String lower;
    private final Denial denial;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Span> refusals = new ArrayList<>();

    private Resolution(Options options, String prompt, Reading answer) {
        this.options = options;
        this.answer = answer;
        this.lower = answer.folded().lower();
        this.denial = new Denial(answer.language(), lower, asked(options, prompt));
    }

    static Optional<Integer> of(Options options, String prompt, Reading answer, List<Match> matches) {
        Resolution resolution = new Resolution(options, prompt, answer);
        resolution.collect(prompt, matches);
        return resolution.contradicts() ? Optional.empty() : resolution.choose();
    }

    private static String asked(Options options, String prompt) {
        String asked = Folded.of(prompt).lower();
        for (String option : options.texts()) {
            asked = option.length() > 2 ? asked.replace(option, " ") : asked;
        }
        return asked;
    }

    private void collect(String prompt, List<Match> matches) {
        String question = Denial.question(asked(options, prompt));
        int thought = lower.lastIndexOf("</think>");
        List<Mention> named =
                Mentions.find(options, answer.language(), answer.folded().text(), lower, denial);
        for (Match match : matches) {
            Span span = ChosenOption.folded(answer, match.span());
            if (!ChosenOption.isUnknown(match)) {
                refusals.add(span);
            } else if (options.unknown() >= 0
                    && !question.contains(span.in(lower))
                    && !isOfPerson(span, named)
                    && named.stream()
                            .noneMatch(one -> one.option() == options.unknown()
                                    && one.span().overlaps(span))) {
                mentions.add(new Mention(options.unknown(), span, false, false));
            }
        }
        mentions.removeIf(mention -> refusals.stream()
                .anyMatch(refusal ->
                        refusal.overlaps(mention.span()) && mention.span().length() <= refusal.length() + SLACK));
        mentions.addAll(named);
        mentions.removeIf(mention -> mention.span().start() < thought || echoes(mention));
        mentions.sort((one, other) -> one.span().compareTo(other.span()));
    }

    /** "The clerk could not decide" tells of the clerk. */
    private boolean isOfPerson(Span span, List<Mention> named) {
        String before = lower.substring(Math.max(0, span.start() - 12), span.start());
        return PERSON_SUBJECT.matcher(before).find()
                || named.stream()
                        .anyMatch(one -> !one.mark()
                                && one.option() != options.unknown()
                                && one.span().end() <= span.start()
                                && lower.substring(one.span().end(), span.start())
                                        .matches("\\s|(?:さん|氏|君|くん)?[はが](?![^。]*(?:とは|かは|かを|か))[^。、と]{0,8}"));
    }

    /** Lines that only repeat the list of options. */
    private boolean echoes(Mention mention) {
        int line = lower.lastIndexOf('\n', mention.span().start()) + 1;
        int end = lower.indexOf('\n', line);
        String whole = lower.substring(line, end < 0 ? lower.length() : end);
        return isOption(whole) && (isOption(lineAfter(end)) || isOption(lineBefore(line)));
    }

    private String lineAfter(int end) {
        int next = end < 0 ? -1 : lower.indexOf('\n', end + 1);
        return end < 0 ? "" : lower.substring(end + 1, next < 0 ? lower.length() : next);
    }

    private String lineBefore(int line) {
        return line == 0 ? "" : lower.substring(lower.lastIndexOf('\n', line - 2) + 1, line - 1);
    }

    private boolean isOption(String line) {
        for (int i = 0; i < options.texts().size(); i++) {
            String text = options.texts().get(i);
            if (!text.isEmpty() && line.endsWith(text) || line.endsWith(text + ".") || line.endsWith(text + "。")) {
                String head =
                        EDGES.matcher(line.substring(0, line.lastIndexOf(text))).replaceAll("");
                if (!head.isEmpty() && options.marksOf(i).contains(head)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A mark right before or behind the text of another option. */
    private boolean contradicts() {
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Mention one = mentions.get(i);
            Mention next = mentions.get(i + 1);
            String between = lower.substring(
                    Math.min(one.span().end(), next.span().start()), next.span().start());
            boolean adjacent = EDGES.matcher(between.replaceFirst("\\b(?:the|an?|さん|it)\\b", ""))
                    .replaceAll("")
                    .isEmpty();
            if (one.mark()
                    && !next.mark()
                    && adjacent
                    && one.option() != next.option()
                    && !between.contains("\n")
                    && !between.contains("。")
                    && !one.denied()
                    && !next.denied()) {
                return true;
            }
            if (!one.mark()
                    && next.mark()
                    && one.option() != next.option()
                    && between.matches("さん?\\s?[(「\\[]|\\s?[(\\[]")) {
                return true;
            }
        }
        return false;
    }

    /** What one sentence says. */
    private record Said(SortedSet<Integer> options, boolean declared, boolean concludes, boolean corrects, int asked) {
        boolean single() {
            return options.size() == 1;
        }

        int only() {
            return options.first();
        }
    }

    private Optional<Integer> choose() {
        List<Said> all = new ArrayList<>();
        List<Statement> statements = Parts.of(answer.language(), lower);
        for (int i = 0; i < statements.size(); i++) {
            Said said = read(statements.get(i));
            String next =
                    i + 1 < statements.size() ? statements.get(i + 1).span().in(lower) : "yes";
            boolean asks = statements.get(i).span().in(lower).strip().endsWith("?")
                    && !YES.matcher(next).find();
            if (!said.options().isEmpty() && !asks) {
                all.add(said);
            }
        }
        if (all.isEmpty()) {
            return refusals.isEmpty() ? remaining() : Optional.empty();
        }
        return declared(all).or(() -> implied(all)).filter(option -> option >= 0);
    }

    private Said read(Statement statement) {
        SortedSet<Integer> said = new TreeSet<>();
        SortedSet<Integer> declared = new TreeSet<>();
        for (List<Span> spans : List.of(statement.main(), statement.minor())) {
            if (said.isEmpty()) {
                spans.forEach(span -> within(span, said, declared));
            }
        }
        boolean unknown = said.contains(options.unknown())
                && !declared.isEmpty()
                && !declared.contains(options.unknown())
                && declared.size() == 1;
        SortedSet<Integer> picked = declared.size() == 1 && !said.contains(options.unknown()) ? declared : said;
        if (said.contains(options.unknown()) && !unknown) {
            picked = new TreeSet<>(List.of(options.unknown()));
        }
        if (unknown) {
            picked = declared;
        }
        String sentence = statement.span().in(lower);
        return new Said(
                picked,
                !declared.isEmpty(),
                statement.concludes(),
                CORRECTION.matcher(sentence).find(),
                denial.asked(sentence));
    }

    private void within(Span span, SortedSet<Integer> said, SortedSet<Integer> declared) {
        Mention before = null;
        for (Mention mention : mentions) {
            if (!mention.denied()
                    && mention.span().start() >= span.start()
                    && mention.span().start() < span.end()) {
                said.add(mention.option());
                if (mention.mark() || isDeclared(mention, span)) {
                    declared.add(mention.option());
                    if (before != null && isJoined(before, mention)) {
                        declared.add(before.option());
                    }
                }
                before = mention;
            }
        }
    }

    private boolean isJoined(Mention one, Mention next) {
        int from = Math.min(one.span().end(), next.span().start());
        return JOINED.matcher(lower.substring(from, next.span().start())).matches();
    }

    private boolean isDeclared(Mention mention, Span part) {
        String before = lower.substring(
                Math.min(part.start(), mention.span().start()), mention.span().start());
        String after = lower.substring(
                mention.span().end(), Math.max(part.end(), mention.span().end()));
        boolean whole = EDGES.matcher(
                        before.replaceFirst("\\b(?:the|an?)\\b", "") + after.replaceFirst("^(?:さん|氏|です|。|でした)*", ""))
                .replaceAll("")
                .isEmpty();
        return whole || BEFORE.matcher(before).find() || AFTER.matcher(after).find();
    }

    /** -1 when what is declared disagrees. */
    private Optional<Integer> declared(List<Said> all) {
        SortedSet<Integer> options = new TreeSet<>();
        Said last = null;
        for (Said said : all) {
            if (said.declared()) {
                options.addAll(said.options());
                last = said;
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        if (options.size() == 1) {
            return Optional.of(options.first());
        }
        return Optional.of(last.single() && (last.concludes() || last.corrects()) ? last.only() : -1);
    }

    /** -1 when two are named alike. */
    private Optional<Integer> implied(List<Said> all) {
        SortedSet<Integer> singles = new TreeSet<>();
        Said concluding = null;
        Said closest = null;
        boolean tie = false;
        for (Said said : all) {
            if (said.single()) {
                singles.add(said.only());
                concluding = said.concludes() ? said : concluding;
                if (closest == null || said.asked() > closest.asked()) {
                    closest = said;
                    tie = false;
                } else {
                    tie |= said.asked() == closest.asked() && said.only() != closest.only();
                }
            }
        }
        if (concluding != null) {
            return Optional.of(concluding.only());
        }
        if (singles.size() == 1) {
            return Optional.of(singles.first());
        }
        if (singles.contains(options.unknown())) {
            Said last = all.get(all.size() - 1);
            boolean leans = last.single() && last.only() != options.unknown() && last.declared();
            return Optional.of(leans ? last.only() : options.unknown());
        }
        return Optional.of(closest == null || tie || !refusals.isEmpty() ? -1 : closest.only());
    }

    /** The one option left when all others are ruled out. */
    private Optional<Integer> remaining() {
        SortedSet<Integer> left = new TreeSet<>();
        for (int i = 0; i < options.texts().size(); i++) {
            left.add(i);
        }
        mentions.stream().filter(Mention::denied).forEach(mention -> left.remove(mention.option()));
        return left.size() == 1 && options.texts().size() > 1 ? Optional.of(left.first()) : Optional.empty();
    }
}
