package kansa.check.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishNamesTest {
    private static final EnglishNames SHIPPED = EnglishNames.shipped();

    private static String found(EnglishNames names, String text) {
        return names.in(text).stream().map(name -> name.span().in(text)).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "My name is Ylva Thorgrimsdóttir and I need help.; Ylva Thorgrimsdóttir",
                "Please contact Zdeněk Hrubý at the front desk.; Zdeněk Hrubý",
                "Regards,\\nMehmet Yıldızoğlu; Mehmet Yıldızoğlu",
                "The report was written by Taro Yamada.; Taro Yamada",
                "Sato-san said that the budget is fine.; Sato",
                "Dr. Nwosu will see you now.; Nwosu",
                "\"Not today,\" said Ingrid Halvorsen, the director.; Ingrid Halvorsen",
                "Mary's brother Tom lives in Leeds.; Mary|Tom",
                "my name is elena petrova; elena petrova",
                "PATIENT: MARIA GONZALEZ; MARIA GONZALEZ",
                "Dear Mr. O'Connor,; O'Connor",
                "Employee 4432 (Lindqvist, Björn) has called Khalid al-Saud.; Lindqvist, Björn|Khalid al-Saud",
                "Nguyen Thi Lan and Ahmed bin Khalid met in Geneva.; Nguyen Thi Lan|Ahmed bin Khalid"
            })
    void findsNamesOfManyLanguagesWithEitherModel(String text, String names) {
        assertThat(found(SHIPPED, text.replace("\\n", "\n"))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will you come in May or in June?",
                "The train from Paris to London leaves on Monday.",
                "Smith Inc and Morgan Stanley Group raised prices in March.",
                "Write to info@example.com or see https://www.maryjones.com/about.",
                "The Treaty of Versailles was signed in France.",
                "for i in range(len(nums)):\n    elif node1 == root.left: return TreeNode(7)",
                "child2 = TreeNode(2); if (i < len(path1)) { return null; }",
                "16GB GDDR6 RAM, 825GB SSD",
                "Two llamas and some ants live in camps in moody weather.",
                "My IBAN is GB29NWBK60161331926819 and my SSN is secret.",
                "Grace and hope are virtues.",
                "",
                "1234 5678 \n\n -- \t",
                "First, mix the flour. Then bake the bread in the oven."
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(found(SHIPPED, text)).isEmpty();
    }

    @Test
    void aMissingModelIsSaidNotSwallowed() {
        assertThatThrownBy(() -> EnglishNames.model("absent.bin")).hasMessageContaining("absent.bin");
    }

    @Test
    void saysWhatSpeaksForAName() {
        Name name = SHIPPED.in("I met Prof. Anna Novak there.").get(0);
        assertThat(name.honorific()).isTrue();
        assertThat(name.full()).isTrue();
        assertThat(name.form()).isEqualTo(Name.Form.LATIN);
        assertThat(name.why()).extracting("en").startsWith("a title or honorific stands at it");
        assertThat(name.score()).isBetween(0.9, 1.0);
    }

    @Test
    void longTextsWithoutSpacesOrSentencesEnd() {
        for (String piece : List.of("A", "Anna", "Anna ", "a-", "A.", "a@", "'s", "Mr. ", "\n")) {
            assertThat(SHIPPED.in(piece.repeat(100_000 / piece.length()))).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Jiří,jiri",
        "MÜLLER,muller",
        "Łukasz,lukasz",
        "Þór,thor",
        "Ægir,aegir",
        "Nguyễn,nguyen",
        "O’Brien,o'brien",
        "Şahin,sahin"
    })
    void lettersAreFolded(String name, String folded) {
        assertThat(LatinFold.fold(name)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Sato-san met a so-so man.; sato|-|san|met|a|so-so|man|.",
                "Ann's e-mail is ann@x.org.; ann|'s|e-mail|is|ann@x.org|.",
                "J. R. O'Neil-Smith, 42; j|.|r|.|o'neil-smith|,|42",
                "'Tis Lars' hat; '|tis|lars|'|hat",
                "Bo Li,bo@x.org @bo_li a_b _c_; bo|li|,|bo@x.org|@|bo_li|a_b|_|c|_",
                "see www.a.com/b; see|www.a.com/b"
            })
    void textsAreCutIntoWords(String text, String words) {
        LatinWords cut = new LatinWords(text);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < cut.count(); i++) {
            all.append(i > 0 ? "|" : "").append(cut.folded(i));
        }
        assertThat(all).hasToString(words);
    }
}
