package org.kindred.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.kindred.kernel.content.ItemKey;

/** An item's key as one text, {@code article/peer-support-works}: one column to find it by, and one parameter in a list of many. */
@Converter(autoApply = true)
public class KeyColumn implements AttributeConverter<ItemKey, String> {

    @Override
    public String convertToDatabaseColumn(ItemKey key) {
        return key.toString();
    }

    @Override
    public ItemKey convertToEntityAttribute(String text) {
        int slash = text.indexOf('/');
        return new ItemKey(text.substring(0, slash), text.substring(slash + 1));
    }
}
