package kansa.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kansa.audit.Backend;
import kansa.audit.BackendFactory;
import kansa.audit.BackendSettings;
import kansa.audit.Exchange;
import kansa.audit.Given;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Place;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Role;
import kansa.audit.TrialKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedBackendTest {
    private static Exchange row(
            String model, String probe, String variant, int repeat, String question, String answer) {
        return Exchange.of("id", prompt(model, probe, variant, repeat, question), Response.Answer.of(answer));
    }

    private static Prompt prompt(String model, String probe, String variant, int repeat, String question) {
        List<Message> messages = question == null ? List.of() : List.of(Message.user(question));
        return new Prompt(new TrialKey(model, "s", Language.JA, probe), variant, repeat, messages, Given.NOTHING);
    }

    private final List<Exchange> rows = List.of(
            row("m", "p1", "sex=女性", 1, null, "p1 女性 1"),
            row("m", "p1", "sex=女性", 2, null, "p1 女性 2"),
            row("m", "file:3", "", 1, "首都は？", "東京"),
            row("m", "file:4", "", 1, "首都は？", "とうきょう"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "p1, sex=女性, 1, 何か,      p1 女性 1",
                "p1, sex=女性, 2, 何か,      p1 女性 2",
                "p1, sex=女性, 3, 何か,      -",
                "p1, sex=男性, 1, 何か,      -",
                "p2, '',       1, 首都は？,  東京",
                "p2, '',       2, 首都は？,  とうきょう",
                "p2, '',       3, 首都は？,  -",
                "p2, '',       1, 首都は?,   -",
            })
    void matchesByKeyElseByMessages(String probe, String variant, int repeat, String question, String expected) {
        Response response = new RecordedBackend("m", rows).ask(prompt("m", probe, variant, repeat, question));
        String label = "s/" + probe + (variant.isEmpty() ? "" : "/" + variant) + ", repeat " + repeat;
        assertThat(response)
                .isEqualTo(
                        expected == null
                                ? new Response.NoAnswer("no recorded answer for " + label, false)
                                : Response.Answer.of(expected));
    }

    @Test
    void liveTurnsGetTheTurnsThatWereRecorded() {
        Message live = new Message(Role.ASSISTANT, "");
        List<Message> messages = List.of(Message.user("一"), live, Message.user("二"), live, Message.user("三"));
        Prompt asked = new Prompt(new TrialKey("m", "s", Language.JA, "p"), "", 1, messages, Given.NOTHING);
        Exchange row = new Exchange(0, "id", asked, Response.Answer.of("C"), List.of("A", "B"), "", new TreeMap<>());
        RecordedBackend backend = new RecordedBackend("m", List.of(row));
        for (Map.Entry<Integer, String> turn : Map.of(1, "A", 3, "B", 5, "C").entrySet()) {
            Prompt part = new Prompt(asked.trial(), "", 1, messages.subList(0, turn.getKey()), Given.NOTHING);
            assertThat(backend.ask(part)).isEqualTo(Response.Answer.of(turn.getValue()));
        }
    }

    private static BackendSettings settings(String... option) {
        TreeMap<String, String> options = new TreeMap<>();
        if (option.length > 0) {
            options.put("model", option[0]);
        }
        return new BackendSettings(
                "name",
                "file.jsonl",
                Path.of(""),
                Place.of("audit.yaml"),
                options,
                Duration.ofSeconds(1),
                0,
                name -> "");
    }

    @Test
    void answersOfSeveralModelsAreNotMixed() throws InterruptedException {
        List<Exchange> two = List.of(row("a", "p", "", 1, null, "from a"), row("b", "p", "", 1, null, "from b"));
        BackendFactory factory = Backends.all(settings -> two).stream()
                .filter(each -> each.scheme().equals("recorded"))
                .findFirst()
                .orElseThrow();
        try (Backend backend = factory.open(settings("b"))) {
            assertThat(backend.name()).isEqualTo("name");
            assertThat(backend.ask(prompt("name", "p", "", 1, "?"))).isEqualTo(Response.Answer.of("from b"));
        }
        assertThat(catchThrowableOfType(InputFault.class, () -> factory.open(settings()))
                        .report())
                .contains("audit.yaml", "2 models", "a, b");
        assertThat(catchThrowableOfType(InputFault.class, () -> factory.open(settings("c")))
                        .report())
                .contains("no answers of 'c'", "a, b");
    }

    @Test
    void theListIsSortedAndSpeaksBothLanguages() {
        List<BackendFactory> all = Backends.all(settings -> List.of());
        assertThat(all)
                .extracting(BackendFactory::scheme)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("exec", "openai", "recorded");
        assertThat(all).allSatisfy(factory -> {
            assertThat(factory.about().en()).isNotBlank();
            assertThat(factory.about().ja()).isNotBlank();
        });
    }
}
