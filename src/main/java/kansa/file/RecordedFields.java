package kansa.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Candidate;
import kansa.audit.Expectation;
import kansa.audit.InputFault;
import kansa.audit.Message;
import kansa.audit.Role;
import kansa.audit.Span;
import kansa.audit.Verdict;
import org.jspecify.annotations.Nullable;

/** Takes the fields of one row, strictly: a value of the wrong kind is a fault that names the field and what it may hold. */
final class RecordedFields {
    /** Every field we know, as the manual lists them. */
    static final List<String> NAMES = List.of(
            "id",
            "language",
            "model",
            "set",
            "probe",
            "variant",
            "repeat",
            "prompt",
            "context",
            "reference",
            "secrets",
            "candidates",
            "stratum",
            "job",
            "expect",
            "response",
            "noAnswer",
            "retrieved",
            "finish",
            "modelReturned",
            "at",
            "label",
            "spans",
            "group",
            "split");

    private final RecordedRow row;
    private final LinkedHashMap<String, JsonNode> left;

    RecordedFields(RecordedRow row) {
        this.row = row;
        this.left = new LinkedHashMap<>(row.fields());
    }

    private @Nullable JsonNode take(String name) {
        JsonNode node = left.remove(name);
        return node == null || node.isNull() || (row.cells() && node.asText().isEmpty()) ? null : node;
    }

    InputFault fault(String field, String what, String remedy) {
        return InputFault.at(row.place(), "field '" + field + "': " + what, remedy);
    }

    private InputFault wrong(String field, String wanted, JsonNode found) {
        return fault(
                field,
                "must be " + wanted + ", found " + kind(found),
                "See the fields of recorded answers in the README.");
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "the number " + node.asText();
            case BOOLEAN -> "the value " + node.asText();
            case STRING -> "the text '" + excerpt(node.asText()) + "'";
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String excerpt(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 30 ? line.substring(0, 30) + "…" : line;
    }

    @Nullable
    String text(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            throw wrong(name, "a text", node);
        }
        return node.asText();
    }

