package org.kindred.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.html.Source;
import org.kindred.markdown.yaml.Yaml;

/**
 * Reads fenced blocks that are called {@code forums} or {@code helplines}, as any type whose items have a ranking is called in addresses: lines
 * of slugs, or YAML that says by which filters entries are wanted, with {@code sort} and {@code limit} if need be.
 */
final class ListBlocks {

    private static final String SORT = "sort";
    private static final String LIMIT = "limit";
    private static final Pattern MARKER = Pattern.compile("^[-*] +");
    private static final Pattern FILE = Pattern.compile("^(?:\\.\\./)?[a-z-]+/([a-z0-9-]+)\\.md$");

    private final ContentType type;
    private final Place place;
    private final String text;

    private ListBlocks(ContentType type, FencedCodeBlock block, Source source) {
        this.type = type;
        this.place = source.of(block);
        this.text = block.getLiteral();
    }

    /** The blocks among these that are live lists. */
    static Map<FencedCodeBlock, ListRequest> of(List<FencedCodeBlock> blocks, ContentTypes types, Source source) {
        var lists = new IdentityHashMap<FencedCodeBlock, ListRequest>();
        blocks.forEach(block -> types.plural(word(block)).filter(type -> type.ranking().isPresent())
                .ifPresent(type -> lists.put(block, new ListBlocks(type, block, source).request())));
        return lists;
    }

    private static String word(FencedCodeBlock block) {
        String info = block.getInfo();
        return info == null ? "" : info.strip().split("\\s", 2)[0];
    }

    private ListRequest request() {
        var slugs = text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(ListBlocks::slug).toList();
        if (slugs.isEmpty()) {
            return faulty("it is empty");
        }
        return slugs.stream().allMatch(Optional::isPresent) ? named(slugs.stream().flatMap(Optional::stream).distinct().toList()) : asked();
    }

    /** A slug may stand in a list of Markdown, and as the file that others link to. */
    private static Optional<String> slug(String line) {
        String bare = MARKER.matcher(line).replaceFirst("");
        var file = FILE.matcher(bare);
        return Optional.of(file.matches() ? file.group(1) : bare).filter(ItemKey::isSlug);
    }

    private ListRequest named(List<String> slugs) {
        return slugs.size() > ListRequest.MOST ? faulty("it names more than %d entries".formatted(ListRequest.MOST))
                : new ListRequest(type.name(), slugs, Map.of(), "", slugs.size(), place, Optional.empty());
    }

    private ListRequest asked() {
        return switch (Yaml.read(text, place.line() + 1)) {
            case Yaml.Wrong(var where, var message, var help) -> faulty("it is neither a list of slugs nor a group of conditions");
            case Yaml.Understood(var mapping) -> asked(mapping);
        };
    }

    private ListRequest asked(Written.Mapping mapping) {
        var conditions = new LinkedHashMap<String, List<String>>();
        for (var entry : mapping.entries().entrySet()) {
            var texts = texts(entry.getValue().value());
            if (texts.isEmpty()) {
                return faulty("“%s” has no value, or one that is no word".formatted(entry.getKey()));
            }
            conditions.put(entry.getKey(), texts);
        }
        var sort = Optional.ofNullable(conditions.remove(SORT)).map(keys -> String.join(",", keys)).orElse("");
        var limit = Optional.ofNullable(conditions.remove(LIMIT)).map(numbers -> String.join(",", numbers)).orElse("" + ListRequest.USUAL);
        if (!limit.matches("[1-9][0-9]?") || Integer.parseInt(limit) > ListRequest.MOST) {
            return faulty("“%s” is no limit from 1 to %d".formatted(limit, ListRequest.MOST));
        }
        return new ListRequest(type.name(), List.of(), conditions, sort, Integer.parseInt(limit), place, Optional.empty());
    }

    /** The texts of a value; none where any of them is missing. */
    private static List<String> texts(Written value) {
        var texts = new ArrayList<String>();
        for (Written element : value instanceof Written.Sequence sequence ? sequence.elements() : List.of(value)) {
            if (!(element instanceof Written.Scalar scalar) || scalar.text().isBlank()) {
                return List.of();
            }
            texts.add(scalar.text().strip());
        }
        return texts;
    }

    private ListRequest faulty(String fault) {
        return new ListRequest(type.name(), List.of(), Map.of(), "", ListRequest.USUAL, place, Optional.of(fault));
    }
}
