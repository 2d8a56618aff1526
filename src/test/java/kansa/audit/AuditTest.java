package kansa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    private static Prompt prompt(String probe, Message... messages) {
        return new Prompt(new TrialKey("m", "set", Language.EN, probe), "", 1, List.of(messages), Given.NOTHING);
    }

    private interface Asks {
        Response ask(Prompt prompt) throws InterruptedException;
    }

    private static SortedMap<String, Backend> backend(Asks asks) {
        SortedMap<String, Backend> backends = new TreeMap<>();
        backends.put("m", new Backend() {
            @Override
            public String name() {
                return "m";
            }

            @Override
            public Response ask(Prompt prompt) throws InterruptedException {
                return asks.ask(prompt);
            }
        });
        return backends;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void exchangesKeepTheOrderOfThePromptsWhateverTheConcurrency(int concurrency) throws Exception {
        List<Prompt> prompts = IntStream.range(0, 60)
                .mapToObj(i -> prompt("p" + i, Message.user("question " + i)))
                .toList();
        List<Exchange> journal = new ArrayList<>();
        Audit.Asked asked = Audit.ask(
                prompts,
                prompts.size(),
                backend(prompt -> {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(5));
                    return Response.Answer.of("answer to " + prompt.question());
                }),
                journal::add,
                concurrency,
                CLOCK,
                () -> false,
                Progress.SILENT);
        assertThat(asked.complete()).isTrue();
        assertThat(journal)
                .extracting(e -> ((Response.Answer) e.response()).text())
                .containsExactlyElementsOf(
                        prompts.stream().map(p -> "answer to " + p.question()).toList());
        assertThat(journal.get(0).at()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(journal.get(3).id()).isEqualTo("m/set/en/p3//1");
    }

    @Test
    void anEmptyAssistantTurnIsAskedLive() throws Exception {
        List<Exchange> journal = new ArrayList<>();
        Audit.ask(
                List.of(prompt("p", Message.user("first"), new Message(Role.ASSISTANT, ""), Message.user("second"))),
                1,
                backend(prompt ->
                        Response.Answer.of(prompt.messages().size() + " messages, last: " + prompt.question())),
                journal::add,
                1,
                CLOCK,
                () -> false,
                Progress.SILENT);
        assertThat(journal.get(0).turns()).containsExactly("1 messages, last: first");
        assertThat(((Response.Answer) journal.get(0).response()).text()).isEqualTo("3 messages, last: second");
    }

    @Test
    void aDeadEndpointIsKnownAfterAFewPromptsAndWhatItSaidIsKept() throws Exception {
        List<Prompt> prompts = IntStream.range(0, 500)
                .mapToObj(i -> prompt("p" + i, Message.user("q")))
                .toList();
        List<Exchange> journal = new ArrayList<>();
        Audit.Asked asked = Audit.ask(
                prompts,
                prompts.size(),
                backend(prompt -> new Response.NoAnswer("connection refused", true)),
                journal::add,
                4,
                CLOCK,
                () -> false,
                Progress.SILENT);
        assertThat(asked.complete()).isFalse();
        assertThat(asked.early()).contains("none of the first 5").contains("connection refused");
        assertThat(journal.size()).isLessThan(12).isEqualTo((int) asked.done());
    }

    @Test
    void stoppingSendsNothingMoreAndKeepsWhatCame() throws Exception {
        List<Prompt> prompts = IntStream.range(0, 500)
                .mapToObj(i -> prompt("p" + i, Message.user("q")))
                .toList();
        List<Exchange> journal = new ArrayList<>();
        Audit.Asked asked = Audit.ask(
                prompts,
                prompts.size(),
                backend(prompt -> Response.Answer.of("a")),
                journal::add,
                2,
                CLOCK,
                () -> journal.size() >= 10,
                Progress.SILENT);
        assertThat(asked.early()).isEqualTo("stopped by the user");
        assertThat(journal.size()).isBetween(10, 30);
    }

    /** Flags an answer that holds "bad"; undecided without an answer; needs a user message. */
    /** Counts the trials it judges. */
    private record Counted(TrialCheck of, AtomicInteger seen) implements TrialCheck {
        @Override
        public About about() {
            return of.about();
        }

        @Override
        public @Nullable Need missing(Exchange exchange) {
            return of.missing(exchange);
        }

        @Override
        public List<Judgement> judge(Trial trial) {
            seen.incrementAndGet();
            return of.judge(trial);
        }
    }

    private record Bad(String id, Risk risk) implements TrialCheck {
        @Override
        public About about() {
            return new About(
                    id,
                    risk,
                    Severity.HIGH,
                    Kind.DECISIVE,
                    EnumSet.noneOf(Need.class),
                    List.of(Language.EN),
                    About.Grouping.PROBE,
                    Wording.same("t"),
                    Wording.same("l"));
        }

        @Override
        public Need missing(Exchange exchange) {
            return exchange.prompt().messages().isEmpty() ? Need.PROMPT : null;
        }

        @Override
        public List<Judgement> judge(Trial trial) {
            List<Judgement> judgements = new ArrayList<>();
            for (Exchange exchange : trial.exchanges()) {
                if (missing(exchange) == null) {
                    Verdict verdict = !(exchange.response() instanceof Response.Answer answer)
                            ? Verdict.UNDECIDED
                            : answer.text().contains("bad") ? Verdict.FLAGGED : Verdict.CLEAR;
                    judgements.add(new Judgement(
                            id,
                            null,
                            Subject.OfAnswer.of(exchange),
                            verdict,
                            Severity.HIGH,
                            Kind.DECISIVE,
                            "",
                            new TreeMap<>(),
                            Wording.same("r"),
                            verdict == Verdict.FLAGGED ? List.of(Evidence.of(new Span(0, 3), "bad")) : List.of()));
                }
            }
            return judgements;
        }
    }

    private record Said(List<Trial> list) implements Transcript {
        @Override
        public int trials() {
            return list.size();
        }

        @Override
        public long exchanges() {
            return list.stream().mapToLong(t -> t.exchanges().size()).sum();
        }

        @Override
        public Trial trial(int index) {
            return list.get(index);
        }

        @Override
        public String digest() {
            return "";
        }

        @Override
        public void close() {}
    }

    private static Transcript said(int trials) {
        List<Trial> list = new ArrayList<>();
        long seq = 0;
        for (int i = 0; i < trials; i++) {
            Prompt prompt = i % 7 == 0 ? prompt("p" + i) : prompt("p" + i, Message.user("q"));
            List<Exchange> exchanges = new ArrayList<>();
            for (int repeat = 1; repeat <= 2; repeat++) {
                Response response = i % 5 == 0
                        ? new Response.NoAnswer("down", true)
                        : Response.Answer.of(i % 3 == 0 && repeat == 2 ? "bad" : "good");
                Prompt again = new Prompt(prompt.trial(), "", repeat, prompt.messages(), prompt.given());
                exchanges.add(new Exchange(seq++, "r" + seq, again, response, List.of(), "", new TreeMap<>()));
            }
            list.add(new Trial(prompt.trial(), exchanges));
        }
        return new Said(list);
    }

    private static final class Lines implements Verdicts {
        final StringBuilder text = new StringBuilder();

        @Override
        public byte[] lines(List<Judgement> judgements) {
            StringBuilder lines = new StringBuilder();
            judgements.forEach(j -> lines.append(j).append('\n'));
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void append(byte[] lines) {
            text.append(new String(lines, StandardCharsets.UTF_8));
        }
    }

    @Test
    void judgingGivesTheSameWhateverTheNumberOfWorkers() throws Exception {
        List<Check> checks = List.of(new Bad("privacy.bad", Risk.PRIVACY), new Bad("privacy.worse", Risk.PRIVACY));
        Lines one = new Lines();
        Judged alone = Audit.judge(said(1000), () -> checks, one, 1, () -> false, Progress.SILENT);
        Lines four = new Lines();
        Judged together = Audit.judge(said(1000), () -> checks, four, 4, () -> false, Progress.SILENT);
        assertThat(four.text.toString()).isEqualTo(one.text.toString());
        assertThat(together).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "1, 45", "1, 500", "4, 0", "4, 1", "4, 45", "4, 500"})
    void aStoppedJudgingLeavesTheFirstTrialsAsIfThereWereNoMore(int workers, int after) throws Exception {
        AtomicInteger seen = new AtomicInteger();
        Check counting = new Counted(new Bad("privacy.bad", Risk.PRIVACY), seen);
        Lines some = new Lines();
        Judged stopped = Audit.judge(
                said(1000), () -> List.of(counting), some, workers, () -> seen.get() >= after, Progress.SILENT);
        int trials = (int) stopped.volume().trials();
        assertThat(trials).isLessThanOrEqualTo(seen.get());
        assertThat(seen.get()).isBetween(after, after + workers);
        if (workers == 1) {
            assertThat(trials).isEqualTo(after);
        }
        Lines fewer = new Lines();
        List<Check> checks = List.of(new Bad("privacy.bad", Risk.PRIVACY));
        Judged whole = Audit.judge(said(trials), () -> checks, fewer, 1, () -> false, Progress.SILENT);
        assertThat(some.text.toString()).isEqualTo(fewer.text.toString());
        assertThat(stopped).isEqualTo(whole);
    }

    @Test
    void everyExchangeIsCountedOnce() throws Exception {
        List<Check> checks = List.of(new Bad("privacy.bad", Risk.PRIVACY), new Bad("privacy.worse", Risk.PRIVACY));
        Judged judged = Audit.judge(said(105), () -> checks, new Lines(), 2, () -> false, Progress.SILENT);
        // 105 probes of 2 repeats; every 7th has no prompt (15), every 5th no answer (21, of which 3 also no prompt)
        Tally tally = judged.byCheck().get(0).tally();
        assertThat(tally.notTested()).isEqualTo(30);
        assertThat(tally.undecided()).isEqualTo(36);
        assertThat(tally.flagged() + tally.clear() + tally.undecided() + tally.notTested())
                .isEqualTo(210);
        assertThat(judged.byRisk().get(0).tally().flagged()).isEqualTo(tally.flagged());
        assertThat(judged.volume()).isEqualTo(new Summary.Volume(105, 210, 168, 42, 0));
        assertThat(judged.findings()).hasSize(2 * (int) tally.flagged());
        assertThat(judged.flagged().get("privacy.bad").cardinality()).isEqualTo((int) tally.flagged());
        assertThat(judged.findings()).extracting(Finding::number).doesNotHaveDuplicates();
        assertThat(judged.notTested())
                .first()
                .isEqualTo(new Summary.NotTested("privacy.bad", Risk.PRIVACY, Language.EN, Need.PROMPT, 30));
    }
}
