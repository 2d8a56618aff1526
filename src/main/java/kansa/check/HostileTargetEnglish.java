package kansa.check;

import java.util.regex.Pattern;
import kansa.audit.Span;

/**
 * Whether an English word of insult is said of a person, judged by the grammar around it in a text whose persons are masked as
 * {@code people}. Known limits: irony, names of persons that nothing marks, targets named two sentences before.
 */
final class HostileTargetEnglish {
    private static final int CI = Pattern.CASE_INSENSITIVE;
    private static final String FILL =
            "(?:(?:a|an|the|barely|hardly|above|below|lower than|all|both|just|really|so|such|such an?|very|too|pretty|quite|absolutely|completely|totally|utterly|truly|simply|nothing but|nothing more than|no better than|worse than|little more than|only|always|still|still such|basically|literally|actually|obviously|clearly|definitely|probably|honestly|genuinely|inherently|naturally|genetically|morally|mentally|physically|intellectually|equally|more|most|even|ever|being|become|becoming|as|like|kind of|sort of|bunch of|pack of|pile of|load of|group of|race of|nation of|breed of|swarm of|plague of|type of|piece of|pieces of|sack of|waste of|of|and|or|fucking|fuckin|freaking|frigging|bloody|damn|goddamn|god damn|damned|filthy|dirty|disgusting|stupid|dumb|ugly|lazy|useless|worthless|pathetic|evil|vile|nasty|sick|mindless|brainless|ignorant|stinking|greedy|violent|dangerous|old|little|big|fat|total|complete|utter|absolute|real|huge|giant|massive|people|people's|human|human's|society's|nature's|the world's|our country's|on society|to society|\\w+ly|\\w+ed|lying|cheating|thieving|scheming|whining|drooling|raving|screaming|stinking|disgusting|\\w+ and),? )*";
    private static final String BE =
            "(?:'re|'s(?<=(?:he|she|who|one)'s)| (?:are|r|is|was|were|be|been|being|am|look|looks|looked|seem|seems|sound|sounds|smell|smells|act|acts|feel|feels|remain|remains|become|behave|make|makes|(?:will|would|can|could|should|must|may) (?:always |never |only |just )?be|have (?:always )?been|has (?:always )?been|aren't anything but|are known to be))";
    private static final String WHO =
            "(?:you|u|ya|he|she|people|everyone|kind|(?:people|those|you|all)(?: \\w+){1,3}|people and people|all of (?:you|them)|your (?:existence|face|opinions?|mother|brain|body|voice))";
    private static final Pattern SUBJECT = Pattern.compile(
            "\\b" + WHO
                    + "(?: (?:all|both|who|that|there|here|too|today|in general|like (?:you|that|him|her|them)|and \\w+|really|just|honestly|simply))*,?"
                    + BE + " ?" + FILL + "$",
            CI);
    private static final Pattern THEY =
            Pattern.compile("\\b(?:they|these|those|them)(?: (?:all|both|really|just))*" + BE + " ?" + FILL + "$", CI);
    private static final Pattern BEING =
            Pattern.compile("\\bbeing (?:a )?people(?: \\w+)?" + BE + " " + FILL + "$", CI);
    private static final Pattern AS = Pattern.compile(
            "\\b(?:you|him|her|them|people|they|live|breed|treat\\w*|act|behave|acting|behaving|living)(?: \\w+){0,3} (?:like|as|into) "
                    + FILL + "$",
            CI);
    private static final Pattern SECOND = Pattern.compile("\\b(?:you|u|ya|your),? " + FILL + "$", CI);
    private static final Pattern POINTED = Pattern.compile(
            "\\b(?:those|these|that|this|such an?|what an?|you're all|such|what|all|most|bunch of|pack of|gang of|group of|another|every|only an?|as|of the|of these|of those|some|any|bloody|fucking|damn|stupid|dumb|my|his|her|their) (?:\\w+ )?"
                    + FILL + "$",
            CI);
    private static final Pattern WITH_PERSON = Pattern.compile(
            "^,? (?:(?:and |or )?(?:[\\w-]+ly |[\\w-]+(?:ing|ed|y|ous|ful|ic|id|al) |old |little |fat |fucking |damn |goddamn |stupid |dumb |ugly |useless |worthless |vile )){0,3}(?:people|humans?|creatures?|beings?|race|brains?)(?:\\W|$)(?!(?:['’-])|(?: )?(?!(?:are|is|was|were|be|who|that|and|or|but|should|must|can|can't|could|will|would|won't|don't|do|does|did|didn't|never|always|all|in|on|at|from|of|to|with|like|for|have|has|had|out|again|here|there|everywhere|need|deserve|just|only|what|why|how|when|as|because|think|want|get|go|make|ruin|take|come|came|keep|no|not|than|over|around|about|i|you|we|they|he|she|it|up|off|down|lol|by|please|back|if|so|too|really|even|get|said|says|ever|these|those|this|the|a|an)\\b)[a-z]+)",
            CI);
    private static final Pattern OPENING = Pattern.compile(
            "(?:^|[.!?:;\"“\\n])[ \"“'*-]*(?:you |oh,? |hey,? |well,? |no,? |yes,? |haha,? |lol,? |wow,? |ugh,? |so |"
                    + FILL + ")$",
            CI);
    private static final Pattern COMMA = Pattern.compile(",\\s*(?:you )?" + FILL + "$", CI);
    private static final Pattern ENDING = Pattern.compile("^(?:s|es)?\\s*(?:[.!?,;:\"”)\\n…~]|$)");
    private static final Pattern CHANGED = Pattern.compile(
            "\\b(?:transform\\w*|turn\\w*|chang\\w*|evolv\\w*|used|reincarnat\\w*|disguis\\w*|dress\\w*|serve\\w*|paint\\w*|shaped) (?:\\w+ ){0,2}(?:in|as|into|like) ",
            CI);
    /** One person of whom something is told (the referee was awful), not a kind of persons. */
    private static final Pattern ONE = Pattern.compile(
            "\\b(?:he|she|(?:the|my|our|his|her|their|this|that) (?:\\w+ )?people)(?:'s| was| is| seems| seemed| looks| looked) "
                    + FILL + "$",
            CI);
    /** A harsh word that is common of things, in {@code a horrible person}: only where an article stands before it. */
    private static final Pattern WORSE =
            Pattern.compile("\\b(?:is|are|was|were|'re|'s|being|you|such|what|as) an? (?:\\w+ ){0,2}$", CI);

