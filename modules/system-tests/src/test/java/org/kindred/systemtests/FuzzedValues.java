package org.kindred.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values as a JSON schema of the service's description wants them, at its borders, and not at all as it wants them. */
final class FuzzedValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;
    /** One in so many values is not what its schema says. */
    private static final int HONESTY = 8;
    private static final List<String> ODD = List.of("", " ", "\u0000", "\u202e\ud83c\udf31", "\ud800", "null", "-1", "0", "1e999",
            "7e9999999999",
            "9999999999999999999", "2026-02-30", "2026-11-26T10:00:00Z", "+999999999-12-31T23:59:59Z", "P1D", "-PT1S", "PT999999999H",
            "../../etc",
            "%2e%2e%2f", "a/b", "'; DROP TABLE item; --", "<script>alert(1)</script>", "${jndi:ldap://localhost/a}", "\"", "W/\"1\"", "*",
            "\"1\"",
            "é", "en", "es", "de-AT", "x-klingon", "a".repeat(300), "(".repeat(200), "[@heisler-2010]", "# Words\n\nand more.",
            "http://localhost:1/hook", "https://127.0.0.1:1/", "http://[::1]:1", "http://169.254.169.254/", "javascript:alert(1)",
            "not an address",
            "title,-slug", "in-review", "published", "draft", "archived", "approved", "read", "admin");

    private final Random random;
    private final JsonNode description;

    FuzzedValues(Random random, JsonNode description) {
        this.random = random;
        this.description = description;
    }

    /** What a reference leads to. */
    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? follow(description.at(node.at("/$ref").asText().substring(1))) : node;
    }

    /** One in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String odd() {
        return one(ODD);
    }

    /** A value for a schema, or not. */
    JsonNode like(JsonNode schema) {
        return like(follow(schema), 0);
    }

    /** The same as the text of a parameter. */
    String textLike(JsonNode schema) {
        var value = like(schema);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private JsonNode like(JsonNode schema, int depth) {
        if (once(HONESTY) || depth > DEEPEST) {
            return anything(depth);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return like(follow(schema.get(choice).get(random.nextInt(schema.get(choice).size()))), depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(once(3) ? random.nextLong() : random.nextInt(1, 5));
            case "number" -> JSON.numberNode(random.nextGaussian());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(once(2) ? odd() : "words " + random.nextInt(100));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) ? !once(20) : once(2)) {
                object.set(member.getKey(), like(follow(member.getValue()), depth + 1));
            }
        });
        if (once(10)) {
            object.set(odd(), anything(depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        for (int left = random.nextInt(4); left > 0; left--) {
            array.add(like(follow(schema.path("items")), depth + 1));
        }
        return array;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > DEEPEST ? 5 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.booleanNode(true);
            case 3, 4 -> JSON.textNode(odd());
            case 5 -> JSON.arrayNode().add(anything(depth + 1));
            default -> JSON.objectNode().set(odd(), anything(depth + 1));
        };
    }

    /** A text with a piece cut out, doubled or replaced. */
    String broken(String text) {
        if (text.isEmpty()) {
            return odd();
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(20));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + odd() + text.substring(to);
        };
    }
}
