package kansa.file;

import static kansa.file.Faults.report;
import static kansa.file.Faults.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import kansa.audit.Examples;
import kansa.audit.Language;
import kansa.audit.Place;
import kansa.audit.Rule;
import kansa.audit.Rule.Boundary;
import kansa.audit.Rule.Conditions;
import kansa.audit.Rule.ContextWords;
import kansa.audit.Rule.Matching;
import kansa.audit.Rule.TokenPattern;
import kansa.audit.Ruleset;
import kansa.audit.Severity;
import kansa.audit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesetFileTest {
    static final String FULL = """
            kind: rules
            id: privacy-ja
            check: privacy.personal-data
            language: any
            title: {en: Personal data, ja: 個人情報}
            licence: Apache-2.0
            rules:
              - id: ja-my-number
                type: JP_MY_NUMBER
                severity: high
                score: 0.4
                message: {en: Looks like a My Number., ja: 個人番号とみられます。}
                regex: '[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}'
                boundary: digits
                verify: my_number
                context: {words: [マイナンバー, 個人番号], window: 30, required: true, raise: 0.3}
                against: {words: [注文番号], window: 12, lower: 0.2}
                unless: [例えば, ダミー]
                except: [十二桁]
                skip: [negated, quoted]
                first: 2
                examples:
                  flagged: ['番号は [[1234 5678 9018]] です。']
                  clear:   ['注文番号は 1234 5678 9012 です。']
                  missed:  ['番号は一二三四です。']
                  overflagged: []
              - id: by-phrases
                severity: low
                message: {en: A phrase., ja: 語句。}
                phrases: [アカ, 2024]
                context: {words: [x]}
                examples: {flagged: ['[[アカ]]'], clear: [アカウント]}
              - id: by-tokens
                severity: critical
                message: {en: Tokens., ja: 語の並び。}
                tokens: [{lemma: 看護}, {surface: 婦|師, pos: 名詞, min: 0, max: 2}, {min: 3}]
                examples: {flagged: [a], clear: [b]}
            """;

    static final String WORDS = """
            kind: words
            id: wording-ja
            check: bias.wording
            language: ja
            title: {en: Terms to avoid in Japanese, ja: 避けたい用語}
            terms:
              - id: kangofu
                term: 看護婦
                forms: [看護婦さん]
                prefer: [看護師]
                category: occupation
                severity: medium
                grade: never
                note: {en: Replaced by law in 2002., ja: 2002年に改められました。}
                except: [日本看護婦協会]
                unless: [歴史]
                skip: []
                examples: {flagged: ['[[看護婦]]を募集します。'], clear: ['看護師を募集します。']}
              - term: 父兄
                examples: {flagged: ['[[父兄]]会'], clear: [保護者会]}
            """;

    static Ruleset read(String text) {
        return RulesetFile.read("r.yaml", utf8(text));
    }

    @Test
    void readsEveryFieldOfARule() {
        Ruleset set = read(FULL);
        assertThat(set.language()).isNull();
        assertThat(set.check()).isEqualTo("privacy.personal-data");
        assertThat(set.place()).isEqualTo(new Place("r.yaml", 1, 1));
        assertThat(set.origin().licence()).isEqualTo("Apache-2.0");
        assertThat(set.rules().get(0))
                .isEqualTo(new Rule(
                        "ja-my-number",
                        new Place("r.yaml", 8, 5),
                        "JP_MY_NUMBER",
                        Severity.HIGH,
                        0.4,
                        new Wording("Looks like a My Number.", "個人番号とみられます。"),
                        new Matching.Regex("[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}", new Place("r.yaml", 13, 12)),
                        new Conditions(
                                Boundary.DIGITS,
                                "my_number",
                                new ContextWords(List.of("マイナンバー", "個人番号"), 30, true, 0.3),
                                new ContextWords(List.of("注文番号"), 12, false, -0.2),
                                List.of("例えば", "ダミー"),
                                List.of("十二桁"),
                                true,
                                true,
                                2),
                        List.of(),
                        new Examples(
                                List.of("番号は [[1234 5678 9018]] です。"),
                                List.of("注文番号は 1234 5678 9012 です。"),
                                List.of("番号は一二三四です。"),
                                List.of())));
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        Rule phrases = read(FULL).rules().get(1);
        assertThat(phrases.type()).isEqualTo("by-phrases");
        assertThat(phrases.score()).isEqualTo(0.5);
        assertThat(phrases.matching()).isEqualTo(new Matching.Phrases(List.of("アカ", "2024")));
        assertThat(phrases.conditions())
                .isEqualTo(new Conditions(
                        Boundary.WORD,
                        null,
                        new ContextWords(List.of("x"), 40, false, 0.4),
                        null,
                        List.of(),
                        List.of(),
                        false,
                        false,
                        0));
        Rule tokens = read(FULL).rules().get(2);
        assertThat(tokens.conditions()).isEqualTo(Conditions.NONE);
        assertThat(tokens.matching())
                .isEqualTo(new Matching.Tokens(List.of(
                        new TokenPattern(null, "看護", null, 1, 1),
                        new TokenPattern("婦|師", null, "名詞", 0, 2),
                        new TokenPattern(null, null, null, 3, 3))));
    }

    @Test
    void aTermBecomesARuleOfPhrases() {
        Ruleset set = read(WORDS);
        assertThat(set.language()).isEqualTo(Language.JA);
        assertThat(set.rules().get(0))
                .isEqualTo(new Rule(
                        "kangofu",
                        new Place("r.yaml", 7, 5),
                        "kangofu",
                        Severity.MEDIUM,
                        0.8,
                        new Wording(
                                "\"看護婦\" is a term to avoid; preferred: \"看護師\". Not to be used of people. Replaced by law in 2002.",
                                "「看護婦」は避けたい用語です（言い換え：「看護師」）。区分：使わない。2002年に改められました。"),
                        new Matching.Phrases(List.of("看護婦", "看護婦さん")),
                        new Conditions(
                                Boundary.WORD, null, null, null, List.of("歴史"), List.of("日本看護婦協会"), false, false, 0),
                        List.of("看護師"),
                        new Examples(List.of("[[看護婦]]を募集します。"), List.of("看護師を募集します。"), List.of(), List.of())));
        Rule least = set.rules().get(1);
        assertThat(least.id()).isEqualTo("父兄");
        assertThat(least.severity()).isEqualTo(Severity.LOW);
        assertThat(least.conditions().skipQuoted()).isTrue();
        assertThat(least.message().ja()).isEqualTo("「父兄」は避けたい用語です。区分：文脈による。");
        assertThat(least.score()).isEqualTo(0.5);
    }

    /** One rule in a file, from line 7, and its fault. */
    static Stream<Arguments> rules() {
        String end = "    severity: low\n    message: {en: a, ja: b}\n    examples: {flagged: [a], clear: [b]}\n";
        return Stream.of(
                arguments(
                        "  - id: a\n    severty: low\n",
                        "8:5: unknown field 'severty'\n  fields here: against, boundary, context, digits, examples, except, first, id, message,"
                                + " phrases, regex, score, severity, skip, tokens, type, unless, verify. Did you mean 'severity'?"),
                arguments(
                        "  - id: a\n" + end,
                        "7:5: none of regex, phrases, tokens is here\n  write exactly one of them"),
                arguments(
                        "  - id: a\n    regex: x\n    phrases: [x]\n" + end,
                        "9:5: 'phrases' beside 'regex'\n  write exactly one of regex, phrases, tokens"),
                arguments(
                        "  - id: a\n    regex: x\n" + end.replace("low", "severe"),
                        "9:15: unknown severity 'severe'\n  write one of low, medium, high, critical"),
                arguments(
                        "  - id: a\n    regex: x\n" + end.replace("low", "High"),
                        "9:15: unknown severity 'High'\n  write one of low, medium, high, critical. Did you mean 'high'?"),
                arguments(
                        "  - id: a\n    regex: x\n" + end.replace("clear: [b]", "missed: [b]"),
                        "11:15: missing field 'clear'\n  fields here: clear, flagged, missed, overflagged"),
                arguments(
                        "  - id: a\n    regex: x\n" + end.replace("flagged: [a]", "flagged: []"),
                        "11:25: 'flagged' is an empty list\n  write at least 1 entry"),
                arguments(
                        "  - id: a\n    regex: x\n    score: 1.5\n" + end,
                        "9:12: 'score' needs a number from 0 to 1, but here is '1.5'\n  for example: score: 0.5"),
                arguments(
                        "  - id: a\n    regex: [x]\n" + end,
                        "8:12: 'regex' needs a text, but here is a list of 1\n"
                                + "  for example: regex: a text, in quotes when it begins with { or [ or contains ': '"),
                arguments(
                        "  - id: a\n    tokens: [{lemma: x, min: 3, max: 2}]\n" + end,
                        "8:38: 'max' is 2, less than 'min', which is 3\n  write max: 3"),
                arguments(
                        "  - id: a\n    regex: x\n    skip: [quotes]\n" + end,
                        "9:12: unknown skip 'quotes'\n  write one of negated, quoted. Did you mean 'quoted'?"),
                arguments(
                        "  - id: a\n    regex: x\n    context: {words: []}\n" + end,
                        "9:22: 'words' is an empty list\n  write at least 1 entry"),
                arguments(
                        "  - id: a\n    regex: x\n" + end + "  - id: a\n    regex: x\n" + end,
                        "12:5: rule id 'a' stands twice, first at r.yaml:7:5\n  give each rule id of its own"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void rulesAreReadStrictly(String rule, String fault) {
        String head = FULL.substring(0, FULL.indexOf("licence"));
        assertThat(report(() -> read(head + "rules:\n" + rule))).isEqualTo("r.yaml:" + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: words|kind: frameworks|r.yaml:1:1: a framework holds no rules",
                "kind: words|kind: word|r.yaml:1:7: 'kind' is 'word', which does not belong here",
                "kind: words|kind: rules|r.yaml:6:1: unknown field 'terms'",
                "language: ja|language: jp|r.yaml:4:11: unknown language 'jp'",
                "check: bias.wording|check: wording|r.yaml:3:8: 'check' needs the id of a check, but here is 'wording'",
                "term: 看護婦|trem: 看護婦|r.yaml:8:5: unknown field 'trem'",
                "prefer: [看護師]|prefer: 看護師|r.yaml:10:13: 'prefer' needs a list, but here is '看護師'"
            })
    void lexiconsAreReadStrictly(String from, String to, String fault) {
        assertThat(report(() -> read(WORDS.replace(from, to))).lines().findFirst())
                .hasValue(fault);
    }
}
