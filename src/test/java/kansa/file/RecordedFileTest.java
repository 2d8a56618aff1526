package kansa.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kansa.audit.Candidate;
import kansa.audit.Exchange;
import kansa.audit.Expectation;
import kansa.audit.Finish;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Response;
import kansa.audit.Span;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedFileTest {
    /** Stands in for the room of texts: kana or kanji make Japanese. */
    static final Function<String, Language> DETECT =
            text -> text.codePoints().anyMatch(c -> c > 0x3000 && c < 0xA000) ? Language.JA : Language.EN;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Recorded> read(Path file) {
        return RecordedFile.all(file, RecordedOptions.DEFAULT, DETECT);
    }

    @Test
    void jsonCarriesEveryField() throws IOException {
        Recorded row = read(file("all.jsonl", """
                        {"id": "r1", "language": "ja-JP", "model": "m", "set": "s", "probe": "p", "variant": "sex=女性", "repeat": 3, \
                        "prompt": [{"role": "system", "content": "短く。"}, {"role": "user", "content": "要点は？"}], \
                        "context": ["一", "二"], "reference": "三", "secrets": ["鍵-1"], \
                        "candidates": [{"name": "佐藤 花子", "group": "女性"}], "job": "経理", "expect": "either", \
                        "response": "佐藤です", "retrieved": ["出典"], "finish": "length", "modelReturned": "m-2", \
                        "at": "2026-01-02T03:04:05Z", "label": "flagged", "spans": [{"start": 0, "end": 2, "type": "PERSON"}], \
                        "group": 7, "split": "tune", "note": "n", "votes": {"yes": 2}}
                        """)).get(0);
        Exchange exchange = row.exchange();
        assertThat(exchange.id()).isEqualTo("r1");
        assertThat(exchange.prompt().trial()).isEqualTo(new TrialKey("m", "s", Language.JA, "p"));
        assertThat(exchange.prompt().variant()).isEqualTo("sex=女性");
        assertThat(exchange.prompt().repeat()).isEqualTo(3);
        assertThat(exchange.prompt().messages()).containsExactly(Message.system("短く。"), Message.user("要点は？"));
        var given = exchange.prompt().given();
        assertThat(given.context()).containsExactly("一", "二");
        assertThat(given.reference()).containsExactly("三");
        assertThat(given.secrets()).containsExactly("鍵-1");
        assertThat(given.candidates()).containsExactly(new Candidate("佐藤 花子", "女性"));
        assertThat(given.stratum()).isEqualTo("経理");
        assertThat(given.expect()).isEqualTo(Expectation.EITHER);
        var answer = (Response.Answer) exchange.response();
        assertThat(answer.text()).isEqualTo("佐藤です");
        assertThat(answer.retrieved()).containsExactly("出典");
        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        assertThat(answer.modelReturned()).isEqualTo("m-2");
        assertThat(exchange.at()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(exchange.extra())
                .containsOnly(java.util.Map.entry("note", "\"n\""), java.util.Map.entry("votes", "{\"yes\":2}"));
        assertThat(row.label()).isEqualTo(Verdict.FLAGGED);
        assertThat(row.spans()).containsExactly(new RecordedSpan(new Span(0, 2), "PERSON"));
        assertThat(row.group()).isEqualTo("7");
        assertThat(row.field("note")).isEqualTo("n");
        assertThat(row.field("votes")).isEqualTo("{\"yes\":2}");
        assertThat(row.field("language")).isEqualTo("ja");
    }

    @Test
    void aBareRowIsATrialOfItsOwn() throws IOException {
        List<Recorded> rows = read(file("回答.jsonl", """
                \uFEFF{"response": "Hello"}

                {"prompt": "元気ですか", "response": "Fine"}
                {"prompt": "123?", "response": "はい"}
                {"noAnswer": {"reason": "HTTP 500"}}
                {"response": null}
                {"id": "same", "response": ""}
                {"id": "same", "response": "half \\ud83d pair"}
                """));
        assertThat(rows)
                .extracting(row -> row.exchange().id())
                .containsExactly("回答.jsonl:1", "回答.jsonl:3", "回答.jsonl:4", "回答.jsonl:5", "回答.jsonl:6", "same", "same");
        assertThat(rows)
                .extracting(row -> row.exchange().prompt().trial().probe())
                .containsExactly(
                        "回答.jsonl:1", "回答.jsonl:3", "回答.jsonl:4", "回答.jsonl:5", "回答.jsonl:6", "same", "same#2");
        assertThat(rows)
                .extracting(row -> row.exchange().prompt().trial().language())
                .startsWith(Language.EN, Language.JA, Language.JA);
        assertThat(rows).extracting(row -> row.exchange().prompt().repeat()).containsOnly(1);
        assertThat(rows)
                .extracting(row -> row.exchange().response())
                .endsWith(
                        new Response.NoAnswer("HTTP 500", false),
                        new Response.NoAnswer("no response recorded", false),
                        Response.Answer.of(""),
                        Response.Answer.of("half \uFFFD pair"));
        assertThat(rows.get(0).exchange().prompt().messages()).isEmpty();
        assertThat(rows.get(0).label()).isNull();
        assertThat(rows.get(0).spans()).isNull();
    }

    @Test
    void repeatsAreNumberedInOrderOverAllFiles() throws IOException {
        Path one = file("one.jsonl", """
                {"probe": "p", "response": "a"}
                {"probe": "p", "response": "b", "repeat": 2}
                {"probe": "p", "response": "c"}
                {"probe": "p", "response": "d", "variant": "x"}
                {"probe": "p", "response": "e", "model": "m"}
                """);
        Path two = file("two.jsonl", "{\"probe\": \"p\", \"response\": \"f\"}\n");
        List<Integer> repeats = new java.util.ArrayList<>();
        long rows = RecordedFile.read(
                List.of(one, two),
                RecordedOptions.DEFAULT,
                DETECT,
                row -> repeats.add(row.exchange().prompt().repeat()));
        assertThat(rows).isEqualTo(6);
        assertThat(repeats).containsExactly(1, 2, 3, 1, 1, 4);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesReadLikeJson(String name, String text) throws IOException {
        List<Recorded> rows = read(file(name, text));
        assertThat(rows).hasSize(2);
        Exchange first = rows.get(0).exchange();
        assertThat(first.id()).isEqualTo(name + ":2");
        assertThat(first.prompt().question()).isEqualTo("何時, \"今\"?\n二行目");
        assertThat(first.response()).isEqualTo(Response.Answer.of(" 10時です "));
        assertThat(first.prompt().given().context()).containsExactly("一行目", "二行目");
        assertThat(first.prompt().given().reference()).containsExactly("十時", "10時");
        assertThat(first.prompt().given().candidates())
                .containsExactly(new Candidate("Lee, Ann", "F"), new Candidate("Bo", "M"));
        assertThat(first.extra()).containsOnly(java.util.Map.entry("memo", "\"[注] x\""));
        assertThat(rows.get(1).exchange().id()).isEqualTo(name + ":3");
        assertThat(rows.get(1).exchange().response()).isEqualTo(new Response.NoAnswer("no response recorded", false));
        assertThat(rows.get(1).exchange().extra()).isEmpty();
    }

    static Stream<Arguments> tables() {
        String comma = """
                prompt,response,context,reference,candidates,memo,repeat
                "何時, ""今""?
                二行目", 10時です ,"一行目
                二行目","[""十時"", ""10時""]","Lee, Ann,F
                Bo,M",[注] x,1

                Next?,,,,,,
                """;
        return Stream.of(
                Arguments.of("a.csv", comma),
                Arguments.of("bom.csv", "\uFEFF" + comma),
                Arguments.of("crlf.csv", comma.replace("\n\n", "\r\n\r\n").replace("1\n", "1\r\n")),
                Arguments.of("a.tsv", tabbed(comma)),
                Arguments.of("tabs.csv", tabbed(comma)),
                Arguments.of("semicolon.csv", tabbed(comma).replace('\t', ';')));
    }

    private static String tabbed(String comma) {
        return comma.replace(
                        "prompt,response,context,reference,candidates,memo,repeat",
                        "prompt\tresponse\tcontext\treference\tcandidates\tmemo\trepeat")
                .replace("\", 10時です ,\"", "\"\t 10時です \t\"")
                .replace("二行目\",\"[", "二行目\"\t\"[")
                .replace("]\",\"Lee", "]\"\t\"Lee")
                .replace("M\",[注] x,1", "M\"\t[注] x\t1")
                .replace("Next?,,,,,,", "Next?\t\t\t\t\t\t");
    }

    @Test
    void columnsAreRenamedAndEncodingsRead() throws IOException {
        Path file = folder.resolve("sjis.csv");
        Files.write(file, "質問,answer,response\n今①は？,髙いです,x\n".getBytes(Charset.forName("windows-31j")));
        RecordedOptions options = RecordedOptions.of(List.of("response=answer,prompt=質問"), "Shift_JIS", null);
        Recorded row = RecordedFile.all(file, options, DETECT).get(0);
        assertThat(row.exchange().prompt().question()).isEqualTo("今①は？");
        assertThat(row.exchange().response()).isEqualTo(Response.Answer.of("髙いです"));
        assertThat(row.exchange().extra()).containsOnly(java.util.Map.entry("response (column)", "\"x\""));

        Path lines = folder.resolve("utf16.jsonl");
        Files.write(lines, "{\"answer\": \"はい\"}\r\n".getBytes(StandardCharsets.UTF_16));
        Recorded said = RecordedFile.all(lines, RecordedOptions.of(List.of("response=answer"), "UTF-16", null), DETECT)
                .get(0);
        assertThat(said.exchange().response()).isEqualTo(Response.Answer.of("はい"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultsSayWhereAndWhatToDo(String name, byte[] bytes, String... parts) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        InputFault fault = catchThrowableOfType(InputFault.class, () -> read(file));
        assertThat(fault).as("no fault in " + name).isNotNull();
        assertThat(fault.report()).contains(parts).contains(name);
        assertThat(fault.remedy()).isNotEmpty();
        assertThat(fault.getMessage()).doesNotContain("\n");
    }

    private static Arguments fault(String name, String text, String... parts) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), parts);
    }

    static Stream<Arguments> faults() {
        Charset sjis = Charset.forName("windows-31j");
        Charset euc = Charset.forName("EUC-JP");
        String ok = "{\"response\": \"a\"}\n";
        return Stream.of(
                fault("empty.jsonl", "", "it is empty"),
                fault("blank.jsonl", "\n\n", "no rows"),
                fault("head.csv", "id,response\n", "no rows"),
                fault("cut.jsonl", ok + "{\"response\": \"b", "cut.jsonl:2:", "not JSON", "near '"),
                fault("two.jsonl", ok + "{\"response\": \"b\"} {\"response\": \"c\"}\n", ":2:", "not JSON"),
                fault(
                        "twice.jsonl",
                        "{\"response\": \"b\", \"response\": \"c\"}\n",
                        ":1:",
                        "Duplicate field 'response'"),
                fault("text.jsonl", "\"hello\"\n", ":1:1: not a JSON object"),
                fault("list.json", "[\n{\"response\": \"a\"}\n]\n", ":1:1:", "one object a line", "jq -c"),
                fault("list1.json", "[{\"response\": \"a\"}]\n", ":1:1:", "one object a line", "jq -c"),
                fault("none.jsonl", "{\"id\": 1, \"answer\": \"a\"}\n", "found: id, answer", "--columns response=NAME"),
                fault("none.csv", "id,回答\n1,a\n", "none.csv:1:1", "found: id, 回答", "--columns response=NAME"),
                fault(
                        "number.jsonl",
                        ok + "{\"response\": 5}\n",
                        ":2:1: field 'response': must be a text, found the number 5"),
                fault("list.jsonl", "{\"response\": [\"a\"]}\n", "must be a text, found a list"),
                fault(
                        "repeat.jsonl",
                        "{\"response\": \"a\", \"repeat\": 0}\n",
                        "a whole number from 1, found the number 0"),
                fault(
                        "context.jsonl",
                        "{\"response\": \"a\", \"context\": [\"a\", 2]}\n",
                        "an entry, found the number 2"),
                fault(
                        "role.jsonl",
                        "{\"response\": \"a\", \"prompt\": [{\"role\": \"bot\", \"content\": \"x\"}]}\n",
                        "unknown role 'bot'",
                        "system, user, assistant"),
                fault("turn.jsonl", "{\"response\": \"a\", \"prompt\": [{\"role\": \"user\"}]}\n", "message 1 lacks"),
                fault(
                        "expect.jsonl",
                        "{\"response\": \"a\", \"expect\": \"deny\"}\n",
                        "'deny'",
                        "comply, refuse or either"),
                fault("label.jsonl", "{\"response\": \"a\", \"label\": \"bad\"}\n", "'bad'", "flagged or clear"),
                fault(
                        "span.jsonl",
                        "{\"response\": \"ab\", \"spans\": [{\"start\": 0, \"end\": 3, \"type\": \"X\"}]}\n",
                        "span 1 does not lie within"),
                fault(
                        "candidates.jsonl",
                        "{\"response\": \"a\", \"candidates\": [{\"name\": \"A\"}]}\n",
                        "entry 1 lacks"),
                fault(
                        "clash.jsonl",
                        ("{\"probe\": \"p\", \"repeat\": 1, \"response\": \"a\"}\n").repeat(2),
                        "clash.jsonl:2:1",
                        "repeat 1 of probe 'p' stands twice"),
                fault("ragged.csv", "id,response\n1,a\n2,b,c\n", "ragged.csv:3:1", "row 3 has 3 cells, the head has 2"),
                fault(
                        "short.csv",
                        "id,response\n\"1\n\n\",a\n2\n",
                        "short.csv:5:1",
                        "row 3 has 1 cells, the head has 2"),
                fault("quote.csv", "id,response\n1,\"abc\n", "not CSV"),
                fault("name.csv", "id,,response\n1,2,3\n", "column 2 has no name"),
                fault("names.csv", "id,id,response\n1,2,3\n", "two columns are named 'id'"),
                fault("what.txt", "hello\n", "kind is not known", ".jsonl"),
                Arguments.of("sjis.csv", "id,response\n1,日本語の回答です\n".getBytes(sjis), new String[] {
                    "sjis.csv:2:3: not valid UTF-8 at byte 14", "--encoding Shift_JIS"
                }),
                Arguments.of("sjis.jsonl", (ok + "{\"response\": \"①日本\"}\n").getBytes(sjis), new String[] {
                    "sjis.jsonl:2:15: not valid UTF-8 at byte 32", "--encoding Shift_JIS"
                }),
                Arguments.of("euc.csv", "id,response\n1,日本語の回答です\n".getBytes(euc), new String[] {
                    "not valid UTF-8", "--encoding EUC-JP"
                }),
                Arguments.of("bytes.jsonl", new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFD, '"', '}'}, new String[] {
                    "bytes.jsonl:1:3: not valid UTF-8 at byte 2", "name its encoding"
                }),
                Arguments.of("wide.csv", "id,response\n".getBytes(StandardCharsets.UTF_16), new String[] {
                    "UTF-16", "--encoding UTF-16"
                }));
    }

    @Test
    void pathsThatCannotBeReadAreFaults() throws IOException {
        assertThat(catchThrowableOfType(InputFault.class, () -> read(folder)).report())
                .contains("folder");
        assertThat(catchThrowableOfType(InputFault.class, () -> read(folder.resolve("no.csv")))
                        .report())
                .contains("no.csv: there is no such file");
        Path file = file("a.csv", "id,response\n1,a\n");
        InputFault fault = catchThrowableOfType(
                InputFault.class,
                () -> RecordedFile.all(file, RecordedOptions.of(List.of("prompt=question"), null, null), DETECT));
        assertThat(fault.report()).contains("--columns prompt=question: there is no 'question'", "id, response");
        Path lines = file("a.jsonl", "{\"response\": \"a\"}\n");
        assertThat(catchThrowableOfType(
                                InputFault.class,
                                () -> RecordedFile.all(
                                        lines, RecordedOptions.of(List.of("prompt=question"), null, null), DETECT))
                        .report())
                .contains("there is no 'question'");
    }

    @ParameterizedTest
    @MethodSource("options")
    void optionsAreReadStrictly(String columns, String encoding, String part) {
        InputFault fault =
                catchThrowableOfType(InputFault.class, () -> RecordedOptions.of(List.of(columns), encoding, null));
        assertThat(fault.report()).contains(part);
    }

    static Stream<Arguments> options() {
        return Stream.of(
                Arguments.of("response", null, "'response' is not NAME=COLUMN"),
                Arguments.of("reply=answer", null, "no field 'reply'"),
                Arguments.of("response=a,response=b", null, "both 'a' and 'b'"),
                Arguments.of("response=a", "UTF-99", "no such encoding"));
    }
}
