package kansa.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of folded English text, by OpenNLP's models; clitics are split as in Universal Dependencies (is|n't, Smith|'s). One a
 * {@link Reader}, since OpenNLP's tools are used by one thread; the models are shared and loaded when the first word is asked for.
 */
final class English {
    private static final List<String> CLITICS = List.of("n't", "'s", "'re", "'ve", "'ll", "'d", "'m");

    private @Nullable TokenizerME tokenizer;
    private @Nullable POSTaggerME tagger;

    List<Token> tokens(String original, Folded folded, int start, int end) {
        TokenizerME split = tokenizer;
        POSTaggerME tag = tagger;
        if (split == null || tag == null) {
            split = new TokenizerME(Models.TOKENS);
            tag = new POSTaggerME(Models.POS);
            tokenizer = split;
            tagger = tag;
        }
        String sentence = folded.text().substring(start, end);
        List<kansa.audit.Span> places = new ArrayList<>();
        for (Span span : split.tokenizePos(sentence)) {
            int from = start + span.getStart();
            int to = start + span.getEnd();
            int piece = from;
            for (int i = from; i < to; i++) {
                if (isDash(original, folded, i)) {
                    clitics(folded.text(), piece, i, places);
                    places.add(new kansa.audit.Span(i, i + 1));
                    piece = i + 1;
                }
            }
            clitics(folded.text(), piece, to, places);
        }
        String[] words = new String[places.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = places.get(i).in(folded.text());
        }
        String[] tags = tag.tag(words);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            kansa.audit.Span place = places.get(i);
            tokens.add(new Token(
                    folded.original(place.start(), place.end()),
                    words[i],
                    words[i].toLowerCase(Locale.ROOT),
                    one(tags[i], CLITICS.contains(words[i])),
                    ""));
        }
        return tokens;
    }

    /** The model tags some unsplit forms AUX+PART; after our split each part has its own. */
    private static String one(String tag, boolean clitic) {
        int plus = tag.indexOf('+');
        return plus < 0 ? tag : clitic ? tag.substring(tag.lastIndexOf('+') + 1) : tag.substring(0, plus);
    }

    /** Folding makes a long dash a hyphen; only the original tells that it parts two words. */
    private static boolean isDash(String original, Folded folded, int at) {
        return folded.text().charAt(at) == '-'
                && original.charAt(folded.original(at, at + 1).start()) >= '\u2014';
    }

    private static void clitics(String text, int from, int to, List<kansa.audit.Span> places) {
        for (String clitic : CLITICS) {
            int at = to - clitic.length();
            if (at > from
                    && text.regionMatches(true, at, clitic, 0, clitic.length())
                    && Character.isLetter(text.charAt(at - 1))) {
                clitics(text, from, at, places);
                places.add(new kansa.audit.Span(at, to));
                return;
            }
        }
        if (from < to) {
            places.add(new kansa.audit.Span(from, to));
        }
    }

    /** Shared by all threads. */
    private static final class Models {
        static final TokenizerModel TOKENS = read("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new);
        static final POSModel POS = read("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);

        private static <M> M read(String name, Parser<M> parser) {
            try (InputStream in = English.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the jar");
                }
                return parser.parse(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Parser<M> {
        M parse(InputStream in) throws IOException;
    }
}
