package kansa.text;

import static org.assertj.core.api.Assertions.assertThat;

import kansa.audit.Language;
import org.junit.jupiter.api.Test;

class ReaderTest {
    @Test
    void remembersTheLastReadings() {
        Reader reader = new Reader();
        Reading first = reader.read("はい。", Language.JA);
        assertThat(reader.read("はい。")).isSameAs(first);
        assertThat(reader.read("はい。", Language.EN)).isNotSameAs(first);
        assertThat(first.folded()).isSameAs(first.folded());
        assertThat(first.sentences()).isSameAs(first.sentences());
        for (int i = 0; i < 8; i++) {
            assertThat(reader.read("answer " + i).language()).isEqualTo(Language.EN);
        }
        assertThat(reader.read("はい。", Language.JA)).isNotSameAs(first);
    }
}
