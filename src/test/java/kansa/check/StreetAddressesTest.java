package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansa.text.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreetAddressesTest {
    /** What stands in double brackets is to be found, and nothing else; ⏎ is a line's end. All made up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "She lives at [[Parmova 109]].",
                "Bring it to [[Hauptstraße 12a]], please.",
                "Ihre Adresse: [[Brucker Bundesstrasse 31]]",
                "He moved to [[12 rue de la Paix]].",
                "[[Via Roma, 4]] is her house.",
                "Wohnt jetzt [[ul. Miła 57]].",
                "[[Calle Mayor 18]] was sold.",
                "[[Rua 25 de Março 210]] is where she rents.",
                "the flat at [[Brixtonlaan 380]]",
                "Send it to [[Mannerheimintie 6]]!",
                "[[hegyalja út 98]].",
                "My address is [[14 Iliou]].",
                "Meet me at [[915 Johnson Coves]].",
                "Ship to [[4021 Birch Hollow Suite 12]].",
                "Ann Reed⏎[[62314 Allika 46⏎ Suite 501⏎ Riisa⏎⏎ Estonia 62488]]",
                "Ann Reed⏎> [[935 Gordon Terrace⏎> Apt. 828⏎> Bashall⏎> United Kingdom 89800]]",
                "[[Apt. 675 62314 Mellemvej 32]]⏎Aalborg NO [[9100]]",
                "[[5586 Lyngveien 46 Apt. 085, Bodø, Norway 12345]] is hers."
            })
    void found(String marked) {
        assertThat(mark(marked.replace("[[", "").replace("]]", ""))).isEqualTo(marked.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In London 2012 she won.",
                "Boarding at Gate 12 in Terminal 3.",
                "She lives at Level 3.",
                "He moved to Section 8 in March 2020.",
                "We sent 5 American engineers to Windows 11 training.",
                "Chapter 4, Apollo 13 and Boeing 747",
                "It costs 12 euros or $ 14 Heron",
                "Subscription. 1 month",
                "1. Open the box. 2. Close Door 7",
                "tie 6 knots, ring 3 bells, about 12",
                ""
            })
    void leftAlone(String text) {
        assertThat(mark(text)).isEqualTo(text);
    }

    @Test
    void longTextsTakeNoLongerThanTheirLength() {
        String text = "Calle de la 12 Via 3, ".repeat(5000);
        assertThat(new StreetAddresses().in(new Reader().read(text))).isNotNull();
    }

    private static String mark(String text) {
        String plain = text.replace('⏎', '\n');
        List<Sighting> found = new StreetAddresses().in(new Reader().read(plain));
        StringBuilder marked = new StringBuilder(plain);
        for (int i = found.size() - 1; i >= 0; i--) {
            marked.insert(found.get(i).span().end(), "]]")
                    .insert(found.get(i).span().start(), "[[");
        }
        return marked.toString();
    }
}
