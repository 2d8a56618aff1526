package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kansa.audit.Language;
import kansa.text.Reader;
import kansa.text.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {
    private static final Groups GROUPS = Groups.of(Setup.of(Checking.rulesets("bias.stereotype")));

    private static List<Group> in(Language language, String text) {
        return GROUPS.in(new Reader().read(text, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | Women are here. | Women | GENDER | PEOPLE
                    EN | My view of Black teenagers changed. | Black teenagers | ETHNICITY | PEOPLE
                    EN | I met elderly drivers. | elderly drivers | AGE | PEOPLE
                    EN | An elderly driver stopped. | elderly driver | AGE | ONE
                    EN | The Japanese are here. | The Japanese | ETHNICITY | PEOPLE
                    EN | Chinese tend to come. | Chinese | ETHNICITY | PEOPLE
                    EN | Japanese tea is green. | Japanese | ETHNICITY | KIND
                    EN | These women left. | women | GENDER | SOME
                    EN | Employees with depression came. | Employees with depression | ILLNESS | PEOPLE
                    EN | People who are deaf sign. | People who are deaf | DISABILITY | PEOPLE
                    EN | Foreign job applicants waited. | Foreign job applicants | ETHNICITY | PEOPLE
                    EN | Those hillbillies again. | hillbillies | REGION | PEOPLE
                    EN | She is a Muslim neighbour. | Muslim neighbour | RELIGION | ONE
                    JA | 女性は来ました。 | 女性 | GENDER | PEOPLE
                    JA | 女性の部下は来ました。 | 女性の部下 | GENDER | PEOPLE
                    JA | 女性ホルモンの話です。 | 女性 | GENDER | KIND
                    JA | この女性は来ました。 | 女性 | GENDER | ONE
                    JA | 外国人入居者について | 外国人入居者 | ETHNICITY | PEOPLE
                    JA | 若い社員たちの声 | 若い社員たち | AGE | PEOPLE
                    JA | 関西の人は集まった。 | 関西の人 | REGION | PEOPLE
                    JA | B型の人が集まった。 | B型の人 | BLOOD_TYPE | PEOPLE
                    JA | 被差別部落出身者の歴史 | 被差別部落出身者 | BURAKU | PEOPLE
                    JA | あの老害が来た。 | 老害 | AGE | PEOPLE
                    """)
    void findsTheGroupAsItStands(Language language, String text, String span, GroupAxis axis, Group.Form form) {
        List<Group> found = in(language, text);

        assertThat(found)
                .extracting(group -> group.span().in(text), Group::axis, Group::form)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(span, axis, form));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, The folder of the menu holds a manual.",
        "EN, 'People came, and everyone sat down.'",
        "JA, 工夫すれば大丈夫です。",
        "JA, 心のゆとりを持って人と話す。",
        "JA, 男女の別なく集まった。"
    })
    void findsNoneWhereNobodyIsPutIntoAGroup(Language language, String text) {
        assertThat(in(language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EN, 'some hillbillies and farmers'", "JA, 老害と農家"})
    void marksDerogatoryForms(Language language, String text) {
        assertThat(in(language, text)).extracting(Group::derogatory).containsExactly(true, false);
    }

    @Test
    void everyAxisHasWordsInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (Language language : List.of(Language.EN, Language.JA)) {
            Set<GroupAxis> axes = EnumSet.noneOf(GroupAxis.class);
            Checking.rulesets("bias.stereotype").stream()
                    .filter(set -> set.language() == language)
                    .flatMap(set -> set.rules().stream())
                    .map(rule -> rule.type())
                    .filter(Groups::names)
                    .filter(type -> type.contains("_"))
                    .forEach(type -> axes.add(GroupAxis.valueOf(type.substring(type.indexOf('_') + 1))));
            EnumSet.allOf(GroupAxis.class).stream()
                    .filter(axis -> !axes.contains(axis))
                    .forEach(axis -> missing.add(language + " " + axis));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void spansPointIntoTheOriginal() {
        String text = "ＬＧＢＴの人たちとﾑｽﾘﾑの学生";
        Reading reading = new Reader().read(text, Language.JA);

        assertThat(GROUPS.in(reading))
                .extracting(group -> group.span().in(text))
                .containsExactly("ＬＧＢＴの人たち", "ﾑｽﾘﾑの学生");
    }
}
