package kansa.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kansa.audit.InputFault;
import kansa.audit.Message;
import kansa.audit.Place;
import kansa.audit.Role;

/** A prompt as written: one text, or turns, of which an empty {@code assistant:} is asked live. */
final class PromptShape {
    /** One turn. */
    record Turn(Message message, Place place) {}

    private static final List<String> ROLES = List.of("system", "user", "assistant");

    private static final Shape<Turn> TURN = Shape.of(PromptShape::turn, PromptShape::turnSchema);

    static final Shape<List<Turn>> PROMPT = Shapes.scalarOr(
            Scalars.text().as((node, text) -> List.of(new Turn(Message.user(text), node.place()))),
            Shapes.list(TURN, 1).as((node, turns) -> ordered(turns)));

    private PromptShape() {}

    private static Turn turn(Yaml node, String name) {
        if (!(node instanceof Yaml.Mapping mapping) || mapping.entries().size() != 1) {
            throw node.fault(
                    "a turn is one of system, user, assistant, but here is " + node.found(),
                    "for example: - user: Hello");
        }
        Yaml.Entry entry = mapping.entries().get(0);
        if (!ROLES.contains(entry.key())) {
            throw InputFault.at(
                    entry.at(),
                    "unknown turn '" + Yaml.Scalar.shown(entry.key()) + "'",
                    "write one of system, user, assistant" + Nearest.question(entry.key(), ROLES));
        }
        Role role = Role.valueOf(entry.key().toUpperCase(Locale.ROOT));
        boolean live = role == Role.ASSISTANT
                && entry.value() instanceof Yaml.Scalar scalar
                && (scalar.nothing() || scalar.text().isEmpty());
        String content = live ? "" : Scalars.text().read(entry.value(), entry.key());
        return new Turn(new Message(role, content), entry.at());
    }

    private static ObjectNode turnSchema() {
        ObjectNode schema = Scalars.object()
                .put("type", "object")
                .put("additionalProperties", false)
                .put("minProperties", 1)
                .put("maxProperties", 1);
        ObjectNode properties = schema.putObject("properties");
        properties.set("system", Scalars.text().schema().put("description", "what the operator says"));
        properties.set("user", Scalars.text().schema().put("description", "what the user says"));
        ObjectNode assistant = properties.putObject("assistant").put("description", "an answer; asked live when empty");
        assistant
                .putArray("anyOf")
                .add(Scalars.text().schema())
                .add(Scalars.object().put("type", "null"))
                .add(Scalars.object().put("const", ""));
        return schema;
    }

    private static List<Turn> ordered(List<Turn> turns) {
        for (int i = 0; i < turns.size(); i++) {
            Message message = turns.get(i).message();
            if (message.role() == Role.SYSTEM && i > 0) {
                throw InputFault.at(
                        turns.get(i).place(), "a system turn after other turns", "write it once, as the first turn");
            }
            if (message.live() && (!user(turns, i - 1) || !user(turns, i + 1))) {
                throw InputFault.at(
                        turns.get(i).place(),
                        "an empty assistant turn that does not stand between two user turns",
                        "write a user turn before and after it, or the assistant's words");
            }
        }
        Turn last = turns.get(turns.size() - 1);
        if (last.message().role() != Role.USER) {
            throw InputFault.at(
                    last.place(),
                    "the last turn is " + last.message().role().code() + ", so nothing is asked",
                    "end with a user turn");
        }
        return turns;
    }

    private static boolean user(List<Turn> turns, int index) {
        return index >= 0 && index < turns.size() && turns.get(index).message().role() == Role.USER;
    }

    static boolean hasSystem(List<Turn> turns) {
        return turns.stream().anyMatch(turn -> turn.message().role() == Role.SYSTEM);
    }

    static List<Turn> withSystem(List<Turn> turns, String system, Place place) {
        List<Turn> all = new ArrayList<>();
        all.add(new Turn(Message.system(system), place));
        all.addAll(turns);
        return all;
    }
}
