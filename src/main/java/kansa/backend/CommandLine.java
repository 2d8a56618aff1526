package kansa.backend;

import java.util.ArrayList;
import java.util.List;
import kansa.audit.InputFault;
import kansa.audit.Place;

/**
 * Splits a command into its arguments without a shell: spaces separate, single and double quotes hold together. Within
 * double quotes {@code \"} and {@code \\} stand for themselves; elsewhere a backslash is a backslash, as Windows needs it.
 */
final class CommandLine {
    private CommandLine() {}

    static List<String> split(String command, Place place) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote != 0) {
                boolean escape = quote == '"' && c == '\\' && i + 1 < command.length();
                if (escape && (command.charAt(i + 1) == '"' || command.charAt(i + 1) == '\\')) {
                    argument.append(command.charAt(++i));
                } else if (c == quote) {
                    quote = 0;
                } else {
                    argument.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                begun = true;
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    arguments.add(argument.toString());
                    argument.setLength(0);
                    begun = false;
                }
            } else {
                argument.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw InputFault.at(
                    place, "the command has a quote that is not closed", "Close it: exec:python3 \"my model.py\"");
        }
        if (begun) {
            arguments.add(argument.toString());
        }
        if (arguments.isEmpty()) {
            throw InputFault.at(place, "exec: names no command", "Write, for example, exec:python3 model.py");
        }
        return List.copyOf(arguments);
    }
}
