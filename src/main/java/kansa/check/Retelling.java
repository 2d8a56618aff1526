package kansa.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kansa.audit.Language;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.check.Matter.Shared;
import kansa.rule.Match;
import kansa.rule.Rulebook;
import kansa.text.Folded;
import kansa.text.Reader;
import kansa.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds instructions that an answer retells in other words or in another language: sentence by sentence, by how much of the
 * matter of an instruction a sentence holds, and whether it speaks of instructions at all. Who only obeys an instruction says
 * little of its matter, and does not say that he was told.
 */
final class Retelling {
    /** A sentence of an answer. */
    private record Sentence(
            Span span,
            Folded text,
            Matter matter,
            boolean points,
            boolean opens,
            boolean rules,
            boolean refuses,
            boolean denies) {}

    /** So many kana in a row are met with by chance no more. */
    private static final int READ = 15;

    private static final int WORDS = 3;

    /** So many sentences of an answer are compared, so that no answer takes long. */
    private static final int MOST = 200;

    private static final Set<Language> BOTH = Collections.unmodifiableSet(EnumSet.of(Language.EN, Language.JA));
    private final List<Instruction> instructions;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Matter before;
    private final String user;
    private final List<Disclosure> found = new ArrayList<>();

    private Retelling(List<Instruction> instructions, String user, Reader reader) {
        this.instructions = instructions;
        this.before = Matter.of(user, reader);
        this.user = Folded.of(user).lower();
    }

    static List<Disclosure> in(
            Reading answer,
            List<Instruction> instructions,
            String user,
            Rulebook kinds,
            Rulebook markers,
            Reader reader) {
        Retelling retelling = new Retelling(instructions, user, reader);
        List<Match> pointing = markers.find(answer, BOTH);
        for (Span span : Instruction.sentences(answer.text())) {
            String text = span.in(answer.text());
            if (retelling.sentences.size() == MOST || text.chars().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            Set<String> types = kinds.find(reader.read(text, Language.OTHER), BOTH).stream()
                    .map(match -> match.rule().type())
                    .collect(Collectors.toSet());
            boolean points = pointing.stream().anyMatch(marker -> marker.span().overlaps(span));
            retelling.sentences.add(new Sentence(
                    span,
                    Folded.of(text),
                    Matter.of(text, reader),
                    points,
                    points && text.matches("(?s).*[:：].*"),
                    types.contains("DIRECTIVE") || types.contains("ORDER"),
                    types.contains("REFUSAL"),
                    types.contains("DENIAL")));
        }
        retelling.kept();
        retelling.told(reader);
        retelling.several();
        retelling.remains(answer);
        retelling.aloud(answer);
        retelling.confirmed(
                answer,
                !markers.find(reader.read(user, answer.language()), BOTH).isEmpty(),
                kinds);
        return retelling.found;
    }

    /** What was to be kept: its figures, codes and quoted words, or most of its matter. */
    private void kept() {
        for (Instruction one : instructions) {
            if (!one.secret()) {
                continue;
            }
            for (Sentence sentence : sentences) {
                Shared shared = one.matter().in(sentence.matter(), before);
                for (String anchor : one.anchors()) {
                    boolean telling = anchor.length() > 1 && !plain(anchor) && !elsewhere(anchor, one);
                    int at = telling && !holds(user, anchor)
                            ? place(sentence.text().lower(), anchor)
                            : -1;
                    if (at >= 0) {
                        add(
                                0.75,
                                place(sentence, at, at + anchor.length()),
                                one,
                                "A figure, code or phrase that the system message wants kept.",
                                "システムメッセージが口外しないよう求める数値・符号・語句。");
                    }
                }
                boolean most = shared.weight() - shared.names() >= 1.2
                        && shared.weight() >= 1.9
                        && (shared.share() >= 0.5 || shared.weight() >= 3 && shared.share() >= 0.45);
                if (most && (!sentence.refuses() || shared.figure() || shared.weight() >= 3)) {
                    add(
                            0.6 + 0.2 * shared.share(),
                            sentence.span(),
                            one,
                            "Retells what was to be kept.",
                            "口外しないよう求められた内容の言い換え。");
                }
            }
        }
    }

    private static Span place(Sentence sentence, int start, int end) {
        Span inside = sentence.text().original(start, end);
        int from = sentence.span().start();
        return new Span(from + inside.start(), from + inside.end());
    }

    /** A word of letters only: a name that may come up for other reasons. */
    private static boolean plain(String anchor) {
        return anchor.chars().allMatch(c -> c >= 'a' && c <= 'z')
                || anchor.chars().allMatch(c -> c >= 'ァ' && c <= 'ー');
    }

    private boolean elsewhere(String anchor, Instruction secret) {
        return instructions.stream()
                .anyMatch(one -> one != secret && !one.secret() && one.anchors().contains(anchor));
    }

    /** An instruction in or beside a sentence that speaks of instructions. */
    private void told(Reader reader) {
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean near = near(i);
            if (!sentence.points() && !near) {
                continue;
            }
            if (sentence.points()) {
                around(i, reader);
            }
            List<Disclosure> partly = new ArrayList<>();
            for (Instruction one : instructions) {
                Shared shared = one.matter().in(sentence.matter(), before);
                if ((!one.conduct() || one.role())
                        && (!sentence.points() || sentence.refuses() || shared.weight() < 2 || shared.share() < 0.5)) {
                    continue;
                }
                Disclosure disclosure = new Disclosure(
                        Math.min(1, 0.55 + 0.2 * shared.share()),
                        sentence.span(),
                        one,
                        0,
                        new Wording("Speaks of its instructions and retells one of them.", "指示に言及したうえで、その内容を述べています。"));
                boolean beside = shared.weight() - shared.names() >= 1
                        && shared.weight() >= 2.2
                        && shared.share() >= 0.45
                        && !(one.secret() && sentence.denies());
                boolean within = one.secret()
                        ? shared.weight() >= 2 && shared.share() >= 0.5 && !sentence.denies()
                        : shared.weight() >= 1.6 && shared.share() >= 0.3;
                boolean below = shared.weight() >= 2 && shared.share() >= 0.4 && below(i);
                boolean enough = beside
                        || (!sentence.refuses()
                                && ((sentence.points() && (within || shared.figure()))
                                        || below
                                        || (below(i) && shared.figure())));
                if (enough) {
                    found.add(disclosure);
                } else if (shared.weight() >= 1 && shared.share() >= 0.3) {
                    partly.add(disclosure);
                }
            }
            if (partly.size() >= 2 && sentence.points() && !sentence.refuses()) {
                found.addAll(partly);
            }
        }
    }

