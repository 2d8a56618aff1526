package kansa.text;

import com.atilika.kuromoji.ipadic.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Words of folded Japanese text, by kuromoji with IPADIC; its dictionary is loaded when the first word is asked for. */
final class Japanese {
    private Japanese() {}

    static List<Token> tokens(Folded folded, int start, int end) {
        List<com.atilika.kuromoji.ipadic.Token> words =
                Dictionary.TOKENIZER.tokenize(folded.text().substring(start, end));
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            com.atilika.kuromoji.ipadic.Token word = words.get(i);
            String surface = word.getSurface();
            int at = start + word.getPosition();
            if (surface.isBlank()) {
                continue;
            }
            if (surface.equals("令")
                    && i + 1 < words.size()
                    && words.get(i + 1).getSurface().equals("和")) {
                i++; // an era younger than the dictionary
                tokens.add(new Token(folded.original(at, at + 2), "令和", "令和", "名詞-固有名詞-一般", "レイワ"));
                continue;
            }
            tokens.add(new Token(
                    folded.original(at, at + surface.length()),
                    surface,
                    said(word.getBaseForm(), surface),
                    pos(word),
                    said(word.getReading(), "")));
        }
        return tokens;
    }

    private static String said(String feature, String otherwise) {
        return feature == null || feature.isEmpty() || feature.equals("*") ? otherwise : feature;
    }

    private static String pos(com.atilika.kuromoji.ipadic.Token word) {
        StringBuilder pos = new StringBuilder(word.getPartOfSpeechLevel1());
        for (String level :
                List.of(word.getPartOfSpeechLevel2(), word.getPartOfSpeechLevel3(), word.getPartOfSpeechLevel4())) {
            if (level.equals("*")) {
                break;
            }
            pos.append('-').append(level);
        }
        return pos.toString();
    }

    /** Shared by all threads. */
    private static final class Dictionary {
        static final Tokenizer TOKENIZER = new Tokenizer();
    }
}
