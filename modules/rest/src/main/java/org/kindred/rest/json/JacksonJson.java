package org.kindred.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/** {@link Json} by Jackson's streaming API. Safe for threads. What is nested deeper than 1,000 levels is refused. */
public final class JacksonJson implements Json {

    /** What the parser adds for whoever programs with it: its settings, where in its source, more lines. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile("(?s)(: enable `| \\(start marker at |\\n).*");
    private static final int LARGEST_EXPONENT = 308;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

    @Override
    public byte[] write(Value value) {
        try (var bytes = new ByteArrayBuilder(1024); JsonGenerator json = FACTORY.createGenerator(bytes)) {
            write(value, json);
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory failed", e);
        }
    }

    private static void write(Value value, JsonGenerator json) throws IOException {
        switch (value) {
            case Value.Nothing() -> json.writeNull();
            case Value.Text(var text) -> json.writeString(wellFormed(text));
            case Value.Number(var number) -> json.writeNumber(number);
            case Value.Flag(var flag) -> json.writeBoolean(flag);
            case Value.Many(var values) -> writeMany(values, json);
            case Value.Group(var members) -> writeGroup(members, json);
        }
    }

    private static void writeMany(List<Value> values, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Value value : values) {
            write(value, json);
        }
        json.writeEndArray();
    }

    private static void writeGroup(Map<String, Value> members, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var member : members.entrySet()) {
            json.writeFieldName(wellFormed(member.getKey()));
            write(member.getValue(), json);
        }
        json.writeEndObject();
    }

    /** Half a surrogate pair cannot be said in UTF-8: it becomes the replacement character instead of stopping everything. */
    static String wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return replaceHalves(text);
            }
        }
        return text;
    }

    private static String replaceHalves(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints().forEach(point -> whole.appendCodePoint(isHalf(point) ? 0xFFFD : point));
        return whole.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    @Override
    public Value read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            Value value = read(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the end of the document");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new InvalidRequest("invalid-json", "The text is not JSON: it is not UTF-8.", List.of());
        }
    }

    private static InvalidRequest notJson(JsonProcessingException e) {
        var at = e.getLocation();
        String place = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        String why = FOR_PROGRAMMERS.matcher(e.getOriginalMessage()).replaceFirst("");
        return new InvalidRequest("invalid-json", "The text is not JSON: " + why + place, List.of());
    }

    private static Value read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "it ends too early");
        }
        return switch (token) {
            case START_OBJECT -> readGroup(parser);
            case START_ARRAY -> readMany(parser);
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(number(parser));
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.NOTHING;
            default -> throw new JsonParseException(parser, "a value is missing");
        };
    }

    /** Nobody counts that far, and what is calculated with such a number never ends. */
    private static BigDecimal number(JsonParser parser) throws IOException {
        try {
            var number = parser.getDecimalValue();
            if (Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // an exponent of more than 32 bits
        }
        throw new JsonParseException(parser, "a number is beyond 1e308 or below 1e-308");
    }

    private static Value readMany(JsonParser parser) throws IOException {
        var values = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser));
        }
        return new Value.Many(values);
    }

    private static Value readGroup(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, Value>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (members.containsKey(name)) {
                throw new JsonParseException(parser, "the member \"" + name + "\" is there twice");
            }
            parser.nextToken();
            members.put(name, read(parser));
        }
        return new Value.Group(members);
    }
}