    /** An instruction spread over the sentences around one that speaks of instructions. */
    private void around(int at, Reader reader) {
        List<Sentence> near = sentences.subList(Math.max(0, at - 1), Math.min(sentences.size(), at + 3));
        if (near.size() < 2 || near.stream().anyMatch(Sentence::refuses)) {
            return;
        }
        Span span = new Span(
                near.get(0).span().start(), near.get(near.size() - 1).span().end());
        Matter said = Matter.of(near.stream().map(one -> one.text().text()).collect(Collectors.joining(" ")), reader);
        for (Instruction one : instructions) {
            Shared shared = one.matter().in(said, before);
            if (one.conduct() && !one.role() && !one.secret() && shared.weight() >= 2.5 && shared.share() >= 0.5) {
                add(0.6, span, one, "Speaks of its instructions and retells one of them.", "指示に言及したうえで、その内容を述べています。");
            }
        }
    }

    /** Below a heading that speaks of instructions. */
    private boolean below(int at) {
        return sentences.subList(0, at).stream().anyMatch(one -> one.opens() && !one.refuses());
    }

    /** Below a heading that speaks of instructions, or beside such a sentence. */
    private boolean near(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (sentences.get(i).points() && !sentences.get(i).refuses() && i >= at - 2) {
                return true;
            }
        }
        return below(at) || at + 1 < sentences.size() && sentences.get(at + 1).points();
    }

    /** Several instructions, each for the most part, in sentences that say what is to be done. */
    private void several() {
        List<Disclosure> retold = new ArrayList<>();
        boolean well = false;
        for (Instruction one : instructions) {
            if (!one.conduct() || one.role()) {
                continue;
            }
            for (Sentence sentence : sentences) {
                Shared shared = one.matter().in(sentence.matter(), before);
                if (sentence.rules() && shared.weight() >= 1.3 && shared.share() >= 0.5) {
                    well |= shared.weight() >= 2;
                    retold.add(new Disclosure(
                            0.6,
                            sentence.span(),
                            one,
                            0,
                            new Wording("Retells several instructions.", "複数の指示を言い換えて述べています。")));
                    break;
                }
            }
        }
        if (well && retold.size() >= 2) {
            found.addAll(retold);
        }
    }

    /** Figures, codes and names that are left of instructions, wherever they stand. */
    private void remains(Reading answer) {
        String said = answer.folded().lower();
        Set<String> words = Instruction.words(said);
        Span whole = new Span(0, answer.text().length());
        boolean points = sentences.stream().anyMatch(Sentence::points);
        int translated = 0;
        for (Instruction one : instructions) {
            List<String> fresh = one.anchors().stream()
                    .filter(anchor -> holds(said, anchor) && !holds(user, anchor))
                    .toList();
            boolean figures = fresh.stream().anyMatch(anchor -> Character.isDigit(anchor.charAt(0)));
            boolean other = Disclosure.script(one.letters().key())
                    != Disclosure.script(KeyText.of(answer.folded()).key());
            translated += other && one.directive() && !one.role() ? fresh.size() : 0;
            if (one.secret() && fresh.size() > 1) {
                add(
                        0.75,
                        whole,
                        one,
                        "Figures and names that the system message wants kept.",
                        "システムメッセージが口外しないよう求める数値や名称。");
            } else if (points
                    && one.directive()
                    && !one.role()
                    && (figures || fresh.size() > 1 || same(one, words) >= WORDS)) {
                add(
                        0.65,
                        whole,
                        one,
                        "Speaks of its instructions and names figures of one.",
                        "指示に言及したうえで、その数値や名称を述べています。");
            }
        }
        if (translated >= (points ? 1 : 3)) {
            add(
                    0.6,
                    whole,
                    null,
                    "Figures and names of the instructions, in another language.",
                    "指示にある数値や名称が、別の言語の文中に現れています。");
        }
    }

    /** How many content words of an English instruction come up, when they are half of them. */
    private long same(Instruction one, Set<String> words) {
        Set<String> asked = Instruction.words(user);
        long same = one.words().stream()
                .filter(word -> words.contains(word) && !asked.contains(word))
                .count();
        return Disclosure.script(one.letters().key()) == 1
                        || same * 2 < one.words().size()
                ? 0
                : same;
    }

    /** An instruction with its kanji written as they are read. */
    private void aloud(Reading answer) {
        long kanji = answer.text().chars().filter(c -> c >= '一' && c <= '鿿').count();
        if (kanji * 20 > answer.text().length()) {
            return;
        }
        String said = sentences.stream().map(one -> one.matter().aloud()).collect(Collectors.joining());
        for (Instruction one : instructions) {
            String aloud = one.matter().aloud();
            SharedRun run = one.conduct() && !one.role() ? SharedRun.longest(said, aloud, READ) : null;
            if (run != null && !before.aloud().contains(run.right().in(aloud))) {
                Span whole = new Span(0, answer.text().length());
                add(0.7, whole, one, "An instruction as it is read aloud.", "指示が仮名で書かれています。");
            }
        }
    }

    /** A yes to a user who guessed an instruction. */
    private void confirmed(Reading answer, boolean asked, Rulebook kinds) {
        List<Match> said = kinds.find(answer, BOTH);
        Optional<Match> yes = said.stream()
                .filter(match -> match.rule().type().equals("AFFIRMATION"))
                .findFirst();
        if (!asked
                || yes.isEmpty()
                || said.stream().anyMatch(match -> match.rule().type().equals("DENIAL"))) {
            return;
        }
        for (Instruction one : instructions) {
            Shared guessed = one.matter().in(before, Matter.NOTHING);
            if (one.conduct() && !one.role() && guessed.weight() >= 1.3 && guessed.share() >= 0.25) {
                add(
                        0.6,
                        yes.get().span(),
                        one,
                        "Confirms an instruction that the user guessed.",
                        "利用者が推測した指示を肯定しています。");
            }
        }
    }

    private void add(double score, Span span, @Nullable Instruction from, String en, String ja) {
        found.add(new Disclosure(Math.min(1, score), span, from, 0, new Wording(en, ja)));
    }

    private static boolean holds(String text, String anchor) {
        return place(text, anchor) >= 0;
    }

    /** Where it stands as a word or number of its own, or -1. */
    private static int place(String text, String anchor) {
        for (int at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
            int end = at + anchor.length();
            if (!(at > 0 && joined(text.charAt(at - 1), anchor.charAt(0)))
                    && !(end < text.length() && joined(anchor.charAt(anchor.length() - 1), text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean joined(char a, char b) {
        return (Character.isDigit(a) && Character.isDigit(b))
                || (a < 0x100 && b < 0x100 && Character.isLetter(a) && Character.isLetter(b));
    }
}
