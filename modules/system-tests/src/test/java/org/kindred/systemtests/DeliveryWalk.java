package org.kindred.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every address that can be read without a token, with every parameter that the OpenAPI documents know of it: of the delivery API, and of HSDS. */
final class DeliveryWalk {

    /** Header fields that are others each time. */
    private static final List<String> OF_THE_MOMENT = List.of("date", "connection", "keep-alive");
    private static final String[] ACCEPTS = {"application/json", "text/html", "text/markdown", "application/x-bibtex",
            "application/vnd.citationstyles.csl+json", "image/png"};

    private static final int PATIENCE = 10;
    private static final String DIRECTORY = "/hsds/v3";

    private final Service service;
    private final List<String> items;
    private final List<String> locales;
    private final List<String> addresses;

    /**
     * @param items   those that are looked at: {@code articles/host}
     * @param entries those of them that are looked at as services of the directory, by their ids
     * @param locales of the site
     */
    DeliveryWalk(Service service, List<String> items, List<String> entries, List<String> locales) {
        this.service = service;
        this.items = items;
        this.locales = locales;
        this.addresses = Stream.concat(described("", this::places), described(DIRECTORY, template -> entries(template, entries)))
                .distinct().toList();
    }

    /** All addresses, each once. */
    List<String> addresses() {
        return addresses;
    }

    private Stream<String> described(String base, Function<String, Stream<String>> places) {
        var document = service.get(base + "/openapi.json").at("");
        return document.at("/paths").properties().stream().filter(path -> path.getValue().has("get") && !path.getKey().contains("/manage"))
                .flatMap(path -> places.apply(path.getKey())
                        .flatMap(place -> with(base + place, parameters(document, path.getValue()))));
    }

    private Stream<String> places(String template) {
        if (template.contains("{slug}")) {
            return items.stream().filter(item -> template.contains("/" + item.replaceFirst("/.*", "/{slug}")))
                    .map(item -> template.replace("{slug}", item.replaceFirst(".*/", "")));
        }
        return template.contains("{types}/{locale}/{number}") ? locales.stream().flatMap(locale -> types()
                .map(type -> template.replace("{types}", type).replace("{locale}", locale).replace("{number}", "1")))
                : Stream.of(template.replaceAll("\\{[^}]*\\}", "not-found"));
    }

    private Stream<String> types() {
        return items.stream().map(item -> item.replaceFirst("/.*", "")).distinct();
    }

    /** Of the services those that are looked at; of what else there is the first one. */
    private Stream<String> entries(String template, List<String> entries) {
        if (template.startsWith("/services/")) {
            return entries.stream().map(id -> template.replace("{id}", id));
        }
        return Stream.of(template.contains("{id}") ? template.replace("{id}",
                service.get(DIRECTORY + template.replace("/{id}", "")).at("/contents/0/id").asText("not-found")) : template);
    }

    private static List<JsonNode> parameters(JsonNode document, JsonNode path) {
        return stream(path.at("/get/parameters").elements())
                .map(parameter -> parameter.has("$ref") ? document.at(parameter.get("$ref").asText().substring(1)) : parameter)
                .filter(parameter -> parameter.get("in").asText().equals("query")).toList();
    }

