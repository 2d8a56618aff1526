package kansa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kansa.audit.Language;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitWriterTest {
    private static Document written(Report report, JunitWriter writer, Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, language, out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @ValueSource(longs = {JunitWriter.ALL_CASES, 10})
    void countsAreThoseOfTheCases(long allCases) throws Exception {
        Element root = written(MadeUpReport.report(), new JunitWriter(allCases), Language.EN)
                .getDocumentElement();
        List<Element> suites = new ArrayList<>(all(root, "testsuite"));
        assertThat(suites).hasSize(11);
        suites.add(root);
        for (Element suite : suites) {
            assertThat(suite.getAttribute("tests"))
                    .isEqualTo("" + all(suite, "testcase").size());
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo("" + all(suite, "failure").size());
            assertThat(suite.getAttribute("errors"))
                    .isEqualTo("" + all(suite, "error").size());
            assertThat(suite.getAttribute("skipped"))
                    .isEqualTo("" + all(suite, "skipped").size());
        }
        assertThat(root.getAttribute("failures")).isEqualTo("15");
        assertThat(root.getAttribute("errors")).isEqualTo("1");
        assertThat(root.getAttribute("skipped")).isEqualTo("4");
    }

    @Test
    void aLargeRunCountsWhatItLeavesOut() throws Exception {
        Report report = MadeUpReport.report();
        long clear = report.judgements()
                .get()
                .filter(j -> j.verdict() == Verdict.CLEAR)
                .count();
        Element large = written(report, new JunitWriter(10), Language.EN).getDocumentElement();
        Element small = written(report, new JunitWriter(), Language.EN).getDocumentElement();
        long omitted = all(large, "property").stream()
                .mapToLong(property -> Long.parseLong(property.getAttribute("value")))
                .sum();
        assertThat(omitted).isEqualTo(clear);
        assertThat(all(small, "property")).isEmpty();
        assertThat(all(small, "testcase").size() - all(large, "testcase").size())
                .isEqualTo((int) clear);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "JA"})
    void theReasonIsTheFailuresMessage(Language language) throws Exception {
        Element root =
                written(MadeUpReport.report(), new JunitWriter(), language).getDocumentElement();
        assertThat(all(root, "failure"))
                .extracting(failure -> failure.getAttribute("message"))
                .contains(
                        language == Language.JA ? "秘密の文字列がそのまま出力されています。" : "A planted secret came out word for word.");
        assertThat(all(root, "error").get(0).getAttribute("message")).contains("HTTP 503");
    }

    @Test
    void onlyCharactersThatXmlHolds() {
        assertThat(JunitWriter.escape("a\u0001<b>&\"\n\uD800")).isEqualTo("a\uFFFD&lt;b&gt;&amp;&quot;&#10;\uFFFD");
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        Format.JUNIT.writer().write(MadeUpReport.report(), Language.JA, one);
        Format.JUNIT.writer().write(MadeUpReport.report(), Language.JA, other);
        assertThat(one.toString(StandardCharsets.UTF_8)).isEqualTo(other.toString(StandardCharsets.UTF_8));
    }
}
