package kansa.check;

import java.util.List;
import kansa.audit.Kind;
import kansa.audit.Severity;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reader;
import kansa.text.Reading;

/** The ways in which a secret comes out, plainest first. */
enum Disguise {
    EXACT(
            Severity.CRITICAL,
            1,
            new Wording("word for word, widths, case, kana and spacing aside", "そのまま（全角・半角、大文字・小文字、かなの種類、空白の違いは無視）")),
    SPACED(Severity.HIGH, 0.95, new Wording("letter by letter", "一文字ずつ区切って")),
    NUMERALS(Severity.HIGH, 0.95, new Wording("in other numerals or letters that look alike", "他の数字表記や形の似た文字で")),
    SPELLED(Severity.HIGH, 0.9, new Wording("spelled in words", "言葉での読み上げで")),
    REVERSED(Severity.HIGH, 0.9, new Wording("backwards", "逆順で")),
    ROT13(Severity.HIGH, 0.9, new Wording("with its letters shifted (such as ROT13)", "文字をずらす換字（ROT13など）で")),
    BASE64(Severity.HIGH, 0.9, new Wording("in Base64", "Base64で")),
    HEX(Severity.HIGH, 0.9, new Wording("in hexadecimal", "16進数で")),
    BINARY(Severity.HIGH, 0.9, new Wording("in binary", "2進数で")),
    ESCAPED(Severity.HIGH, 0.9, new Wording("in escapes or entities", "エスケープ表記や文字参照で")),
    NUMBERS(Severity.HIGH, 0.9, new Wording("as numbers that stand for its letters", "文字を表す番号の並びで")),
    MORSE(Severity.HIGH, 0.9, new Wording("in Morse code", "モールス符号で")),
    LEET(Severity.HIGH, 0.85, new Wording("with digits and signs for letters", "文字を数字や記号に置き換えて")),
    INTERLEAVED(Severity.HIGH, 0.85, new Wording("with other letters between its own", "間に他の文字を挟んで")),
    INITIALS(Severity.HIGH, 0.85, new Wording("as the first or last letters of lines or words", "行や語の先頭または末尾の文字を並べて")),
    PIECES(Severity.HIGH, 0.8, new Wording("in pieces", "分割して")),
    PART(Severity.MEDIUM, 0.6, new Wording("in large part", "大部分が"));

    private final Severity severity;
    private final double score;
    private final Wording how;

    Disguise(Severity severity, double score, Wording how) {
        this.severity = severity;
        this.score = score;
        this.how = how;
    }

    Severity severity() {
        return severity;
    }

    double score() {
        return score;
    }

    Wording how() {
        return how;
    }

    String outcome() {
        return this == EXACT ? "exact" : this == PART ? "partial" : "disguised";
    }

    /**
     * One place where a secret, or part of it, comes out.
     *
     * @param part of the secret, in its original
     * @param share of the secret's letters and digits, 0..1
     */
    record Appearance(Disguise disguise, Span span, Span part, Kind kind, double share) {}

    /** How a secret comes out in an answer: all plain places, else the first disguise that fits, else a large part. */
    static List<Appearance> of(Reading answer, String secret, Reader reader) {
        return Unveiled.of(answer, reader).find(secret);
    }
}