    /** The address by itself, and with each value of each parameter. */
    private Stream<String> with(String place, List<JsonNode> parameters) {
        var needed = parameters.stream().filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> values(parameter).getFirst()).collect(Collectors.joining("&"));
        return Stream.concat(Stream.of(joined(place, needed)), parameters.stream().flatMap(parameter -> values(parameter).stream()
                .map(value -> joined(place, parameter.path("required").asBoolean() || needed.isEmpty() ? value : needed + "&" + value))));
    }

    private static String joined(String place, String query) {
        return query.isEmpty() ? place : place + "?" + query;
    }

    private List<String> values(JsonNode parameter) {
        String name = parameter.get("name").asText();
        var values = switch (name) {
            case "filter" -> filters(parameter);
            case "page" -> parameter.at("/schema/type").asText().equals("integer") ? Stream.of("page=2")
                    : Stream.of("page[size]=100", "page[size]=3&page[number]=2", "page[size]=7&page[number]=1");
            case "sort", "facet" -> words(parameter.at("/schema/items/enum")).map(word -> name + "=" + word);
            case "format" -> parameter.at("/schema").has("enum") ? Stream.of("format=ndjson")
                    : Stream.of("markdown,html,text", "text").map(word -> name + "=" + word);
            case "fields" -> Stream.of("title,body,citations,topics.title,authors", "slug,translations,digest,revision,url")
                    .map(word -> name + "=" + word);
            case "include" -> Stream
                    .of("topics", "authors", "citations", "forums", "helplines", "related", "topics,authors,related.authors", "parent",
                            "citedBy", "citedBy.authors")
                    .map(word -> name + "=" + word);
            case "locale" -> Stream.concat(locales.stream(), Stream.of("fr")).map(word -> name + "=" + word);
            case "style" -> Stream.of("style=apa", "style=vancouver");
            case "part" -> Stream.of("part=self-care", "part=symptoms");
            case "references" -> Stream.of("references=omit");
            case "q" -> Stream.of("peer", "peer support", "\"peer support\"", "draft -peer", "pee").map(word -> name + "=" + encoded(word));
            case "type" -> words(parameter.at("/schema/enum")).map(word -> name + "=" + word);
            case "search" -> Stream.of("search=peer", "search=draft");
            case "minimal", "full", "full_service", "top_only" -> Stream.of(name + "=true");
            case "modified_after" -> Stream.of("modified_after=2020-01-01");
            case "path" -> Stream.of("path=/blog/none");
            default -> Stream.of(name + "=1");
        };
        return values.toList();
    }

    private static Stream<String> filters(JsonNode parameter) {
        return stream(parameter.at("/schema/properties").fieldNames()).filter(path -> !path.equals("or"))
                .flatMap(path -> Stream.of("[exists]=true", "[exists]=false", "[ne]=a", "[gt]=2020-01-01", "[prefix]=a")
                        .map(test -> "filter[" + path + "]" + test));
    }

    private static Stream<String> words(JsonNode list) {
        return stream(list.elements()).map(JsonNode::asText);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** What comes back for every address in every way of asking. */
    Map<String, Told> answers() {
        var told = new LinkedHashMap<String, Told>();
        for (String address : addresses()) {
            told.put("GET " + address, told(() -> service.get(address)));
        }
        for (String address : addresses().stream().filter(one -> !one.contains("?")).toList()) {
            for (String accept : ACCEPTS) {
                told.put(accept + " " + address, told(() -> service.get(address, "Accept", accept)));
            }
            told.put("HEAD " + address, told(() -> service.send("HEAD", address)));
            told.put("OPTIONS " + address, told(() -> service.send("OPTIONS", address)));
            told.put("POST " + address, told(() -> service.send("POST", address)));
            told.put("a part of " + address, told(() -> service.get(address, "Range", "bytes=0-99")));
            told.put("gzip " + address, told(() -> service.get(address, "Accept-Encoding", "gzip")));
        }
        return told;
    }

    /** What comes back; a machine that is too busy for a search in time is asked again. */
    private static Told told(Supplier<Service.Answer> asking) {
        var answer = asking.get();
        for (int again = 0; answer.status() == 503 && again < PATIENCE; again++) {
            answer = asking.get();
        }
        return Told.of(answer);
    }

    /** The whole change log, page by page until the cursor stays where it is, asked for with this parameter. */
    List<String> changes(String parameter, String... headers) {
        var pages = new ArrayList<String>();
        String before;
        String next = "";
        do {
            before = next;
            var page = service.get("/api/v1/changes?" + parameter + (before.isEmpty() ? "" : "&since=" + before), headers);
            pages.add(page.text());
            next = page.at("/meta/next").asText();
        } while (!next.equals(before));
        return pages;
    }

    /**
     * What came back, without what is another each time.
     *
     * @param head status and header fields
     * @param body as text
     */
    record Told(String head, String body) {

        static Told of(Service.Answer answer) {
            var fields = new TreeMap<>(answer.response().headers().map());
            fields.keySet().removeAll(OF_THE_MOMENT);
            return new Told(answer.status() + " " + fields, answer.text());
        }

        /** The same with another word in the place of one, and without what is made of the whole address: the name of its bytes, a cursor, a feed. */
        Told with(String word, String other) {
            return new Told(head.replaceAll("etag=\\[[^]]*\\]", "").replace(word, other),
                    body.replaceAll("\"after\":\"[^\"]*\"", "").replaceFirst("urn:uuid:[0-9a-f-]{36}", "").replace(word, other));
        }

        /** The same without the moment that it tells of. */
        Told of(String moment) {
            return new Told(without(moment, head.replaceAll("(etag|memento-datetime)=\\[[^]]*\\]", "")), without(moment, body));
        }

        private static String without(String moment, String text) {
            return text.replace(moment, "…").replace(moment.replace(":", "%3A"), "…");
        }

        /** Where it begins to be another than that one. */
        String difference(Told other) {
            String one = this + "";
            String two = other + "";
            int at = 0;
            while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
                at++;
            }
            int from = Math.max(0, at - 100);
            return "…" + one.substring(from, Math.min(one.length(), at + 200)) + "…\n  is not …"
                    + two.substring(from, Math.min(two.length(), at + 200)) + "…";
        }

        boolean says(String word) {
            return (head + body).toLowerCase(java.util.Locale.ROOT).contains(word);
        }
    }

    /** The elements of an array. */
    static Stream<JsonNode> elements(JsonNode array) {
        return stream(array.elements());
    }

    private static <T> Stream<T> stream(java.util.Iterator<T> all) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
    }
}
