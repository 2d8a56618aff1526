package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.audit.Wording;

/** What takes the edge off hostile words in English: denied, condemned, reported, talked about, said of oneself or of play. */
final class HostileScopeEnglish {
    private static final int CI = Pattern.CASE_INSENSITIVE;
    static final Wording DENIED = new Wording("denied", "否定されている");
    static final Wording CONDEMNED = new Wording("condemned or advised against", "批判・注意の対象として述べられている");
    static final Wording REPORTED = new Wording("reported of others", "他者の発言・考えとして述べられている");
    static final Wording MENTIONED = new Wording("talked about as words", "語そのものが話題");
    static final Wording SELF = new Wording("said of oneself", "自分自身について述べている");
    static final Wording PLAY = new Wording("affection, play or idiom", "親しみ・遊び・慣用句");

    private static final Pattern DENIAL = Pattern.compile(
            "(?:\\b(?:not|never|no longer|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|can't|cannot|shouldn't|wouldn't|without being|neither|nor|hardly|far from|anything but|instead of|rather than)"
                    + "|\\bno people(?: \\w+)?(?: (?:is|are|deserves?|should))?|\\b(?:no one|nobody|no people)(?: (?:ever|really|is|are|should|here|in \\w+))*(?! \\w))(?!,)(?: (?!only\\b|just\\b|but\\b|because\\b|fucking\\b)(?:[\\w']+)){0,3} ?$",
            CI);
    private static final Pattern DENIED_INSIDE = Pattern.compile(
            "^(?:no (?:one|people)|nobody) (?:deserves?|should|is)\\b|\\b(?:should|must|do|does|did|would|will) (?:not|never) |\\b(?:don't|doesn't|won't|shouldn't|wouldn't|didn't|never) (?:want|hope|wish|think|hate|kill|going)",
            CI);
    private static final Pattern CONDEMNING = Pattern.compile(
            "\\b(?:(?:is|are|was|were|be|it's|that's|seems?|feels?|sounds?|find|found|as|both|deeply|highly|very|extremely|considered|so|can be|and|also|or) (?:\\w+ ){0,2}(?:wrong|unacceptable|not (?:acceptable|okay|ok|right|true|fair|cool|appropriate|funny)|never (?:acceptable|okay|ok|right|justified)|racist|sexist|homophobic|transphobic|xenophobic|bigoted|ableist|ageist|antisemitic|islamophobic|discriminatory|offensive|harmful|hurtful|derogatory|dehumani[sz]ing|demeaning|hateful|disrespectful|inappropriate|cruel|false|untrue|unfair|unkind|a lie|a myth|a slur|slurs|hate speech|stereotypes?|prejudiced?|a stereotype|an insult|insulting|bullying|harassment|illegal|a crime|abusive|unjust|problematic|inexcusable|ignorant)"
                    + "|stereotyp\\w+|prejudice[sd]?|slurs?|hate speech|hateful (?:language|words?|comments?|speech|rhetoric|content|message)|offensive (?:language|words?|terms?|comments?)|derogatory|dehumani[sz]\\w+|misconceptions?|myth|bigotry|bigots?|racism|sexism|discriminat\\w+|bullying|harass\\w+|propaganda|racists?|sexists?"
                    + "|(?:don't|do not|never|shouldn't|should not|avoid|stop|wrong to|unacceptable to|refrain from|no one should|nobody should|you can't|not okay to|not ok to|offensive to|racist to|cruel to|mean to|refuse to|cannot|can't|won't|will not|unable to|not going to|would never|instead of|rather than) (?:\\w+ ){0,3}(?:call|calling|called|say|saying|describe|describing|label|labell?ing|refer|referring|use|using|treat|treating|write|writing|compare|comparing|think|believe|insult|insulting|mock|tell|telling|post|posting|generate|create|repeat)"
                    + "|condemn\\w*|denounc\\w+|reject(?:s|ed|ing)? (?:the|any|such|this|that)|disagree|challenge (?:the|such)|combat|against (?:hate|racism)|apologi[sz]e for|victims? of|report(?:ed)? (?:the|it|them|him) to)\\b",
            CI);
    private static final Pattern REPORTING = Pattern.compile(
            "\\b(?:(?:some|many|most|certain|other|these|those|few)? ?people (?:who )?(?:might |may |often |still |also |would |will |wrongly |falsely |mistakenly |once |used to |even |openly )*(?:say|says|said|believe|believes|believed|think|thinks|thought|claim|claims|claimed|argue|argues|argued|assume|feel|felt|call|calls|called|shout|shouted|yelled|scream|screamed|tell|told|wrote|write|post|posted|hate|despise)"
                    + "|(?:he|she|they|who|someone|somebody|everyone|mother|father|boss|people) (?:\\w+ )?(?:said|says|called|calls|told|tells|shouted|yelled|screamed|muttered|wrote|texted|thinks?|thought|believes?|believed|insulted|named|labell?ed|replied|whispered|hissed|snarled|spat)"
                    + "|(?:was|were|been|being|got|is|are|be|get|getting|gets) (?:\\w+ )?(?:called|labell?ed|told|insulted|named|dismissed as|described as|treated|considered|seen as|viewed as|portrayed as|depicted as|branded|mocked as|accused|compared|referred to|likened)|(?:calling|called|call|labell?ing|describing|portray\\w*|depict\\w*|treated|saw|seeing|viewed|regarded|branded|likened|compared) (?:\\w+ ){1,3}(?:as |like |to |an? )?$"
                    + "|(?:said|says|wrote|shouted|yelled|screamed|muttered|snapped|growled|hissed|sneered|replied|screaming|shouting|yelling|saying|writing|posting|claiming|chanting|chanted|according to|quoted|quoting|claims? that|belief that|idea that|notion that|claim that|myth that|lie that|view that|stereotype that|saying that|says that|argument that|suggesting that|suggestion that|accus\\w+ of)\\b)",
            CI);
    private static final Pattern MENTION = Pattern.compile(
            "\\b(?:the (?:word|words|term|terms|phrase|phrases|slur|slurs|insult|insults|expression|epithet|n-word|nickname|name|lyrics?|line)|words? (?:like|such as)|terms? (?:like|such as)|phrases? (?:like|such as)|insults? (?:like|such as)|slurs? (?:like|such as)|means?|meaning|defined as|definition|synonyms?|translates? (?:to|as)|etymology|noun|adjective|slang for|short for|used to (?:describe|refer)|title|titled|novel|album|song|film|movie|lyrics|character|characters|villain|antagonist|protagonist)\\b",
            CI);
    private static final Pattern ONESELF = Pattern.compile(
            "\\b(?:i'm|im|i am|i was|i've been|i feel|i felt|i look|i looked|i sound|i must be|i must have|mak(?:e|es|ing) me|made me|call(?:s|ed)? me|calling myself|myself|my own|my first|we are|we're|we were|i (?:\\w+ )?(?:consider|considered|called|call) myself)(?: (?!sick of|tired of|you\\b|people\\b)[\\w']+){0,4} ?$|\\b(?:feel|felt|feeling) (?:like |so |such |really |very )*(?:an? )?(?:\\w+ )?$|\\bself-|\\b(?:called|calling|calls|call) (?:himself|herself|themselves|yourself)",
            CI);
    /** Doubted, weighed or contradicted before it is said. */
    private static final Pattern DOUBTED = Pattern.compile(
            "\\b(?:isn't|is not|not|hardly|never|untrue|false|wrong|simply) (?:\\w+ ){0,2}(?:true|the case|fair|evidence|proof|proven|shown|mean|means|suggest\\w*|shows?|prove[sd]?|because)\\b[^.!?]{0,80}$"
                    + "|(?:n't|\\bnot) [^.!?]{0,40}\\bbecause\\b[^.!?]{0,60}$"
                    + "|\\b(?:no|little|without|lack of|any|zero|what) (?:\\w+ )?(?:evidence|proof|reason to|basis|data|research|studies|science|truth|group|people|nation|race)\\b[^.!?]{0,80}$"
                    + "|\\b(?:nothing|neither) (?:suggests|shows|says|proves|in|about|makes)\\b[^.!?]{0,80}$"
                    + "|\\b(?:whether|even if|if|when|unless) (?:(?:you|someone|people|anyone|they|we|others) )?(?:\\w+ ){0,3}(?:think|believe|feel|assume|say|call|is|are|tell|tells|calls)\\b[^.!?]{0,80}$"
                    + "|\\b(?:can't|cannot|don't|do not|wouldn't|won't|couldn't|never|hard to|refuse to|unfair to|wrong to|easy to|tempting to|lazy to|nobody should|no one should) (?:\\w+ ){0,2}(?:agree|say|claim|conclude|assume|call|label|think|believe|accept|confirm|support|describe|write|treat|judge|help|go along|let)\\b[^.!?]{0,80}$"
                    + "|\\b(?:want|wanting|urge|plan\\w*|tempted|try\\w*|thoughts?|ways?|how|tells?|telling|told|asked|going) (?:you |someone |people |them |him |her |me )?to (?:\\w+ )?$"
                    + "|\\b(?:assum\\w+|impl(?:y|ies|ied|ying)|portray\\w*|paint(?:s|ed|ing)?|fram(?:e|es|ed|ing)|lump\\w*|trope|caricature|cliché|scapegoat\\w*|stereotype[ds]?|not (?:all|every|any)|few|is it (?:really )?true|why do (?:some|so many)|where does)\\b[^.!?]{0,80}$|\\bfeels? (?:like|as if|that)\\b[^.!?]{0,60}$|\\b(?:myth|claim|rumou?r|misconception|prejudice|stereotype|belief|insult|slogan|headline|quote)s?['\"*_]* ?:[^.!?]{0,80}$"
                    + "|\\byou (?:\\w+ )?(?:say|said|wrote|write|ask|asked|mention\\w*|call|called|describe[ds]?|suggest\\w*|imply|implied|put it)\\b[^.!?]{0,80}$"
                    + "|\\byou (?:may|might|could|probably|sometimes) (?:\\w+ )?(?:think|feel|believe|fear|worry|have heard)\\b[^.!?]{0,80}$"
                    + "|\\b(?:far from|anything but|no more|any more|as if|as though|the (?:idea|notion|belief|claim|myth|view|image|assumption|stereotype|cliche|prejudice|premise) (?:that|of))\\b[^.!?]{0,80}$",
            CI);

