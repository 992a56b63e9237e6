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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every address that can be read without a token, with every parameter that the OpenAPI document knows of it. */
final class DeliveryWalk {

    /** Header fields that are others each time. */
    private static final List<String> OF_THE_MOMENT = List.of("date", "connection", "keep-alive");
    private static final String[] ACCEPTS = {"application/json", "text/html", "text/markdown", "application/x-bibtex",
            "application/vnd.citationstyles.csl+json", "image/png"};

    private static final int PATIENCE = 10;

    private final Service service;
    private final JsonNode document;
    private final List<String> items;
    private final List<String> locales;

    /**
     * @param items   those that are looked at: {@code articles/host}
     * @param locales of the site
     */
    DeliveryWalk(Service service, List<String> items, List<String> locales) {
        this.service = service;
        this.document = service.get("/openapi.json").at("");
        this.items = items;
        this.locales = locales;
    }

    /** All addresses, each once. */
    List<String> addresses() {
        return document.at("/paths").properties().stream().filter(path -> path.getValue().has("get") && !path.getKey().contains("/manage"))
                .flatMap(path -> places(path.getKey()).flatMap(place -> with(place, parameters(path.getValue()))))
                .distinct().toList();
    }

    private Stream<String> places(String template) {
        return template.contains("{slug}") ? items.stream().filter(item -> template.contains("/" + item.replaceFirst("/.*", "/{slug}")))
                .map(item -> template.replace("{slug}", item.replaceFirst(".*/", "")))
                : Stream.of(template.replaceAll("\\{[^}]*\\}", "not-found"));
    }

    private static List<JsonNode> parameters(JsonNode path) {
        return stream(path.at("/get/parameters").elements()).filter(parameter -> parameter.get("in").asText().equals("query")).toList();
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
            case "page" -> Stream.of("page[size]=100", "page[size]=3&page[number]=2", "page[size]=7&page[number]=1");
            case "sort", "facet" -> words(parameter.at("/schema/items/enum")).map(word -> name + "=" + word);
            case "format" -> Stream.of("markdown,html,text", "text").map(word -> name + "=" + word);
            case "fields" -> Stream.of("title,body,citations,topics.title,authors", "slug,translations,digest,revision,url")
                    .map(word -> name + "=" + word);
            case "include" -> Stream.of("topics", "authors", "citations", "forums", "related", "topics,authors,related.authors", "parent",
                    "citedBy", "citedBy.authors").map(word -> name + "=" + word);
            case "locale" -> Stream.concat(locales.stream(), Stream.of("fr")).map(word -> name + "=" + word);
            case "style" -> Stream.of("style=apa", "style=vancouver");
            case "part" -> Stream.of("part=self-care", "part=symptoms");
            case "references" -> Stream.of("references=omit");
            case "q" -> Stream.of("peer", "peer support", "\"peer support\"", "draft -peer", "pee").map(word -> name + "=" + encoded(word));
            case "type" -> words(parameter.at("/schema/enum")).map(word -> name + "=" + word);
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

    /** The whole change log. */
    List<String> changes() {
        var pages = new ArrayList<String>();
        String next = "";
        while (pages.isEmpty() || !service.get("/api/v1/changes?since=" + next).at("/data").isEmpty()) {
            var page = service.get("/api/v1/changes" + (next.isEmpty() ? "" : "?since=" + next));
            pages.add(page.text());
            next = page.at("/meta/next").asText();
        }
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

    private static <T> Stream<T> stream(java.util.Iterator<T> all) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
    }
}
