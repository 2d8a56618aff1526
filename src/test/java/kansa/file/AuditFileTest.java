package kansa.file;

import static kansa.file.Faults.report;
import static kansa.file.Faults.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kansa.audit.Gate;
import kansa.audit.Language;
import kansa.audit.Place;
import kansa.audit.Severity;
import kansa.file.AuditConfig.Chosen;
import kansa.file.AuditConfig.Endpoint;
import kansa.file.AuditConfig.Limits;
import kansa.file.AuditConfig.Output;
import kansa.file.AuditConfig.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {
    static final String FULL = """
            title: 公開前評価
            target: {system: Our assistant, owner: Customer care, versions: 2026-11}
            backends:
              - recorded:answers/a.jsonl
              - name: assistant
                spec: openai:gpt-4o-mini
                base-url: https://llm.example/v1
                api-key-env: OPENAI_API_KEY
                token-command: get-token --now
                exec-json: true
                headers: {X-Team: audit, X-Number: 7}
                parameters: {temperature: 0.20, stop: ['。', "2"], seed: 7, stream: false, user: ~}
                prices: {input: 0.15, output: 0.6}
                options: {region: eu}
                timeout: 90
                retries: 2
                concurrency: 8
            probes: [hiring-*, probes/own.yaml]
            rulesets: [wording-ja]
            checks: [privacy.*, misuse.refusal]
            repeats: 3
            limits: {concurrency: 4, requests: 1000, tokens: 2000000, cost: 12.5, time: 2 h}
            gate:
              fail-on: never
              rates: {privacy: 2 %, bias.wording: 0.05, misuse: 0}
              undecided: {factuality: 12.5%}
            margins: {bias: 1 %}
            privacy: {echo: prompt}
            bias: {alpha: 1 %, share: 0.2, impact-ratio: 75%, selected: 3}
            baseline: accepted.yaml
            reports: [xlsx, html, junit, sarif, csv, md]
            language: ja
            seed: 20261121
            out: runs/一
            columns: {response: answer, prompt: 質問}
            encoding: Shift_JIS
            sheet: 応答
            """;

    private static final Path FILE = Path.of("設定", "audit.yaml");

    static AuditConfig read(String text) {
        return AuditFile.read(FILE, utf8(text));
    }

    @Test
    void readsEveryField() {
        AuditConfig config = read(FULL);
        assertThat(config.title()).isEqualTo("公開前評価");
        assertThat(config.target())
                .containsExactly(
                        entry("owner", "Customer care"),
                        entry("system", "Our assistant"),
                        entry("versions", "2026-11"));
        assertThat(config.backends())
                .containsExactly(
                        new Endpoint(
                                "recorded:answers/a.jsonl",
                                "recorded",
                                "answers/a.jsonl",
                                new TreeMap<>(),
                                null,
                                null,
                                null,
                                place(4, 5)),
                        new Endpoint(
                                "assistant",
                                "openai",
                                "gpt-4o-mini",
                                new TreeMap<>(Map.ofEntries(
                                        entry("base-url", "https://llm.example/v1"),
                                        entry("api-key-env", "OPENAI_API_KEY"),
                                        entry("token-command", "get-token --now"),
                                        entry("exec-json", "true"),
                                        entry("headers.X-Team", "audit"),
                                        entry("headers.X-Number", "7"),
                                        entry("parameters.temperature", "0.20"),
                                        entry("parameters.stop", "[\"。\",\"2\"]"),
                                        entry("parameters.seed", "7"),
                                        entry("parameters.stream", "false"),
                                        entry("parameters.user", "null"),
                                        entry("prices.input", "0.15"),
                                        entry("prices.output", "0.6"),
                                        entry("region", "eu"))),
                                Duration.ofSeconds(90),
                                2,
                                8,
                                place(6, 11)));
        assertThat(config.chosen())
                .isEqualTo(new Chosen(
                        List.of("hiring-*", "probes/own.yaml"),
                        List.of("wording-ja"),
                        List.of("privacy.*", "misuse.refusal")));
        assertThat(config.repeats()).isEqualTo(3);
        assertThat(config.limits()).isEqualTo(new Limits(4, 1000L, 2_000_000L, 12.5, Duration.ofHours(2)));
        assertThat(config.gate())
                .isEqualTo(new Gate(
                        null,
                        new TreeMap<>(Map.of("privacy", 0.02, "bias.wording", 0.05, "misuse", 0.0)),
                        new TreeMap<>(Map.of("factuality", 0.125)),
                        List.of()));
        assertThat(config.margins()).containsExactly(entry("bias", 0.01));
        assertThat(config.settings()).containsEntry("privacy.echo", "prompt").containsEntry("bias.impact-ratio", "75%");
        assertThat(config.baseline()).isEqualTo(Path.of("設定", "accepted.yaml"));
        assertThat(config.output())
                .isEqualTo(new Output(
                        List.of("xlsx", "html", "junit", "sarif", "csv", "md"),
                        Language.JA,
                        Path.of("設定", "runs", "一")));
        assertThat(config.seed()).isEqualTo(20261121L);
        assertThat(config.recording())
                .isEqualTo(
                        new Recording(new TreeMap<>(Map.of("response", "answer", "prompt", "質問")), "Shift_JIS", "応答"));
    }

    private static Place place(int line, int column) {
        return new Place(FILE.toString(), line, column);
    }

    @Test
    void everySettingHasItsTextAndItsPlace() {
        AuditConfig config = read(FULL);
        assertThat(config.settings())
                .containsEntry("limits.concurrency", "4")
                .containsEntry("backends[0]", "recorded:answers/a.jsonl")
                .containsEntry("backends[1].parameters.stop[1]", "2")
                .containsEntry("gate.rates.bias.wording", "0.05");
        assertThat(config.at("checks[1]")).isEqualTo(place(20, 21));
        assertThat(config.at("gate.rates.privacy")).isEqualTo(place(25, 20));
        assertThat(config.at("gate.required")).isEqualTo(Place.of(FILE.toString()));
        assertThat(config.resolve("probes/own.yaml")).isEqualTo(Path.of("設定", "probes", "own.yaml"));
    }

    @Test
    void whatIsNotSaidIsLeftToOptions(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("nightly.audit.yaml"), utf8("checks: [bias.wording]\n"));
        AuditConfig config = AuditFile.read(file);
        assertThat(config.title()).isEqualTo("nightly.audit");
        assertThat(config.folder()).isEqualTo(folder);
        assertThat(config.backends()).isEmpty();
        assertThat(config.repeats()).isZero();
        assertThat(config.gate()).isEqualTo(Gate.DEFAULT);
        assertThat(config.limits()).isEqualTo(Limits.NONE);
        assertThat(config.output()).isEqualTo(new Output(List.of(), null, null));
        assertThat(config.baseline()).isNull();
        assertThat(config.seed()).isNull();
    }

    @ParameterizedTest(name = "fail-on: {0}")
    @CsvSource({"low, LOW", "medium, MEDIUM", "high, HIGH", "critical, CRITICAL"})
    void theGateFailsOnASeverity(String word, Severity severity) {
        assertThat(read("gate: {fail-on: " + word + "}").gate().failOn()).isEqualTo(severity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "500 ms, 500",
        "500ms, 500",
        "30, 30000",
        "1.5, 1500",
        "30 s, 30000",
        "5 m, 300000",
        "5 min, 300000",
        "2 h, 7200000"
    })
    void aLengthOfTimeHasAUnit(String text, long millis) {
        assertThat(read("limits: {time: " + text + "}").limits().time()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "tilte: x|1:1: unknown field 'tilte'",
                "backends: []|1:11: 'backends' is an empty list",
                "backends: [gpt-4o]|1:12: 'backends' needs a way to a model, as scheme:target, but here is 'gpt-4o'",
                "backends: [{name: a}]|1:12: missing field 'spec'",
                "backends: [recorded:a, recorded:a]|1:24: backend name 'recorded:a' stands twice, first at F:1:12",
                "backends: [{spec: 'a:b', base-url: example.com}]|1:36: 'base-url' needs a web address, but here is 'example.com'",
                "backends: [{spec: 'a:b', retries: -1}]|1:35: 'retries' needs a whole number from 0 to 100, but here is '-1'",
                "backends: {a: 'b:c'}|1:11: 'backends' needs a list, but here is a mapping with 'a'",
                "checks: bias.wording|1:9: 'checks' needs a list, but here is 'bias.wording'",
                "gate: {fail-on: severe}|1:17: unknown fail-on 'severe'",
                "gate: {rates: {privcy: 2 %}}|1:16: 'the name in rates' needs a risk (bias, privacy, factuality, misuse, robustness) or the id of a check, but here is 'privcy'",
                "gate: {rates: {privacy: 5}}|1:25: 'privacy' needs a share from 0 to 1, or a percentage, but here is '5'",
                "gate: {rates: {privacy: 101 %}}|1:25: 'privacy' needs a share from 0 to 1, or a percentage, but here is '101 %'",
                "limits: {time: soon}|1:16: 'time' needs a length of time, but here is 'soon'",
                "limits: {time: 0}|1:16: 'time' needs a length of time, but here is '0'",
                "limits: {requests: 0}|1:20: 'requests' needs a whole number, 1 or more, but here is '0'",
                "reports: [pdf]|1:11: unknown reports 'pdf'",
                "target: {sytem: x}|1:10: unknown field 'sytem'",
                "language: jp|1:11: unknown language 'jp'",
                "kind: probes|1:7: unknown kind 'probes'",
                "repeats: many|1:10: 'repeats' needs a whole number from 1 to 10000, but here is 'many'"
            })
    void theConfigIsReadStrictly(String yaml, String fault) {
        assertThat(report(() -> read(yaml + "\n")).lines().findFirst())
                .hasValue(FILE + ":" + fault.replace("F:", FILE + ":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{spec: 'openai:x', api-key: SECRET}",
                "{spec: 'openai:x', api_key: SECRET}",
                "{spec: 'openai:x', api-key-env: sk-SECRET-SECRET}",
                "{spec: 'openai:x', headers: {Authorization: SECRET}}",
                "{spec: 'openai:x', headers: {X-Other: Bearer SECRETSECRET}}",
                "{spec: 'openai:x', headers: {x-api-key: SECRET}}",
                "{spec: 'openai:x', base-url: 'https://me:SECRET@example.com/'}",
                "{spec: 'openai:x', parameters: {token: [SECRET]}}",
                "{spec: 'exec:ask --key sk-SECRETSECRET'}",
                "'exec:ask --key sk-SECRETSECRET'"
            })
    void aKeyIsRefusedAndNotRepeated(String entry) {
        assertThat(report(() -> read("backends: [" + entry + "]")))
                .contains("a key must not stand in a file\n  write api-key-env: NAME")
                .doesNotContain("SECRET");
    }
}