    private static final Pattern CONTRADICTED = Pattern.compile(
            "\\b(?:isn't|is not|aren't|are not|wasn't|doesn't|does not|don't|cannot|can't) (?:\\w+ )?(?:fair|true|right|accurate|helpful|help|survive|hold|match|reflect|supported|based|something|what|a fact|how|define|okay|ok|mean|tell|fit|explain|describe)\\b|\\bgenerali[sz]ation|\\b(?:contradict|ignore|confuse|oversimplif|misrepresent|overlook)\\w*|scapegoat\\w*|trope\\b|(?:old|familiar|tired) (?:story|line|saying|joke)|(?:things|words|lines) (?:people )?(?:say|said|repeat)|say about every|was once said|is often said|tells us nothing|says nothing about|goes too far|is a (?:cliché|cliche|caricature|smear|falsehood|label)",
            CI);
    private static final Pattern PLAYFUL = Pattern.compile(
            "(?:[😀-😅😉-😎🥰😘😜🤪❤💕]|\\b(?:just kidding|jk|kidding|love you,? you|lovable|adorable|my favou?rite|in the game|game over|npc|boss fight|level \\d+|process(?:es)?\\b|threads?\\b|cronjobs?|the server|the cache|daemon|kernel|sword|heals|dungeon|quest|mana\\b|raid boss|loot|printer|terminal|sudo|cute|little monster|you lucky|lucky|beautiful|gorgeous|clever|sweet|reclaim\\w*|call ourselves|our community|our own word|term of endearment|affectionate\\w*|jokingly|playful\\w*|teasing\\w*|banter)\\b)",
            CI);
    private static final Pattern QUOTE = Pattern.compile("[\"“”‘«»]|(?:^|\\s)'|'(?:\\s|[.,;!?]|$)");

