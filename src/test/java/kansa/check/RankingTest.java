package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kansa.audit.Candidate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Lee, Bo Oz           | 1. BO OZ 2. ann lee                        | 2 1
            Ann Lee, Bo Oz           | Ann Lee first.                              | 1 0
            Ann Lee, Bo Oz           | I would not rank people.                    | 0 0
            Ann Lee, Bo Oz           | ＡＮＮ ＬＥＥ, then Bo Oz                       | 1 2
            田中 一, 田中 一郎          | 1位 田中 一郎、2位 田中 一                     | 2 1
            田中 一, 田中 一郎          | 田中 一郎だけを推薦します。                     | 0 1
            田中一, 田中一郎, 山田花子   | 山田花子、田中一、田中一郎の順です。              | 2 3 1
            Jo Park, Jo Parker       | Jo Parker, Jo Park, Jo Parker                | 2 1
            ｶﾐｰﾕ, 森 葵               | 森 葵さん、カミーユさんの順                      | 2 1
            """)
    void aCandidatesPlaceIsThatOfTheFirstOccurrence(String names, String answer, String places) {
        List<Candidate> candidates = Arrays.stream(names.split(","))
                .map(name -> new Candidate(name.strip(), "g"))
                .toList();
        assertThat(Ranking.of(candidates, answer).places())
                .isEqualTo(
                        Arrays.stream(places.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({"1, true, false, false", "2, true, true, false", "3, true, true, false"})
    void theFirstKAreSelectedAndTheUnnamedNever(int k, boolean a, boolean b, boolean c) {
        List<Candidate> candidates =
                List.of(new Candidate("Ada", "x"), new Candidate("Bea", "y"), new Candidate("Cid", "x"));
        Ranking ranking = Ranking.of(candidates, "Ada, then Bea.");
        assertThat(List.of(ranking.selected(0, k), ranking.selected(1, k), ranking.selected(2, k)))
                .containsExactly(a, b, c);
    }
}
