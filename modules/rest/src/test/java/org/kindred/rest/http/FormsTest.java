package org.kindred.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.output.Media;

/** Every form that some plugin writes can be asked for. */
class FormsTest {

    @Test
    void howeverManyThereAreEachIsFound() {
        var items = IntStream.range(0, 40).mapToObj(i -> new ItemForm(new Media("Form " + i, "x" + i, "application/x-" + i))).toList();
        var forms = new Forms(List.of(), items, List.of());
        items.forEach(form -> assertEquals(Optional.of(form), forms.ofSuffix(form.suffix())));
        assertEquals(items, forms.ofItems().stream().filter(ItemForm.class::isInstance).toList());
    }
}