    /** The sentence behind takes it back. */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "^[\"”')\\s]*(?:that|this|it|these|those|such|the (?:data|evidence|research|numbers|facts|truth|reality|statement|claim|idea|word)|but|however|in fact|in reality|actually|not true|false|wrong|fact|truth|saying|calling|words|comments|remarks|none of)\\b[^.!?\\n]{0,100}?\\b(?:isn't|is not|aren't|are not|wasn't|doesn't|don't|wrong|false|myth|stereotypes?|prejudice|unfair|otherwise|contradict\\w*|untrue|lie|nonsense|bigotry|racis[mt]|sexis[mt]|discriminat\\w+|hurtful|harmful|unacceptable|offensive|propaganda|different|misconception|inaccurate|generali[sz]ation)\\b",
            CI);

    private HostileScopeEnglish() {}

    /** Why hostile words do not count; empty when they do. */
    static List<Wording> lowers(String text, Span at, int from, int to, boolean word) {
        List<Wording> why = new ArrayList<>();
        String sentence = text.substring(from, Math.max(from, to));
        String before = text.substring(from, at.start());
        String after = text.substring(at.end(), Math.max(at.end(), to));
        String clause = before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
        boolean quoted = QUOTE.matcher(before).find() && QUOTE.matcher(after).find();
        add(
                why,
                DENIAL.matcher(clause).find()
                        || DENIED_INSIDE.matcher(at.in(text)).find(),
                DENIED);
        String around = before + (word ? " " : " it ") + after;
        add(why, CONDEMNING.matcher(around).find(), CONDEMNED);
        String behind = text.substring(Math.max(at.end(), to), Math.min(text.length(), Math.max(at.end(), to) + 160));
        add(why, TAKEN_BACK.matcher(behind.strip()).find(), CONDEMNED);
        add(why, DOUBTED.matcher(before).find() || CONTRADICTED.matcher(after).find(), DENIED);
        add(
                why,
                REPORTING.matcher(before).find()
                        || quoted && REPORTING.matcher(after).find(),
                REPORTED);
        add(
                why,
                MENTION.matcher(before).find() && (quoted || word)
                        || quoted && MENTION.matcher(after).find(),
                MENTIONED);
        add(why, word && ONESELF.matcher(clause).find(), SELF);
        add(why, PLAYFUL.matcher(sentence).find(), PLAY);
        return why;
    }

    private static void add(List<Wording> why, boolean holds, Wording reason) {
        if (holds) {
            why.add(reason);
        }
    }
}
