package kansa.audit;

import org.jspecify.annotations.Nullable;

/** What a judgement is about: one answer, one trial, or the run. */
public sealed interface Subject {
    /** {@code answer}, {@code trial} or {@code run}. */
    String scope();

    /** One answer. */
    record OfAnswer(TrialKey trial, String variant, int repeat, long seq, String id) implements Subject {
        public static OfAnswer of(Exchange exchange) {
            Prompt prompt = exchange.prompt();
            return new OfAnswer(prompt.trial(), prompt.variant(), prompt.repeat(), exchange.seq(), exchange.id());
        }

        @Override
        public String scope() {
            return "answer";
        }
    }

    /** All answers to one probe. */
    record OfTrial(TrialKey trial) implements Subject {
        @Override
        public String scope() {
            return "trial";
        }
    }

    /** A figure over the run: {@code group} names the axis or stratum; {@code figure} is null when undecided for want of answers. */
    record OfRun(
            String model,
            Language language,
            String group,
            @Nullable RunFigure figure) implements Subject {
        @Override
        public String scope() {
            return "run";
        }
    }
}
