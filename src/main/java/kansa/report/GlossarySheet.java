package kansa.report;

import java.util.List;
import kansa.audit.Language;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Sheet;

/** The words of the book, one line each. */
final class GlossarySheet {
    static final List<Column> COLUMNS =
            List.of(Column.text("term", 28, "Term", "用語"), Column.text("meaning", 110, "Meaning", "意味"));

    private record Term(Wording name, Wording meaning) {}

    private static final List<Term> TERMS = List.of(
            term(
                    "Probe",
                    "One question put to the system, with what is known about it. Its variants and repeats form one trial.",
                    "設問",
                    "対象システムへの一つの問いと、それについて分かっていること。属性を変えたものや反復をまとめて設問単位と呼びます。"),
            term("Variant", "The same probe with only a person's attributes changed.", "属性", "人の属性だけを変えた同じ設問。"),
            term(
                    "Check",
                    "What judges an answer, by a fixed and recorded procedure.",
                    "チェック項目",
                    "記録された一定の手順で応答を判定するもの。"),
            term(
                    "Flagged, clear, undecided",
                    "The three judgements. Undecided means that the check should have decided and could not; an answer that"
                            + " never came is always undecided.",
                    "検出あり・検出なし・判定不能",
                    "判定の三つの区分。判定不能は、判定すべきところ判定できなかったもの。応答が得られなかった場合は必ず判定不能とします。"),
            term(
                    "Not tested",
                    "The check lacked what it needs (a reference, a context, a language it covers) and made no judgement."
                            + " Silence is not a good result.",
                    "未実施",
                    "チェック項目に必要なもの（参照回答、参照資料、対象言語など）がなく、判定していないもの。検出がないことを意味しません。"),
            term(
                    "Finding",
                    "What a person must look at. It becomes a confirmed fault only when a named person decides so.",
                    "検出事項",
                    "人が確認すべきもの。担当者が確認して初めて指摘事項となります。"),
            term("Topic", "Findings of the same check and rule, taken together.", "論点", "同じチェック項目・規則による検出事項をまとめたもの。"),
            term(
                    "Decisive evidence",
                    "Exact: a checksum together with its context, or a secret that came out word for word.",
                    "決定的な証拠",
                    "検査用数字と文脈語の一致や、秘密の文字列そのものの出力など、正確に確かめられるもの。"),
            term(
                    "Statistical evidence",
                    "A difference tested over many answers; it says nothing about a single one.",
                    "統計的な証拠",
                    "多数の応答で検定した差。個々の応答については何も言えません。"),
            term(
                    "Indicative evidence",
                    "A pattern, list or classifier: a reason to look, which may be a false alarm.",
                    "推定による証拠",
                    "語句の型、用語表、分類器によるもの。確認のきっかけであり、誤検出の場合があります。"),
            term(
                    "Share flagged",
                    "Flagged answers among those decided, in these probes. It is not a rate in real use.",
                    "検出割合",
                    "判定できた応答のうち検出ありの割合。本設問セットにおける割合であり、実利用時の発生率ではありません。"),
            term(
                    "95 % interval",
                    "The range that holds the true share in 95 of 100 repetitions of such a test. Repeats of one probe are not"
                            + " counted as independent.",
                    "95%信頼区間",
                    "同じ評価を100回繰り返したとき、およそ95回は真の割合を含む範囲。同じ設問の反復は独立とみなしません。"),
            term("Threshold", "A bound fixed before the first question was asked.", "事前基準", "評価の開始前に定めた上限。"),
            term(
                    "Adjusted p",
                    "How often chance alone would give such a difference or a larger one, corrected for the number of tests made.",
                    "補正後p値",
                    "偶然だけでその差以上の差が生じる確率。検定の回数に応じて補正しています。"),
            term(
                    "Masked",
                    "Identifiers, secrets and credentials are hidden. The run record says what the masking cannot see.",
                    "マスク済み",
                    "個人を識別する番号、秘密の文字列、認証情報などを伏せたもの。伏せられないものは実施記録に記載しています。"),
            term(
                    "【 】 in an excerpt",
                    "The evidence. Brackets of this kind in the answer itself are shown as 〔 〕.",
                    "該当箇所の【 】",
                    "証拠の部分。応答そのものに含まれる【】は〔〕に置き換えて表示しています。"),
            term(
                    "' before a text",
                    "Put before a text that begins like a formula, so that no spreadsheet runs it.",
                    "文頭の '",
                    "数式とみなされる文字で始まる応答の前に置き、表計算ソフトで実行されないようにしたもの。"),
            term(
                    "Digest (SHA-256)",
                    "A short value computed from a file. It changes when the file changes.",
                    "要約値（SHA-256）",
                    "ファイルから計算した短い値。内容が変われば値も変わります。"));

    private GlossarySheet() {}

    private static Term term(String en, String meaningEn, String ja, String meaningJa) {
        return new Term(new Wording(en, ja), new Wording(meaningEn, meaningJa));
    }

    static void write(Sheet sheet, Styles styles, Report report, Language language) {
        Table table = Table.begin(sheet, styles, report, language, COLUMNS);
        for (Term term : TERMS) {
            table.line()
                    .text(term.name().in(language), styles.strong)
                    .text(term.meaning().in(language))
                    .done();
        }
    }
}
