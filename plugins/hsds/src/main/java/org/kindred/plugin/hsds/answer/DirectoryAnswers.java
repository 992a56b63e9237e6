package org.kindred.plugin.hsds.answer;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.LiveDirectory;
import org.kindred.plugin.hsds.document.Depth;
import org.kindred.plugin.hsds.document.Documents;
import org.kindred.plugin.hsds.document.OrganizationDocument;
import org.kindred.plugin.hsds.document.TermDocument;
import org.kindred.plugin.hsds.query.OneQuery;
import org.kindred.plugin.hsds.query.OrganizationsQuery;
import org.kindred.plugin.hsds.query.Paging;
import org.kindred.plugin.hsds.query.PlacesQuery;
import org.kindred.plugin.hsds.query.ServicesQuery;
import org.kindred.plugin.hsds.query.TermsQuery;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;

/** Answers what is asked of the directory. Safe for threads. */
public final class DirectoryAnswers {

    private static final Dependencies NOT_KEPT = Dependencies.UNKNOWN;

    private final LiveDirectory live;
    private final PublicContent content;
    private final Catalogue index;
    private final ContentTypes types;
    private final Json json;

    /** @param live the directory */
    public DirectoryAnswers(LiveDirectory live, PublicContent content, Catalogue index, ContentTypes types, Json json) {
        this.live = live;
        this.content = content;
        this.index = index;
        this.types = types;
        this.json = json;
    }

    /** A page of services. */
    public Response services(Request request) {
        var query = ServicesQuery.read(request.parameters());
        var now = live.now();
        return list(request, now, new ServiceSearch(index, now).find(query), query.paging(), query.lines(),
                (documents, some) -> documents.services(some, query.depth()));
    }

    /** One service, with all that belongs to it. */
    public Response service(Request request, String id) {
        OneQuery.check(request.parameters());
        UUID wanted = OneQuery.id(id);
        var now = live.now();
        var entry = now.directory().service(wanted).orElseThrow(() -> missing("service"));
        return one(now,
                documents -> documents.services(List.of(entry), Depth.FULL).stream().findFirst().orElseThrow(() -> missing("service")));
    }

    /** A page of organizations. */
    public Response organizations(Request request) {
        var query = OrganizationsQuery.read(request.parameters());
        var now = live.now();
        var matching = new Matching(query.search());
        var found = now.directory().organizations().stream().filter(each -> matching.fits(each.name())).toList();
        return list(request, now, found, query.paging(), query.lines(),
                (documents, some) -> query.services().map(depth -> documents.organizations(some, depth))
                        .orElseGet(() -> some.stream().map(OrganizationDocument::brief).toList()));
    }

    /** One organization, with its services. */
    public Response organization(Request request, String id) {
        var depth = OrganizationsQuery.one(request.parameters());
        UUID wanted = OneQuery.id(id);
        var now = live.now();
        var found = now.directory().organization(wanted).orElseThrow(() -> missing("organization"));
        return one(now, documents -> documents.organizations(List.of(found), depth).getFirst());
    }

    /** A page of vocabularies. */
    public Response taxonomies(Request request) {
        var query = TermsQuery.ofTaxonomies(request.parameters());
        var now = live.now();
        var matching = new Matching(query.search());
        var found = now.directory().taxonomies().stream().filter(each -> matching.fits(each.name(), each.description())).toList();
        return list(request, now, found, query.paging(), query.lines(), (documents, some) -> some.stream().map(TermDocument::of).toList());
    }

    /** One vocabulary. */
    public Response taxonomy(Request request, String id) {
        OneQuery.check(request.parameters());
        UUID wanted = OneQuery.id(id);
        var now = live.now();
        var found = now.directory().taxonomy(wanted).orElseThrow(() -> missing("taxonomy"));
        return one(now, documents -> TermDocument.of(found));
    }

    /** A page of terms. */
    public Response terms(Request request) {
        var query = TermsQuery.read(request.parameters());
        var now = live.now();
        var matching = new Matching(query.search());
        var found = now.directory().terms().stream()
                .filter(term -> query.taxonomy().filter(id -> !id.equals(term.taxonomy().id())).isEmpty())
                .filter(term -> query.parent().isEmpty() || query.parent().equals(term.parent()))
                .filter(term -> !query.topOnly() || term.parent().isEmpty())
                .filter(term -> matching.fits(term.name(), term.description(), term.code())).toList();
        return list(request, now, found, query.paging(), query.lines(), (documents, some) -> some.stream().map(TermDocument::of).toList());
    }

    /** One term. */
    public Response term(Request request, String id) {
        OneQuery.check(request.parameters());
        UUID wanted = OneQuery.id(id);
        var now = live.now();
        var found = now.directory().term(wanted).orElseThrow(() -> missing("taxonomy term"));
        return one(now, documents -> TermDocument.of(found));
    }

    /** A page of services at places: there are none. */
    public Response places(Request request) {
        var query = PlacesQuery.read(request.parameters());
        return list(request, live.now(), List.<Value.Group>of(), query.paging(), query.lines(), (documents, some) -> some);
    }

    /** One service at a place: there is none. */
    public Response place(Request request, String id) {
        OneQuery.check(request.parameters());
        OneQuery.id(id);
        throw missing("service at a location");
    }

    private static NotFound missing(String what) {
        return new NotFound("There is no " + what + " of that id, or it is not public.");
    }

    private <T> Response list(Request request, LiveDirectory.Now now, List<T> all, Paging paging, boolean lines,
            BiFunction<Documents, List<T>, List<Value.Group>> made) {
        if (lines) {
            String source = String.join("\n", request.path(), request.parameters().canonical(), String.valueOf(now.directory().change()),
                    now.site().toString());
            return new Lines<>(all, some -> read(now, documents -> made.apply(documents, some)), json).answer(request, source, "no-cache");
        }
        request.asJson();
        return answer(now, documents -> page(paging, all.size(), made.apply(documents, paging.of(all))));
    }

    private static Value.Group page(Paging paging, int total, List<Value.Group> contents) {
        int pages = paging.pages(total);
        return Value.group().put("total_items", total).put("total_pages", pages).put("page_number", paging.page())
                .put("size", contents.size())
                .put("first_page", paging.page() == 1).put("last_page", paging.page() >= pages).put("empty", contents.isEmpty())
                .put("contents", Value.list(contents)).build();
    }

    private Response one(LiveDirectory.Now now, Function<Documents, Value.Group> made) {
        return answer(now, made);
    }

    private Response answer(LiveDirectory.Now now, Function<Documents, Value.Group> made) {
        return read(now, documents -> {
            var dependencies = documents.lasting() ? new Dependencies.Index(now.generation()) : NOT_KEPT;
            return ok(Answer.json(json.write(made.apply(documents)), dependencies).in(now.site().defaultLocale()));
        });
    }

    private <T> T read(LiveDirectory.Now now, Function<Documents, T> work) {
        return content.read(session -> work.apply(new Documents(now, session, types, json)));
    }

    /** An answer that is known already. */
    public static Response ok(Answer answer) {
        return Response.ok(answer, Optional.of(answer.contentType()).map(MediaType::valueOf).orElseThrow()).build();
    }
}
