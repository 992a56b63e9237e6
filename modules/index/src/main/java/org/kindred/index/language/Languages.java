package org.kindred.index.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How the words of each language are read. A language is the first part of a locale's tag. Everywhere case does not count, nor do accents:
 * they are folded before endings are taken off, so that a word typed without its accents is the same word. A language that is not here
 * has its words divided by Unicode's rules and folded, and no ending taken off.
 */
public final class Languages {

    private static final Map<String, Supplier<Analyzer>> KNOWN = Map.ofEntries(
            Map.entry("en", () -> western(EnglishAnalyzer.getDefaultStopSet(), EnglishPossessiveFilter::new, Languages::english)),
            Map.entry("es", () -> western(SpanishAnalyzer.getDefaultStopSet(), same(),
                    folded -> new SpanishLightStemFilter(new EndingFilter(folded, Endings::spanish)))),
            Map.entry("de", () -> folding(GermanAnalyzer.getDefaultStopSet(), GermanNormalizationFilter::new,
                    folded -> new GermanLightStemFilter(GermanCompounds.apart(folded)))),
            Map.entry("fr", () -> western(FrenchAnalyzer.getDefaultStopSet(), Languages::withoutElision, FrenchLightStemFilter::new)),
            Map.entry("pt", () -> western(PortugueseAnalyzer.getDefaultStopSet(), same(),
                    folded -> new PortugueseLightStemFilter(new EndingFilter(folded, Endings::portuguese)))),
            Map.entry("it", () -> western(ItalianAnalyzer.getDefaultStopSet(), Languages::withoutElision,
                    folded -> new ItalianLightStemFilter(new EndingFilter(folded, Endings::italian)))),
            Map.entry("nl", () -> western(DutchAnalyzer.getDefaultStopSet(), same(), folded -> new SnowballFilter(folded, "Dutch"))),
            Map.entry("sv", () -> western(SwedishAnalyzer.getDefaultStopSet(), same(), SwedishLightStemFilter::new)),
            Map.entry("ru", () -> western(RussianAnalyzer.getDefaultStopSet(), same(), RussianLightStemFilter::new)),
            Map.entry("el", () -> analyzer(StandardTokenizer::new,
                    words -> new StopFilter(new GreekLowerCaseFilter(words), GreekAnalyzer.getDefaultStopSet()))),
            Map.entry("ar", () -> western(ArabicAnalyzer.getDefaultStopSet(),
                    words -> new ArabicNormalizationFilter(new DecimalDigitFilter(words)), ArabicStemFilter::new)),
            Map.entry("fa", () -> western(PersianAnalyzer.getDefaultStopSet(),
                    words -> new PersianNormalizationFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(words))), same())),
            Map.entry("hi", () -> western(HindiAnalyzer.getDefaultStopSet(),
                    words -> new HindiNormalizationFilter(new IndicNormalizationFilter(new DecimalDigitFilter(words))),
                    HindiStemFilter::new)),
            Map.entry("zh", () -> analyzer(HMMChineseTokenizer::new,
                    words -> new StopFilter(folded(new CJKWidthFilter(words)), SmartChineseAnalyzer.getDefaultStopSet()))),
            Map.entry("ja", () -> analyzer(() -> new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH),
                    Languages::japanese)),
            Map.entry("ko", () -> analyzer(StandardTokenizer::new, words -> new CJKBigramFilter(folded(new CJKWidthFilter(words))))),
            Map.entry("th", () -> analyzer(ThaiTokenizer::new,
                    words -> new StopFilter(folded(new DecimalDigitFilter(words)), ThaiAnalyzer.getDefaultStopSet()))));

    /** What is typed is looked for whole, where what is written is also found by its parts. */
    private static final Map<String, Supplier<Analyzer>> TYPED = Map.of(
            "de", () -> western(GermanAnalyzer.getDefaultStopSet(), GermanNormalizationFilter::new, GermanLightStemFilter::new));

    private static final StemmerOverrideFilter.StemmerOverrideMap IRREGULAR = irregular("children child", "childrens child", "men man",
            "women woman",
            "feet foot", "teeth tooth", "analyses analysis", "diagnoses diagnosis", "prognoses prognosis", "crises crisis",
            "metastases metastasis", "psychoses psychosis", "lives life", "wives wife", "programme program", "programmes program",
            "practise practice", "licence license", "grey gray", "ageing aging", "counsellor counselor", "counsellors counselor");

    /** Any language whose endings are not known. */
    public static final String OTHER = "xx";

    private static final Map<String, Analyzer> READY = new ConcurrentHashMap<>();
    private static final Map<String, Analyzer> READY_TYPED = new ConcurrentHashMap<>();

    private Languages() {
    }

    /** The language of a locale, as the names of Lucene's fields end. */
    public static String of(String locale) {
        int hyphen = locale.indexOf('-');
        String language = (hyphen < 0 ? locale : locale.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        return KNOWN.containsKey(language) ? language : OTHER;
    }

    /** How that language's words are read. Dictionaries are loaded when first needed. */
    public static Analyzer analyzer(String language) {
        return READY.computeIfAbsent(language, any -> KNOWN.getOrDefault(any, Languages::other).get());
    }

    /** How that language's words are read where somebody types them to find others. */
    public static Analyzer typed(String language) {
        return TYPED.containsKey(language) ? READY_TYPED.computeIfAbsent(language, any -> TYPED.getOrDefault(any, Languages::other).get())
                : analyzer(language);
    }

    /** Whether words are written without spaces between them, so that one piece of typed text is many words. */
    public static boolean runsTogether(String language) {
        return language.equals("zh") || language.equals("ja") || language.equals("th");
    }

    /** Endings are taken off each word by itself, so that they can be remembered. */
    private static Analyzer western(CharArraySet stopWords, UnaryOperator<TokenStream> before, UnaryOperator<TokenStream> endings) {
        var memory = new RememberedStems.Memory();
        return folding(stopWords, before, folded -> new RememberedStems(folded, memory, endings));
    }

    private static Analyzer folding(CharArraySet stopWords, UnaryOperator<TokenStream> before, UnaryOperator<TokenStream> endings) {
        return analyzer(StandardTokenizer::new,
                words -> endings.apply(new ASCIIFoldingFilter(before.apply(new StopFilter(new LowerCaseFilter(words), stopWords)))));
    }

    private static Analyzer other() {
        return analyzer(StandardTokenizer::new, words -> folded(new DecimalDigitFilter(words)));
    }

    private static TokenStream english(TokenStream folded) {
        return new EndingFilter(new KStemFilter(new StemmerOverrideFilter(folded, IRREGULAR)), Endings::english);
    }

    private static StemmerOverrideFilter.StemmerOverrideMap irregular(String... pairs) {
        var map = new StemmerOverrideFilter.Builder(false);
        for (String pair : pairs) {
            int between = pair.indexOf(' ');
            map.add(pair.substring(0, between), pair.substring(between + 1));
        }
        try {
            return map.build();
        } catch (IOException impossible) {
            throw new UncheckedIOException("building in memory", impossible);
        }
    }

    private static TokenStream japanese(TokenStream words) {
        var stems = new JapaneseKatakanaStemFilter(new CJKWidthFilter(
                new JapanesePartOfSpeechStopFilter(new JapaneseBaseFormFilter(words), JapaneseAnalyzer.getDefaultStopTags())));
        return folded(new StopFilter(stems, JapaneseAnalyzer.getDefaultStopSet()));
    }

    public static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    private static TokenStream withoutElision(TokenStream words) {
        return new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
    }

    private static UnaryOperator<TokenStream> same() {
        return UnaryOperator.identity();
    }

    public static Analyzer analyzer(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = tokenizer.get();
                return new TokenStreamComponents(source, filters.apply(source));
            }
        };
    }
}
