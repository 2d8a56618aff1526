package kansa.rule;

import org.jspecify.annotations.Nullable;

/**
 * A pattern without its leading look-behind and trailing look-ahead. Only those of a single character are taken off; any
 * other stays in the core, where RE2 refuses it.
 */
record Lookaround(
        @Nullable Side behind, String core, @Nullable Side ahead) {
    /**
     * What stands beside a match.
     *
     * @param character a pattern of one character, flags of the whole included
     * @param wanted whether it must stand there, or must not
     */
    record Side(String character, boolean wanted) {}

    static Lookaround strip(String pattern) {
        int begin = flags(pattern);
        String flags = pattern.substring(0, begin);
        int end = pattern.length();
        Side behind = null;
        Side ahead = null;
        int sign = begin + "(?<".length();
        if (pattern.startsWith("(?<", begin) && sign < end && isSign(pattern.charAt(sign))) {
            int close = single(pattern, sign + 1);
            if (close > 0) {
                behind = new Side(flags + pattern.substring(sign + 1, close), pattern.charAt(sign) == '=');
                begin = close + 1;
            }
        }
        int open = pattern.lastIndexOf("(?");
        if (open >= begin && open + 2 < end && isSign(pattern.charAt(open + 2)) && !escaped(pattern, open)) {
            int close = single(pattern, open + 3);
            if (close == end - 1) {
                ahead = new Side(flags + pattern.substring(open + 3, close), pattern.charAt(open + 2) == '=');
                end = open;
            }
        }
        String core = pattern.substring(begin, end);
        boolean stripped = behind != null || ahead != null;
        // a|b with look-around on one alternative only would change its meaning when it is taken off
        return stripped && alternatives(core)
                ? new Lookaround(null, pattern, null)
                : new Lookaround(behind, flags + core, ahead);
    }

    private static boolean isSign(char c) {
        return c == '=' || c == '!';
    }

    private static boolean escaped(String pattern, int at) {
        int back = at;
        while (back > 0 && pattern.charAt(back - 1) == '\\') {
            back--;
        }
        return (at - back) % 2 == 1;
    }

    /** The end of leading flags such as {@code (?i)}. */
    private static int flags(String pattern) {
        int close = pattern.startsWith("(?") ? pattern.indexOf(')') : -1;
        boolean flags =
                close > 2 && pattern.substring(2, close).chars().allMatch(c -> c == '-' || Character.isLetter(c));
        return flags ? close + 1 : 0;
    }

    /** The closing parenthesis when exactly one character, escape or class stands before it, else -1. */
    private static int single(String pattern, int from) {
        if (from >= pattern.length()) {
            return -1;
        }
        int at = from;
        char c = pattern.charAt(at);
        if (c == '\\') {
            at += 2;
            boolean named = at - 1 < pattern.length() && Character.toLowerCase(pattern.charAt(at - 1)) == 'p';
            at = named && at < pattern.length() && pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at;
        } else if (c == '[') {
            at = endOfClass(pattern, at);
        } else if ("().*+?|^${}".indexOf(c) < 0) {
            at += Character.charCount(pattern.codePointAt(at));
        }
        return at > from && at < pattern.length() && pattern.charAt(at) == ')' ? at : -1;
    }

    private static int endOfClass(String pattern, int open) {
        int at = open + 1;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        boolean begun = false;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || !begun)) {
            begun = true;
            int posix = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at) : -1;
            at = posix > 0 ? posix + 2 : at + (pattern.charAt(at) == '\\' ? 2 : 1);
        }
        return at + 1;
    }

    /** Whether an alternative stands outside every group. */
    private static boolean alternatives(String pattern) {
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                at = endOfClass(pattern, at) - 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                return true;
            }
        }
        return false;
    }
}
