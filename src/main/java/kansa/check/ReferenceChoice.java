package kansa.check;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.text.Folded;
import kansa.text.Reading;

/** Compares the letter or number of a choice: {@code A}, {@code (B)}, {@code ア}, {@code 2}, also by the option's own words. */
final class ReferenceChoice {
    private static final String LABEL = "[a-jア-コイロハニ1-9]";
    private static final Pattern REFERENCE =
            Pattern.compile("[(\\[【]?(" + LABEL + ")[)\\]】.:、。]?(?:[\\s:](?<text>.+))?", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("(?:^|[\\n\\s,、。?])[(\\[【]?(" + LABEL
            + ")[)\\]】.:、]\\s*([^\\n]+?)(?=\\s+[(\\[【]?" + LABEL + "[)\\]】.:、]\\s*|\\n|$)");
    private static final Pattern SAID =
            Pattern.compile("^[\\s*\"'「]*[(\\[【]?(" + LABEL + ")[)\\]】.:、。*]*(?=$|\\s|です|が|だ|」)"
                    + "|(?:answer|option|choice|choose|pick|select|correct(?: one)?)(?:\\s+(?:is|would be|:))*[\\s:*\"']*[(\\[]?("
                    + LABEL + ")(?![a-z0-9'])"
                    + "|(?:正解|正答|答え|解答|回答|選択肢|選ぶのは)[はが:]?[\\s:*「]*[(\\[【]?(" + LABEL + ")(?![ァ-ヺ0-9])"
                    + "|[(\\[【](" + LABEL + ")[)\\]】]"
                    + "|(?<![a-z0-9'])(" + LABEL + ")(?=が正解|が正し|を選|です)");

    private ReferenceChoice() {}

    /** Empty when neither reference nor question shows a choice. */
    static Optional<Agreement> compare(Question question) {
        SortedMap<String, String> options = options(question.asked());
        String reference = question.reference().folded().lower().strip();
        Matcher labelled = REFERENCE.matcher(reference);
        String label;
        if (labelled.matches()
                && !(Units.digit(labelled.group(1).charAt(0)) && options.isEmpty())
                && (labelled.group("text") == null || options.containsKey(labelled.group(1)))) {
            label = labelled.group(1);
        } else {
            label = byText(options, reference);
            if (label.isEmpty()) {
                return Optional.empty();
            }
        }
        SortedMap<String, Span> said = said(question.answer());
        if (said.isEmpty()) {
            said = saidInWords(question.answer(), options);
        }
        Span right = said.remove(label);
        if (said.isEmpty()) {
            return Optional.of(
                    right == null
                            ? Agreement.none("the answer names no option", "選択肢が示されていません")
                            : Agreement.correct(
                                    question.found(right, "CHOICE"),
                                    "the answer chooses the same option as the reference",
                                    "参照回答と同じ選択肢です"));
        }
        Span other = said.values().iterator().next();
        return Optional.of(
                right == null
                        ? Agreement.wrong(
                                question.found(other, "CHOICE"),
                                "the answer chooses another option than the reference",
                                "参照回答と異なる選択肢です")
                        : Agreement.hedged(
                                question.found(other, "CHOICE"),
                                "the answer names the reference's option and another",
                                "参照回答の選択肢とともに別の選択肢も挙げています"));
    }

    private static SortedMap<String, String> options(String asked) {
        SortedMap<String, String> options = new TreeMap<>();
        Matcher option = OPTION.matcher(asked);
        int from = 0;
        while (option.find(from)) {
            options.putIfAbsent(option.group(1), option.group(2).strip());
            from = option.end();
        }
        return options.size() >= 2 ? options : new TreeMap<>();
    }

    private static String byText(SortedMap<String, String> options, String reference) {
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (option.getValue().equals(reference)) {
                return option.getKey();
            }
        }
        return "";
    }

    private static SortedMap<String, Span> said(Reading answer) {
        Folded folded = answer.folded();
        SortedMap<String, Span> said = new TreeMap<>();
        Matcher matcher = SAID.matcher(folded.lower());
        while (matcher.find()) {
            for (int g = 1; g <= matcher.groupCount(); g++) {
                String label = matcher.group(g);
                if (label != null && !article(folded, label, matcher.start(g))) {
                    said.putIfAbsent(label, folded.original(matcher.start(g), matcher.end(g)));
                }
            }
        }
        return said;
    }

    /** The words "a" and "I" are no options: in lower case, or before another word. */
    private static boolean article(Folded folded, String label, int at) {
        if (!label.equals("a") && !label.equals("i")) {
            return false;
        }
        String text = folded.text();
        boolean wordFollows = at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && Character.isLetter(text.charAt(at + 2))
                && (at == 0 || text.charAt(at - 1) != '(');
        return wordFollows || Character.isLowerCase(text.charAt(at)) && text.length() > 3;
    }

    private static SortedMap<String, Span> saidInWords(Reading answer, SortedMap<String, String> options) {
        SortedMap<String, Span> said = new TreeMap<>();
        String lower = answer.folded().lower();
        options.forEach((label, words) -> {
            int at = lower.indexOf(words);
            if (at >= 0 && words.length() > 1) {
                said.put(label, answer.folded().original(at, at + words.length()));
            }
        });
        return said;
    }
}