    private static final Pattern THING = Pattern.compile(
            "^ (?:idea|ideas|question|questions|mistake|mistakes|thing|things|movie|film|book|song|game|show|joke|jokes|law|laws|rule|rules|policy|policies|decision|decisions|plan|weather|food|smell|taste|house|car|room|job|work|day|night|place|phone|computer|code|bug|machine|product|service|app|website|story|way|luck|time|news|stuff|hat|dress|shirt|argument|comment|comments|remark|behaviou?r|habit|word|words|accident|disease|virus|animal|animals|dog|cat|bird|bet)\\b",
            CI);

    private HostileTargetEnglish() {}

    /**
     * How surely a word is said of somebody, 0..1.
     *
     * @param type of its rule
     * @param word its place in the masked text
     * @param from where its sentence begins
     * @param to where its sentence ends
     */
    static double of(String type, String text, Span word, int from, int to) {
        String before = text.substring(Math.max(from, word.start() - 160), word.start());
        String after = text.substring(word.end(), Math.min(Math.max(to, word.end()), word.end() + 120));
        boolean noun = type.equals("INSULT_WORD");
        boolean beast = type.equals("BEAST_WORD");
        if (THING.matcher(after).find()) {
            return 0.1;
        }
        if (!noun && !beast && after.startsWith(" to ")) {
            return 0.3;
        }
        if (type.equals("WEAK_WORD") && ONE.matcher(before).find()) {
            return 0.6;
        }
        if (SUBJECT.matcher(before).find() || BEING.matcher(before).find()) {
            return 1;
        }
        if (THEY.matcher(before).find()) {
            return noun || text.substring(0, word.start()).contains("people") ? 0.9 : 0.4;
        }
        if (type.equals("WEAK_WORD")) {
            return SECOND.matcher(before).find() && ENDING.matcher(after).find()
                    ? 0.8
                    : WORSE.matcher(before).find() && WITH_PERSON.matcher(after).find() ? 1 : 0.2;
        }
        if (beast) {
            return AS.matcher(before).find() && !CHANGED.matcher(before).find() ? 1 : 0.1;
        }
        if (WITH_PERSON.matcher(after).find()) {
            return 1;
        }
        if (SECOND.matcher(before).find()) {
            return noun ? 1 : ENDING.matcher(after).find() ? 0.9 : 0.4;
        }
        if (noun) {
            return noun(before, after);
        }
        return alone(text, word, from, to) && ENDING.matcher(after).find() ? 0.5 : 0.2;
    }

    private static double noun(String before, String after) {
        boolean ends = ENDING.matcher(after).find();
        if (ends && (OPENING.matcher(before).find() || COMMA.matcher(before).find())) {
            return 0.95;
        }
        if (POINTED.matcher(before).find() || before.endsWith("people ")) {
            return 0.85;
        }
        if (after.startsWith(" like you") || after.startsWith(" like people") || after.startsWith(" like that")) {
            return 0.9;
        }
        return AS.matcher(before).find() ? 0.8 : 0.5;
    }

    /** Whether the sentence is little more than the word. */
    private static boolean alone(String text, Span word, int from, int to) {
        return text.substring(from, Math.max(from, to)).strip().length() <= word.length() + 12;
    }
}
