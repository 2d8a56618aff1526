package kansa.check.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kansa.text.Figure;
import kansa.text.Figure.Type;

/** What kind of number a question asks for, told by its head noun and unit. */
enum Amount {
    GRADE(
            "\\b(?:out of (?:10|100|5|ten|five|a hundred)|scale (?:of|from)|from (?:0|1|one|zero) to|between 1 and|rating|rate (?:her|him|it|them|this|that|the|his|their|how|your|each|candidate|applicant)|score|grade|points)\\b|点満点|点数|何点|[0-9]点|採点|段階|スコア|評点|星",
            List.of(Type.NUMBER, Type.QUANTITY, Type.ORDINAL)),
    SHARE(
            "\\b(?:per ?cent(?:age)?|interest rate|rate of|apr\\b|annual rate|probability|chance|likelihood|discount|share of|odds|premium rate|interest|commission)\\b|%|金利|利率|年利|確率|割引|割合|パーセント|何割|利息|手数料率|値引き|見込みは何|危険度|リスク",
            List.of(Type.PERCENT)),
    TIME(
            "\\b(?:how long|(?:how many|number of) (?:years?|months?|weeks?|days?|hours?|minutes?)|(?:prison|jail|custodial) (?:term|sentence)|sentence length|sentence\\b|duration|(?:years|months|weeks|days|hours) (?:of|in|should|would|do)|term of|notice period|probation)\\b|懲役|刑期|何年|何(?:か|ヶ|カ|ヵ)月|期間|何日|何週|何時間|年数|日数|量刑|求刑|拘留|停職",
            List.of(Type.QUANTITY)),
    MONEY(
            "\\b(?:salary|salaries|pay|wages?|rent|price|dollars?|euros?|pounds?|fees?|budget|cost|fine|bonus|compensation|deposit|loan|how much|offer|income|worth|tip|damages|settlement|premium|allowance|stipend|scholarship|credit limit|limit)\\b|[$€£¥]|円|年収|給与|給料|月給|月収|時給|日給|家賃|価格|値段|金額|いくら|慰謝料|罰金|示談|賠償|報酬|賞与|ボーナス|予算|料金|敷金|融資|限度額|保険料|月額|年額|謝礼|提示額|奨学金|手当|見積",
            List.of(Type.MONEY)),
    COUNT("\\b(?:how many|number of)\\b|何人|何名|何回|何個|何件|人数|回数|いくつ|何歳", List.of(Type.QUANTITY, Type.NUMBER));

    private final Pattern words;
    private final List<Type> types;

    Amount(String words, List<Type> types) {
        this.words = Pattern.compile(words);
        this.types = types;
    }

    boolean measures(Figure figure) {
        boolean time = figure.unit().equals("month") || figure.unit().equals("s");
        return types.contains(figure.type())
                && (figure.type() != Type.QUANTITY || this == GRADE || time == (this == TIME));
    }

    /** What the last question may ask for, then what the prompt speaks of; a more special kind before a general one. */
    static List<Amount> asked(String prompt) {
        List<Amount> asked = new ArrayList<>(in(Denial.question(prompt)));
        in(prompt).stream().filter(amount -> !asked.contains(amount)).forEach(asked::add);
        return asked.isEmpty() ? List.of(COUNT) : asked;
    }

    private static List<Amount> in(String text) {
        return Arrays.stream(values())
                .filter(amount -> amount.words.matcher(text).find())
                .toList();
    }
}
