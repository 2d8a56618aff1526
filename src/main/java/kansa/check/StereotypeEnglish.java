package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.Generalisation.Sort;
import kansa.check.Group.Form;
import kansa.rule.Match;
import org.jspecify.annotations.Nullable;

/** Generalisations in English: a group as subject in the present tense, and what is said of it behind a short, known gap. */
final class StereotypeEnglish {
    private static final int FAR = 110;
    private static final String ADVERB =
            "all|also|always|almost|often|just|only|still|even|too|so|very|much|more|less|most|far|quite|rather|pretty|a bit|a lot|a little|somewhat"
                    + "|[a-z]+ly|by nature|in general|as a (?:rule|group|whole)|on the whole|by and large|on average|of course|in my experience|as everyone knows|as we (?:all )?know"
                    + "|let['’]s face it|both|either|such|never|not|in our (?:country|company|experience)|these days|nowadays|today|sometimes|no doubt|better|worse|ever|at heart|deep down|perhaps|maybe|though|however|too often|for (?:the )?most part|at work|in the workplace|as employees|as tenants|as workers|as leaders|as partners|as parents|as a people";
    private static final String AUXILIARY =
            "will|would|can|could|may|might|do|don['’]t|have|has|tends? to|seems? to|have a (?:\\w+ )?(?:tendency|habit|reputation|way) (?:to|of|for)|likely|prone|inclined|known|liable|quick|apt|bound|going|here|notorious|famous|infamous|the ones|those|people|a people|a group|to|for|who|at|of|a \\w+ (?:lot|bunch|breed|kind|people|folk) who|come here|like|love|want|get|know how|good|be|being|been|have always been|into|constantly";
    private static final String COPULA =
            "are|is|be|being|been|seem|seems|remain|become|becomes|get|gets|act|feel|look|appear|aren['’]t|isn['’]t|can['’]t be|cannot be|won['’]t be|end up|turn out|grow up|come across as|tend to be|strike me as|prove";
    private static final String POSTPOSED =
            "(?:,? (?:who|that|which|in|from|with|at|of|over|under|without|like|working|living|raised|born|on|especially|particularly|as|and|or|nor|but)(?: [\\w'’-]+){1,7}?,?)?";
    private static final String STEPS = "(?:,? (?:" + ADVERB + "|" + AUXILIARY + "|" + COPULA + "),?)*";
    private static final Pattern BE = Pattern.compile(
            "^" + POSTPOSED + STEPS + "(?: (?:" + COPULA + ")|['’]re)(?:,? (?:" + ADVERB
                    + "|an?|the|to be|to|being|known|for|as|likely|prone|bound|all about|[\\w-]+,|[\\w'’-]+(?:,? and| or|, or| but))(?:,)?)* $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DO =
            Pattern.compile("^" + POSTPOSED + STEPS + "(?: [\\w'’-]+(?:,| and))* $", Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED =
            Pattern.compile("^[*_)]*\\s*(?::|\\||[–—-])[*_]*\\s*[|*_]*[^.!?\\n]{0,60}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile("^[*_]*\\s*[:|]");
    private static final Pattern HEAD = Pattern.compile("^[\\s|*_#>•\\d.)-]*$");
    private static final Pattern NEGATED = Pattern.compile("\\b(?:not|never|no|cannot|hardly|rarely)\\b|n['’]t\\b");
    private static final Pattern ANY_ONE = Pattern.compile(
            "(?:^|\\W)(?:an?|any|every|no|each|(?:your|the) (?:average|typical)|typical) (?:\\w+ )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOME = Pattern.compile(
            "\\b(?:some|a few|few|certain|several|various|individual|not all|not every|fewer) (?:\\w+ )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MANY =
            Pattern.compile("\\b(?:many|lots of|a lot of|plenty of) $", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL = Pattern.compile(
            "\\b(?:all|most|every|any|typical|as (?:we|everyone) (?:all )?knows?|the average|like all|these|those|such) (?:\\w+ )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MIGHT = Pattern.compile("\\b(?:may|might|could|can|sometimes|perhaps|maybe)\\b");
    private static final Pattern ALWAYS = Pattern.compile(
            "\\b(?:always|never|all|every|just|simply|tend|usually|generally|typically|by nature|naturally|will|so|too|more|better|worse|than|known)\\b");
    private static final Pattern WEAK = Pattern.compile(
            "(?i)(?:.* )?(?:children|kids|toddlers|students|parents|patients|families|scientists|athletes|actors|models|artists|chefs|veterans|users|guests|players)");
    private static final Pattern THEY = Pattern.compile(
            "^[\\s*_>•-]*(?:(?:And|But|So|Also|Honestly|Besides|Plus|Moreover|In general|Generally|After all|Still|Even so|Frankly|On top of that|For one thing|Of course|Sadly|Naturally|Unfortunately),? )?(they|these people|those people|such people|(?:most|all|many) of (?:them|these people))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAIN = Pattern.compile(
            "(?:[;,:—–]|\\bbecause|\\bsince|\\band|\\bso|\\bbut) (?:(?:because|since|as|and|but|so|honestly) )?(they)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BECAUSE = Pattern.compile(
            "(?:\\b(?:because|since|as|given that|considering(?: that)?|seeing (?:as|that)|now that|but|and|that)\\s+(?:he|she|they|you|most|it|who|these|those|(?:the|this|our|your|his|her) \\w+|[A-Z]\\w+)(?: is| are|['’]s|['’]re)\\s+(?:\\w+ ){0,2}|(?:^|[,;:.]\\s|\\n|\\bso )(?:as|being|like|since|for)\\s+(?:(?:most|all|any|other|many|so many|every|with (?:most|all))\\s+)?(?:an?\\s+)?|\\b(?:despite being|even though \\w+ is|although \\w+ is) an?\\s+)$",
            Pattern.CASE_INSENSITIVE);
    /** The group opens a clause. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^[\\s|*_#>•\\d.)(\"“-]*|[,;:.!?—–(|]\\s*|\\b(?:that|because|and|but|so|since|as|while|whereas|when|where|than|or|think|know|knows|honestly|why|how|like|say|believe|means?|men|women|unlike|if|natural that|agree) )"
                    + "(?:(?:all|most|many|every|any|an?|the|those|such|your average|the average|typical|other|of course|in general|generally|naturally|honestly|frankly|usually|some of the|lots of|a lot of|most of the|plenty of|also|even|only|especially|too many|these|modern|today['’]s|real|true|ordinary|well),? )*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EVEN =
            Pattern.compile("\\b(?:no|not|n['’]t)(?: any)? (?:more|less|better|worse)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BACKHANDED_BEFORE = Pattern.compile(
            "\\b(?:is|are|was|['’]s|speaks?|writes?|drives?|cooks?|plays?|english|japanese|for)\\b[^.;]{0,40}\\b(?:surprisingly|remarkably|very|quite|pretty|unusually|really|so|impressively|exceptionally|rather|well|articulate|good|strong|smart|clever|calm|logical|rational|tough|brave|decent|honest|polite|educated|clean|quiet|capable)\\b[^.;,]{0,24} for an? $",
            Pattern.CASE_INSENSITIVE);
    /** "As an immigrant, you": advice to one of them. */
    private static final Pattern ADDRESSED =
            Pattern.compile("^(?:[^,.;]{0,30},)? (?:you|your)\\b", Pattern.CASE_INSENSITIVE);
    /** "not because she is", "simply because he is": said to deny or to condemn it. */
    private static final Pattern MERELY = Pattern.compile(
            "(?:\\b(?:not|simply|just|only|merely|solely|purely)|n['’]t)\\s*$", Pattern.CASE_INSENSITIVE);
    /** An event or a chance, not a habit: never had, rarely get. */
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:\\w+ed|had|were|was|been|got|get|gets|receive|need|have|find|hear|see|stop|too|be|become|face|experience|report|say|ask|wait|start|reach|win|apply|appear|make it)$",
            Pattern.CASE_INSENSITIVE);
    /** A conclusion is drawn from it. */
    private static final Pattern CONCLUDED =
            Pattern.compile(",? so\\b|which is why|that['’]s why|therefore|because|;|: ", Pattern.CASE_INSENSITIVE);

    private static final Pattern FOR_A = Pattern.compile("(?:^|\\W)for an? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern SURPRISE = Pattern.compile(
            "^,[^.;]{0,60}\\b(?:surprisingly|remarkably|very|quite|unusually|impressively|exceptionally|well|surprising|impressive|remarkable)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FAIR = Pattern.compile(
            "\\b(?:not|never|n['’]t|cannot|illegal|unlawful|wrong|unfair|unjust) (?:\\w+ ){0,3}(?:reject|refus|den(?:y|ied)|exclud|dismiss|assum|judg|treat|pass(?:ed)? over|disadvantag|penali|turn|discriminat|fire|disqualif|rule)",
            Pattern.CASE_INSENSITIVE);

    private final StereotypeSigns signs;
    private final String text;

    StereotypeEnglish(StereotypeSigns signs) {
        this.signs = signs;
        this.text = signs.text();
    }

    List<Generalisation> of(List<Group> groups) {
        List<Generalisation> found = new ArrayList<>();
        @Nullable Group last = null;
        int next = 0;
        for (int number = 0; number < signs.sentences(); number++) {
            Span sentence = signs.sentence(number);
            List<Group> here = new ArrayList<>();
            while (next < groups.size() && groups.get(next).sentence() <= number) {
                here.add(groups.get(next++));
            }
            Group meant = they(sentence, number, last);
            if (meant != null) {
                said(meant, sentence, found);
            }
            Group generic = null;
            for (Group group : here) {
                if (generic(group, sentence)) {
                    said(group, sentence, found);
                    saying(group, sentence, found);
                    generic = group;
                    Group again =
                            SUBJECT.matcher(before(group, sentence)).find() ? again(group, sentence, number) : null;
                    if (again != null) {
                        said(again, sentence, found);
                    }
                }
                reason(group, sentence, found);
            }
            for (Match match : signs.within("SAY", sentence)) {
                Group own = here.isEmpty()
                        ? new Group(match.span(), GroupAxis.GENDER, Form.PEOPLE, false, number)
                        : here.get(0);
                found.add(Sayings.of(own, match, Sort.SAYING, Sort.SAYING.base()));
            }
            last = generic != null ? generic : meant;
        }
        return found;
    }

    private boolean generic(Group group, Span sentence) {
        String before = before(group, sentence);
        return group.form() == Form.PEOPLE && !SOME.matcher(before).find()
                || group.form() == Form.ONE && ANY_ONE.matcher(before).find()
                || group.form() == Form.KIND
                        && HEAD.matcher(text.substring(
                                        sentence.start(), group.span().start()))
                                .matches()
                        && COLON.matcher(text.substring(
                                        group.span().end(),
                                        Math.max(group.span().end(), sentence.end())))
                                .find();
    }

    private String before(Group group, Span sentence) {
        return text.substring(
                Math.max(sentence.start(), group.span().start() - 60),
                group.span().start());
    }

    /** They, in the sentence after one about a group. */
    private @Nullable Group they(Span sentence, int number, @Nullable Group last) {
        if (last == null) {
            return null;
        }
        Matcher matcher = THEY.matcher(sentence.in(text));
        return matcher.find()
                ? new Group(
                        new Span(sentence.start() + matcher.start(1), sentence.start() + matcher.end(1)),
                        last.axis(),
                        Form.PEOPLE,
                        last.derogatory(),
                        number)
                : null;
    }

    /** ", because they", "; they": the group again in a later clause. */
    private @Nullable Group again(Group group, Span sentence, int number) {
        int from = group.span().end();
        Matcher matcher = AGAIN.matcher(text.substring(from, Math.max(from, sentence.end())));
        return matcher.find()
                ? new Group(
                        new Span(from + matcher.start(1), from + matcher.end(1)),
                        group.axis(),
                        Form.PEOPLE,
                        group.derogatory(),
                        number)
                : null;
    }

    private void said(Group group, Span sentence, List<Generalisation> found) {
        if (!SUBJECT.matcher(before(group, sentence)).find()) {
            return;
        }
        boolean neutral = signs.has("NEUTRAL", sentence);
        int from = group.span().end();
        Span after = new Span(from, Math.max(from, Math.min(sentence.end(), from + FAR + 60)));
        String before = text.substring(sentence.start(), group.span().start());
        boolean head = HEAD.matcher(before).matches();
        for (Match trait : signs.traits(after)) {
            int gapEnd = trait.span().start();
            String gap = text.substring(from, Math.max(from, gapEnd)).replace("*", "");
            if (gap.length() > FAR) {
                continue;
            }
            boolean act = trait.rule().type().endsWith("_DO");
            boolean listed = head && LISTED.matcher(gap).matches();
            if (!listed && !(act ? DO : BE).matcher(gap).matches()) {
                continue;
            }
            Sort sort = StereotypeSigns.sort(trait.rule().type());
            if (sort == null
                    || sort == Sort.LOOSE
                            && (neutral
                                    || weak(group)
                                    || !CONCLUDED
                                                    .matcher(text.substring(from, sentence.end()))
                                                    .find()
                                            && signs.sentences() > 2
                                    || PAST.matcher(trait.span().in(text)).find())
                    || EVEN.matcher(gap).find()) {
                continue;
            }
            if (sort != Sort.LOOSE
                    && NEGATED.matcher(gap.toLowerCase(java.util.Locale.ROOT)).find()) {
                if (sort != Sort.GOOD) {
                    continue;
                }
                sort = Sort.BAD;
            }
            found.add(Sayings.of(group, trait, sort, weighed(sort, group, before, gap, trait)));
        }
        Match nature = signs.first("NATURE", after);
        if (nature != null) {
            String gap = text.substring(from, nature.span().start());
            if (gap.length() < 40
                    && DO.matcher(gap.endsWith(" ") ? gap : gap + " ").matches()
                    && !NEGATED.matcher(gap).find()
                    && !weak(group)) {
                found.add(Sayings.of(group, nature, Sort.NATURE, weighed(Sort.NATURE, group, before, gap, nature)));
            }
        }
    }

    private double weighed(Sort sort, Group group, String before, String gap, Match trait) {
        String near = (gap + " " + trait.span().in(text)).toLowerCase(java.util.Locale.ROOT);
        double score = sort.base();
        if (ALWAYS.matcher(near).find() || ALL.matcher(before).find()) {
            score += 0.15;
        }
        if (MANY.matcher(before).find()) {
            score -= 0.15;
        }
        if (MIGHT.matcher(gap).find()) {
            score -= 0.3;
        }
        if (weak(group) || sort == Sort.GOOD && group.axis() == GroupAxis.OCCUPATION) {
            score -= 0.2;
        }
        return Math.max(0, Math.min(1, score));
    }

    private boolean weak(Group group) {
        return WEAK.matcher(group.span().in(text)).matches();
    }

    private void saying(Group group, Span sentence, List<Generalisation> found) {
        for (Match match : signs.within("SAY_BEFORE", sentence)) {
            int gap = group.span().start() - match.span().end();
            if (gap >= 0
                    && gap < 14
                    && text.substring(match.span().end(), group.span().start())
                            .matches("\\s*(?:(?:an?|the|most|any|all|those|these|other) )?")) {
                found.add(Sayings.of(group, match, Sort.SAYING, Sort.SAYING.base()));
            }
        }
    }

    /** The group as the reason of a decision or expectation. */
    private void reason(Group group, Span sentence, List<Generalisation> found) {
        String before = text.substring(sentence.start(), group.span().start());
        String after = text.substring(group.span().end(), Math.max(group.span().end(), sentence.end()));
        if (!after.startsWith(" to ")
                && (BACKHANDED_BEFORE.matcher(before).find()
                        || FOR_A.matcher(before).find()
                                && SURPRISE.matcher(after).find())) {
            found.add(new Generalisation(
                    group,
                    Sort.SAYING,
                    group.span(),
                    "en-for-a",
                    Severity.MEDIUM,
                    Sort.SAYING.base(),
                    List.of(new Wording("Praised as surprising for the group.", "その集団にしては意外だとする言い方です。"))));
            return;
        }
        Matcher because = BECAUSE.matcher(before);
        if (!because.find() || ADDRESSED.matcher(after).find()) {
            return;
        }
        String whole = sentence.in(text);
        if (MERELY.matcher(before.substring(0, because.start())).find()) {
            return;
        }
        if (FAIR.matcher(whole).find()) {
            return;
        }
        int at = sentence.start() + because.start();
        List<Match> follows = new ArrayList<>();
        for (Match match : signs.within("REJECT", sentence)) {
            if (match.span().end() <= at || match.span().start() >= group.span().end()) {
                follows.add(match);
            }
        }
        if (!follows.isEmpty()) {
            Match match = follows.get(0);
            found.add(new Generalisation(
                    group,
                    Sort.REASON,
                    match.span(),
                    match.rule().id(),
                    match.rule().severity(),
                    Sort.REASON.base(),
                    List.of(
                            new Wording("The group stands there as the reason.", "集団・属性が理由として述べられています。"),
                            match.rule().message())));
        }
    }
}
