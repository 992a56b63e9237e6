package org.kindred.plugin.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/** Writes values. */
final class PlainJson implements Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public byte[] write(Value value) {
        try {
            return MAPPER.writeValueAsBytes(node(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Value read(byte[] bytes) {
        throw new UnsupportedOperationException("nobody reads here");
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> NODES.nullNode();
            case Value.Text(var text) -> NODES.textNode(text);
            case Value.Number(var number) -> NODES.numberNode(number);
            case Value.Flag(var flag) -> NODES.booleanNode(flag);
            case Value.Many(var values) -> {
                var array = NODES.arrayNode();
                values.forEach(each -> array.add(node(each)));
                yield array;
            }
            case Value.Group(var members) -> {
                var object = NODES.objectNode();
                members.forEach((name, member) -> object.set(name, node(member)));
                yield object;
            }
        };
    }
}
