package org.kindred.plugin.hsds.incoming;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * Finds the services in a JSON document: a service, an organization with services, a page of either, or a list. Of a document that breaks off,
 * those before are found.
 */
final class JsonServices {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String CONTENTS = "contents";
    private static final String SERVICES = "services";
    private static final int LONGEST_NUMBER = 40;

    private final Consumer<FoundService> hears;
    private final int firstLine;
    private final Map<Value.Group, Integer> lines = new IdentityHashMap<>();

    /** @param firstLine of the file on which the document begins */
    JsonServices(int firstLine, Consumer<FoundService> hears) {
        this.firstLine = firstLine;
        this.hears = hears;
    }

    /** Reads the document; what is wrong with it, if something is. */
    Optional<Finding> read(InputStream json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                elements(parser);
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                root(parser);
            } else if (parser.currentToken() != null) {
                throw new JsonParseException(parser, "neither an object nor a list");
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            var at = Optional.ofNullable(e.getLocation());
            return Optional.of(broken(at.map(place -> new Place(line(place.getLineNr()), Math.max(1, place.getColumnNr())))
                    .orElse(new Place(firstLine, 1))));
        } catch (IOException notUtf8) {
            return Optional.of(broken(new Place(firstLine, 1)));
        }
    }

    private int line(int ofDocument) {
        return firstLine + Math.max(1, ofDocument) - 1;
    }

    private static Finding broken(Place place) {
        return Finding.error("invalid-json", "", place, "This is not JSON in UTF-8 from here on; what stands before was read.",
                "Send JSON in UTF-8.");
    }

    private void elements(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (value(parser) instanceof Value.Group each) {
                take(each);
                lines.clear(); // nobody asks for those before
            }
        }
    }

    /** A page is read an element at a time; anything else as a whole. */
    private void root(JsonParser parser) throws IOException {
        int line = line(parser.currentTokenLocation().getLineNr());
        boolean isPage = false;
        var members = new LinkedHashMap<String, Value>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(CONTENTS)) {
                isPage = true;
                elements(parser);
            } else {
                members.put(name, value(parser));
            }
        }
        if (!isPage) {
            var whole = new Value.Group(members);
            lines.put(whole, line);
            take(whole);
        }
    }

    /** Services of an organization know it by standing in it. */
    private void take(Value.Group group) {
        if (group.members().containsKey(SERVICES) && !group.members().containsKey("status")) {
            group.get(SERVICES).each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast).forEach(service -> hears.accept(
                    new FoundService(at(service),
                            service.get("organization").isEmpty() ? service.with("organization", group.without(SERVICES))
                                    : service)));
        } else {
            hears.accept(new FoundService(at(group), group));
        }
    }

    private int at(Value.Group group) {
        return lines.getOrDefault(group, firstLine);
    }

    private Value value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "it ends too early");
        }
        return switch (token) {
            case START_OBJECT -> group(parser);
            case START_ARRAY -> many(parser);
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.NOTHING;
            default -> throw new JsonParseException(parser, "a value is missing");
        };
    }

    /** A number of which nobody could write the digits is the text that it is. */
    private static Value number(JsonParser parser) throws IOException {
        String digits = parser.getText();
        return digits.length() <= LONGEST_NUMBER && digits.indexOf('e') < 0 && digits.indexOf('E') < 0
                ? new Value.Number(parser.getDecimalValue())
                : Value.of(digits);
    }

    private Value many(JsonParser parser) throws IOException {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Value.Many(values);
    }

    private Value group(JsonParser parser) throws IOException {
        int line = line(parser.currentTokenLocation().getLineNr());
        var members = new LinkedHashMap<String, Value>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        var group = new Value.Group(members);
        lines.put(group, line);
        return group;
    }
}
