package org.kindred.plugin.readability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.RuleSettings;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.check.WordList;
import org.kindred.kernel.value.Value;

/** Tells of long words for which there are plainer ones, by lists of languages that a site can add to and take from; each word once. */
final class PlainerWords implements ContentCheck {

    private static final Map<String, Map<String, String>> LISTS = Map.of("en", read("plain.en.txt"), "es", read("plain.es.txt"));

    /** A list as one site has it. */
    private record Own(String language, RuleSettings settings) {
    }

    private static final int MOST_SITES = 100;

    private final Map<Own, WordList> lists = new ConcurrentHashMap<>();

    @Override
    public List<Rule> rules() {
        return List.of(ReadabilityRules.PLAINER_WORD);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var list = list(new Own(subject.language(), subject.settings(ReadabilityRules.PLAINER_WORD)));
        var notices = new ArrayList<Notice>();
        var told = new HashSet<String>();
        for (TextBlock block : subject.text().blocks()) {
            if (!block.inside().contains(TextBlock.Inside.QUOTE) && block.kind() != TextBlock.Kind.CODE) {
                list.find(block.text()).stream()
                        .filter(hit -> !isName(block.text(), hit.from()) && !block.within(Mark.Code.class, hit.from(), hit.to())
                                && !block.within(Mark.Language.class, hit.from(), hit.to()) && told.add(hit.phrase()))
                        .forEach(hit -> notices.add(notice(block, hit)));
            }
        }
        return notices;
    }

    /** A capital letter in the middle of a sentence begins a name: {@code the Technical Assistance Centre}. */
    private static boolean isName(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return Character.isUpperCase(text.charAt(at)) && before >= 0
                && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
    }

    private static Notice notice(TextBlock block, WordList.Hit hit) {
        String written = block.text().substring(hit.from(), hit.to()).replaceAll("\\s+", " ");
        return new Notice(ReadabilityRules.PLAINER_WORD, block.at(hit.from()),
                new Phrase("“%s”: “%s” is plainer.", "«%s»: «%s» es más sencillo.").with(written, hit.value()));
    }

    private WordList list(Own own) {
        if (lists.size() > MOST_SITES) {
            lists.clear();
        }
        return lists.computeIfAbsent(own, PlainerWords::extended);
    }

    /** The site's words come for all languages: they are in its own. */
    private static WordList extended(Own own) {
        var words = new LinkedHashMap<>(LISTS.getOrDefault(own.language(), Map.of()));
        if (own.settings().more().get("words") instanceof Value.Group(var members)) {
            members.forEach((word, plainer) -> {
                if (plainer instanceof Value.Text(var text)) {
                    words.put(word.toLowerCase(Locale.ROOT), text);
                }
            });
        }
        words.keySet().removeAll(allowed(own.settings()));
        return new WordList(words);
    }

    private static Set<String> allowed(RuleSettings settings) {
        return settings.more().get("allow").each().filter(Value.Text.class::isInstance)
                .map(word -> ((Value.Text) word).text().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Lines of {@code utilise, utilize = use}. */
    private static Map<String, String> read(String file) {
        try (InputStream in = PlainerWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the plugin is not complete: " + file);
            }
            var words = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> line.contains("=")).forEach(line -> {
                String[] sides = line.split("=", 2);
                for (String word : sides[0].split(",")) {
                    words.put(word.strip(), sides[1].strip());
                }
            });
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
