package org.kindred.rest.delivery.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.ReferenceForm;
import org.kindred.rest.http.Representation;

/**
 * The header fields of a file of references: its name, the other forms of it, and what it could not hold.
 *
 * @param address    of the item or list, absolute, without a suffix
 * @param parameters that were asked
 * @param forms      all there are
 */
record ReferenceHeaders(String address, Parameters parameters, Forms forms) {

    /** How many variables are named; a file of thousands may lose something of each kind. */
    private static final int MOST = 40;
    private static final Header EXPOSED = new Header("Access-Control-Expose-Headers",
            Header.READABLE + ", Content-Disposition, " + Header.LOSSES);

    List<Header> of(ReferenceForm form, List<String> losses, Optional<Header> pages) {
        var headers = new ArrayList<Header>();
        String name = address.substring(address.lastIndexOf('/') + 1);
        headers.add(new Header("Content-Disposition", "attachment; filename=\"" + name + form.suffix() + "\""));
        headers.add(new Header("Link", String.join(", ", Stream.concat(pages.stream().map(Header::value), alternates(form)).toList())));
        headers.add(EXPOSED);
        if (!losses.isEmpty()) {
            headers.add(new Header(Header.LOSSES, variables(losses)));
        }
        return List.copyOf(headers);
    }

    private Stream<String> alternates(Form form) {
        return forms.ofLists(true).stream().filter(other -> !other.equals(form)).map(this::alternate);
    }

    private String alternate(Form other) {
        boolean isJson = other == Representation.JSON;
        String query = parameters.all().isEmpty() ? "" : "?" + parameters.encoded();
        return "<" + address + (isJson ? "" : other.suffix()) + query + ">; rel=\"alternate\"; type=\"" + other.type() + "\"";
    }

    /** Of {@code heisler-2010: PMCID} only the variable, each once. */
    private static String variables(List<String> losses) {
        var variables = losses.stream().map(loss -> loss.substring(loss.indexOf(": ") + 2).replaceAll("[^\\x21-\\x7e]|[\",;]", "_"))
                .distinct().toList();
        String named = String.join(", ", variables.stream().limit(MOST).toList());
        return variables.size() <= MOST ? named : named + ", and-" + (variables.size() - MOST) + "-more";
    }
}
