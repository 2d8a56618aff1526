package kansa.cli;

import java.util.List;
import java.util.function.BooleanSupplier;
import kansa.audit.Exchange;
import kansa.audit.Mask;
import kansa.audit.Response;
import kansa.audit.Wording;

/** A mask that breaks off the writing of a long report once the user wants no more. */
record StoppingMask(Mask mask, BooleanSupplier stop) implements Mask {
    private Mask going() {
        if (stop.getAsBoolean()) {
            throw new Interrupts.Stopped();
        }
        return mask;
    }

    @Override
    public String mask(String text) {
        return going().mask(text);
    }

    @Override
    public String mask(String text, List<String> secrets) {
        return going().mask(text, secrets);
    }

    @Override
    public String answer(Exchange exchange, Response.Answer answer) {
        return going().answer(exchange, answer);
    }

    @Override
    public String version() {
        return mask.version();
    }

    @Override
    public Wording limits() {
        return mask.limits();
    }
}
