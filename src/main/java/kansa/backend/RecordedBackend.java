package kansa.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kansa.audit.Backend;
import kansa.audit.BackendSettings;
import kansa.audit.Exchange;
import kansa.audit.InputFault;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import org.jspecify.annotations.Nullable;

/**
 * Answers from rows that were recorded before: by set, probe, variant and repeat, else by the exact messages, the n-th
 * repeat taking the n-th row with these messages. A prompt without a row is a NoAnswer, never another row's answer.
 */
public final class RecordedBackend implements Backend {
    private final String name;
    private final Map<Key, Exchange> byKey = new HashMap<>();
    private final Map<List<Message>, List<Exchange>> byMessages = new HashMap<>();

    /** What names one row. */
    private record Key(String set, String probe, String variant, int repeat) {}

    /**
     * Keeps rows of one model in memory.
     *
     * @param name the model's name in the transcript
     */
    public RecordedBackend(String name, Iterable<Exchange> rows) {
        this.name = name;
        for (Exchange row : rows) {
            Prompt prompt = row.prompt();
            byKey.putIfAbsent(key(prompt), row);
            if (!prompt.messages().isEmpty()) {
                byMessages
                        .computeIfAbsent(prompt.messages(), messages -> new ArrayList<>(1))
                        .add(row);
            }
        }
    }

    /** Takes the rows of the model that the option {@code model} names, or of the only model there is. */
    static RecordedBackend of(BackendSettings settings, Iterable<Exchange> rows) {
        String wanted = settings.option("model", "");
        TreeSet<String> models = new TreeSet<>();
        List<Exchange> taken = new ArrayList<>();
        for (Exchange row : rows) {
            String model = row.prompt().trial().model();
            models.add(model);
            if (wanted.isEmpty() || model.equals(wanted)) {
                taken.add(row);
            }
        }
        if (taken.isEmpty() || (wanted.isEmpty() && models.size() > 1)) {
            throw InputFault.at(
                    settings.place(),
                    wanted.isEmpty()
                            ? "'" + settings.target() + "' holds answers of " + models.size() + " models"
                            : "'" + settings.target() + "' holds no answers of '" + wanted + "'",
                    "Under 'backends:' give one entry a model, with options: {model: NAME}. Models are: "
                            + String.join(", ", models));
        }
        return new RecordedBackend(settings.name(), taken);
    }

    private static Key key(Prompt prompt) {
        return new Key(prompt.trial().set(), prompt.trial().probe(), prompt.variant(), prompt.repeat());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Response ask(Prompt prompt) {
        Exchange row = byKey.get(key(prompt));
        if (row == null) {
            row = byMessages(prompt);
        }
        if (row == null) {
            return new Response.NoAnswer("no recorded answer for " + label(prompt), false);
        }
        return turn(row, prompt);
    }

    private @Nullable Exchange byMessages(Prompt prompt) {
        List<Exchange> same = byMessages.getOrDefault(prompt.messages(), List.of());
        return prompt.repeat() <= same.size() ? same.get(prompt.repeat() - 1) : null;
    }

    /** The live turn that is asked for, when the row recorded its turns, else the last answer. */
    private static Response turn(Exchange row, Prompt asked) {
        List<Message> recorded = row.prompt().messages();
        int live = 0;
        for (int i = 0; i < recorded.size() && live < row.turns().size(); i++) {
            if (recorded.get(i).live()) {
                if (i == asked.messages().size()) {
                    return Response.Answer.of(row.turns().get(live));
                }
                live++;
            }
        }
        return row.response();
    }

    private static String label(Prompt prompt) {
        StringBuilder label = new StringBuilder();
        label.append(prompt.trial().set()).append('/').append(prompt.trial().probe());
        if (!prompt.variant().isEmpty()) {
            label.append('/').append(prompt.variant());
        }
        return label.append(", repeat ").append(prompt.repeat()).toString();
    }
}
