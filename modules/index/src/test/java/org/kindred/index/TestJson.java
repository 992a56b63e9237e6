package org.kindred.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/** JSON for these tests. */
final class TestJson implements Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public byte[] write(Value value) {
        var bytes = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(bytes)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Value value, JsonGenerator json) throws IOException {
        switch (value) {
            case Value.Nothing() -> json.writeNull();
            case Value.Text(var text) -> json.writeString(text);
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
            json.writeFieldName(member.getKey());
            write(member.getValue(), json);
        }
        json.writeEndObject();
    }

    @Override
    public Value read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            parser.nextToken();
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readGroup(parser);
            case START_ARRAY -> readMany(parser);
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(parser.getDecimalValue());
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            default -> Value.NOTHING;
        };
    }

    private static Value readMany(JsonParser parser) throws IOException {
        var values = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser));
        }
        return Value.list(values);
    }

    private static Value readGroup(JsonParser parser) throws IOException {
        var group = Value.group();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            group.put(name, read(parser));
        }
        return group.build();
    }
}