    /** A name: a text on one line, or a number taken as text; empty when absent. */
    String name(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return "";
        }
        if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
            throw wrong(name, "a text", node);
        }
        return node.asText();
    }

    /** A whole number of at least 1, or 0 when absent. */
    int count(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return 0;
        }
        String text = node.asText().strip();
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (node.isContainerNode() || !digits || Integer.parseInt(text) < 1) {
            throw wrong(name, "a whole number from 1", node);
        }
        return Integer.parseInt(text);
    }

    /** A text or a list of texts; a table's cell holds a JSON list or one entry a line. */
    List<String> texts(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return List.of();
        }
        JsonNode list = row.cells() ? json(node.asText(), '[') : null;
        if (list == null && node.isTextual()) {
            return row.cells()
                    ? node.asText().lines().filter(line -> !line.isBlank()).toList()
                    : List.of(node.asText());
        }
        JsonNode all = list == null ? node : list;
        if (!all.isArray()) {
            throw wrong(name, "a text or a list of texts", node);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : all) {
            if (!one.isTextual()) {
                throw wrong(name, "a text or a list of texts; an entry", one);
            }
            texts.add(one.asText());
        }
        return texts;
    }

    /** The cell as JSON when it is a list or object that is well formed, else null: then it is a plain text. */
    private static @Nullable JsonNode json(String text, char opening) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.charAt(0) != opening) {
            return null;
        }
        try {
            JsonNode node = JsonText.MAPPER.readTree(stripped);
            return node.isContainerNode() ? node : null;
        } catch (JsonProcessingException e) {
            return null; // a text that merely begins with a bracket: "[note] see below"
        }
    }

    /** A text, which is one user message, or a list of role and content. */
    List<Message> messages(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return List.of();
        }
        JsonNode list = row.cells() ? json(node.asText(), '[') : node;
        if (row.cells() && list != null && !(list.size() > 0 && list.get(0).has("role"))) {
            list = null;
        }
        if (list == null || list.isTextual()) {
            return List.of(Message.user(node.asText()));
        }
        if (!list.isArray()) {
            throw wrong(name, "a text or a list of role and content", list);
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode one : list) {
            if (!one.path("role").isTextual() || !one.path("content").isTextual()) {
                throw fault(
                        name,
                        "message " + (messages.size() + 1) + " lacks a role or a content that is a text",
                        "Write {\"role\": \"user\", \"content\": \"…\"}.");
            }
            messages.add(new Message(
                    role(name, one.get("role").asText()), one.get("content").asText()));
        }
        return messages;
    }

    private Role role(String field, String code) {
        for (Role role : Role.values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        if (code.equals("developer")) {
            return Role.SYSTEM;
        }
        throw fault(field, "unknown role '" + excerpt(code) + "'", "Roles are system, user, assistant.");
    }

    /** Entries of name and group; in a cell also one {@code name<tab>group} or {@code name,group} a line. */
    List<Candidate> candidates(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return List.of();
        }
        JsonNode list = row.cells() ? json(node.asText(), '[') : node;
        List<Candidate> candidates = new ArrayList<>();
        if (list == null) {
            for (String line : node.asText().lines().filter(l -> !l.isBlank()).toList()) {
                int cut = Math.max(line.lastIndexOf('\t'), line.lastIndexOf(','));
                if (cut < 1) {
                    throw fault(
                            name, "'" + excerpt(line) + "' names no group", "Write one 'name,group' a line, or JSON.");
                }
                candidates.add(new Candidate(
                        line.substring(0, cut).strip(), line.substring(cut + 1).strip()));
            }
            return candidates;
        }
        if (!list.isArray()) {
            throw wrong(name, "a list of name and group", list);
        }
        for (JsonNode one : list) {
            if (!one.path("name").isTextual() || !one.path("group").isTextual()) {
                throw fault(
                        name,
                        "entry " + (candidates.size() + 1) + " lacks a name or a group",
                        "Write {\"name\": \"…\", \"group\": \"…\"}.");
            }
            candidates.add(
                    new Candidate(one.get("name").asText(), one.get("group").asText()));
        }
        return candidates;
    }

    Expectation expectation(String name) {
        String code = name(name).strip();
        if (code.isEmpty()) {
            return Expectation.COMPLY;
        }
        for (Expectation expectation : Expectation.values()) {
            if (expectation.code().equals(code)) {
                return expectation;
            }
        }
        throw fault(name, "'" + excerpt(code) + "' is not known", "Write comply, refuse or either.");
    }

    @Nullable
    Verdict label(String name) {
        String code = name(name).strip();
        return switch (code) {
            case "" -> null;
            case "flagged" -> Verdict.FLAGGED;
            case "clear" -> Verdict.CLEAR;
            default -> throw fault(name, "'" + excerpt(code) + "' is not a label", "Write flagged or clear.");
        };
    }

    /** Spans with start, end and type within the text; null when absent. */
    @Nullable
    List<RecordedSpan> spans(String name, String text) {
        JsonNode node = take(name);
        if (node == null) {
            return null;
        }
        JsonNode list = row.cells() ? json(node.asText(), '[') : node;
        if (list == null || !list.isArray()) {
            throw wrong(name, "a list of start, end and type", node);
        }
        List<RecordedSpan> spans = new ArrayList<>();
        for (JsonNode one : list) {
            int start = one.path("start").isIntegralNumber() ? one.get("start").asInt() : -1;
            int end = one.path("end").isIntegralNumber() ? one.get("end").asInt() : -1;
            if (start < 0
                    || end < start
                    || end > text.length()
                    || !one.path("type").isTextual()) {
                throw fault(
                        name,
                        "span " + (spans.size() + 1) + " does not lie within the response or lacks a type",
                        "Write {\"start\": 0, \"end\": 4, \"type\": \"PERSON\"}; offsets count UTF-16 units, the response has "
                                + text.length() + ".");
            }
            spans.add(new RecordedSpan(new Span(start, end), one.get("type").asText()));
        }
        return spans;
    }

    /** The reason of a recorded {@code noAnswer} (an object with reason, or a text); null when absent. */
    @Nullable
    String reason(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return null;
        }
        JsonNode object = row.cells() ? json(node.asText(), '{') : node;
        JsonNode said = object == null || object.isTextual() ? node : object.path("reason");
        if (!said.isTextual()) {
            throw wrong(name, "an object with a reason", node);
        }
        return said.asText();
    }

    /** Fields that nobody took, as JSON. */
    SortedMap<String, String> extra() {
        SortedMap<String, String> extra = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : left.entrySet()) {
            boolean empty = row.cells() && entry.getValue().asText().isEmpty();
            if (!empty && entry.getValue().getNodeType() != JsonNodeType.NULL) {
                extra.put(entry.getKey(), entry.getValue().toString());
            }
        }
        return extra;
    }

    static JsonNode cell(String text) {
        return TextNode.valueOf(text);
    }
}
