package org.kindred.publish.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.check.TextMeasure;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Heading;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.LiveList;
import org.kindred.kernel.content.Part;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.CodedNames;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Value;
import org.kindred.publish.checks.CheckedFormat;
import org.kindred.publish.checks.Subjects;
import org.kindred.publish.findings.CrisisFindings;
import org.kindred.publish.findings.DeadReferences;
import org.kindred.publish.findings.LinkFindings;
import org.kindred.publish.findings.ListFindings;
import org.kindred.publish.findings.MissingImages;
import org.kindred.publish.findings.ReviewFindings;
import org.kindred.publish.findings.SharedIdentifiers;
import org.kindred.publish.findings.TopicLoops;
import org.kindred.publish.findings.UnclearWords;
import org.kindred.publish.node.Ports;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.Citations;
import org.kindred.publish.surroundings.ItemContext;
import org.kindred.publish.surroundings.LiveLists;
import org.kindred.publish.surroundings.Retractions;
import org.kindred.publish.surroundings.Surroundings;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;

/** Makes of a draft everything that delivery copies. Bound to one site's settings; safe for threads. */
public final class Compiler {

    private final Ports ports;
    private final Site site;
    private final CitationEngine engine;
    private final String fingerprint;
    private final List<TextMeasure> measures;
    private final Appraising appraising;

    public Compiler(Ports ports, Site site) {
        this.ports = ports;
        this.engine = Citations.engine(ports.plugins());
        this.site = Citations.withKnownStyle(site, engine);
        this.measures = ports.plugins().registry().all(TextMeasure.class);
        this.appraising = new Appraising(measures, site.checks());
        this.fingerprint = Fingerprint.of(ports.version(), ports.plugins().ids(), site);
    }

    /** The name of what this compiler makes; bytes of another one are to be made again. */
    public String fingerprint() {
        return fingerprint;
    }

    public Compiled compile(Candidate candidate, Surroundings surroundings) {
        var draft = candidate.draft();
        var rendered = draft.body().render(context(candidate.ref().locale(), surroundings.targets(), surroundings.lists()));
        var card = card(candidate, surroundings);
        var whole = whole(card, rendered, candidate, surroundings.targets());
        var findings = Stream.concat(draft.findings().stream(),
                CheckedFormat.asSaid(site.checks(), around(candidate, surroundings, rendered)).stream()).toList();
        return new Compiled(candidate, published(candidate, surroundings, rendered, new Parts(card, whole)), aliases(draft.fields()),
                findings, appraising.of(candidate, whole, findings));
    }

    /**
     * What is written of an item as JSON.
     *
     * @param card  for lists
     * @param whole for its address
     */
    private record Parts(Value.Group card, Value.Group whole) {
    }

    /** What is to be said of a text as others are now. */
    private List<Finding> around(Candidate candidate, Surroundings surroundings, Rendered rendered) {
        var draft = candidate.draft();
        var targets = surroundings.targets();
        return Stream.of(rendered.findings(), DeadReferences.in(draft, targets, candidate.path()),
                ReviewFindings.in(candidate, LocalDate.ofInstant(surroundings.now(), site.timeZone())),
                Retractions.in(candidate.file(), draft, targets), SharedIdentifiers.in(candidate.file(), draft, targets),
                LinkFindings.in(candidate.file(), draft, surroundings), UnclearWords.in(candidate.file(), draft),
                TopicLoops.in(candidate.file(), draft, targets),
                CrisisFindings.in(candidate.file(), draft, targets),
                ListFindings.in(draft, rendered, targets, candidate.path(), ports.plugins().types(), surroundings.lists().areAnswered()),
                MissingImages.in(candidate.file(), draft, rendered, surroundings::hasPicture)).flatMap(List::stream).toList();
    }

    /** The world as a body of that locale sees it. */
    public ItemContext context(String locale, Targets targets, LiveLists lists) {
        return new ItemContext(locale, targets, site, engine, lists);
    }

    private Published published(Candidate candidate, Surroundings surroundings, Rendered rendered, Parts parts) {
        byte[] bare = ports.json().write(parts.whole());
        String digest = "sha256-" + Sha256.hex(bare);
        byte[] last = ports.json().write(Value.group().put("digest", digest).put("revision", candidate.revision()).build());
        Set<ItemKey> embeds = Stream.concat(candidate.named(), rendered.citations().stream().map(Compiler::key))
                .collect(Collectors.toSet());
        return new Published(candidate.ref(), candidate.revision(), digest, candidate.publishedAt(), candidate.updatedAt(),
                surroundings.now(),
                joined(bare, last), joined(ports.json().write(parts.card()), last), rendered.html().getBytes(UTF_8),
                rendered.html().substring(0, rendered.referencesAt()).getBytes(UTF_8).length, rendered.text().getBytes(UTF_8),
                new PublicFile(candidate, surroundings.targets()).write(ports.content()).getBytes(UTF_8), embeds, fingerprint);
    }

    private Value.Group card(Candidate candidate, Surroundings surroundings) {
        var members = new CardMembers(candidate, surroundings, site);
        var card = Value.group();
        candidate.draft().type().delivered().forEach(field -> card.put(field.name(), members.of(field)));
        if (candidate.ref().type().equals(Target.CITATION)) {
            return with("formatted", reference(candidate.target()), card.build());
        }
        var named = CodedNames.fields(candidate.draft().type());
        return named.isEmpty() ? card.build()
                : with(CodedNames.NAME, CodedNames.of(card.build(), named, candidate.ref().locale()), card.build());
    }

    /** What is made for a card stands before its translations. */
    private static Value.Group with(String name, Value made, Value.Group card) {
        String last = CommonFields.TRANSLATIONS.name();
        return Value.group().putAll(card.without(last)).put(name, made).put(last, card.get(last)).build();
    }

    private Value reference(Target target) {
        String slug = target.ref().slug();
        var cluster = new Cluster(List.of(Cluster.Cite.of(slug)));
        var entries = engine.format(site.citationStyle(), target.ref().locale(), Map.of(slug, target.work()), List.of(cluster)).entries();
        return entries.stream().findFirst()
                .<Value>map(entry -> Value.group().put("text", entry.text()).put("html", entry.html()).build()).orElse(Value.NOTHING);
    }

    /** The card with the body and the citations before the translations. */
    private Value.Group whole(Value.Group card, Rendered rendered, Candidate candidate, Targets targets) {
        String last = CommonFields.TRANSLATIONS.name();
        String locale = candidate.ref().locale();
        return Value.group().putAll(card.without(last)).put("body", body(rendered).putAll(measured(candidate)).build())
                .put("citations", Value.list(rendered.citations(), entry -> citation(entry, locale, targets))).put(last, card.get(last))
                .build();
    }

    /** What plugins count in the text. */
    private Value.Group measured(Candidate candidate) {
        var counted = Value.group();
        if (!measures.isEmpty()) {
            var subject = Subjects.of(candidate.draft(), candidate.file(), site);
            measures.forEach(measure -> counted.put(measure.name(), measure.measure(subject)));
        }
        return counted.build();
    }

    private static Value.GroupBuilder body(Rendered rendered) {
        var body = Value.group().put("html", rendered.html()).put("headings", Value.list(rendered.headings(), Compiler::heading))
                .put("parts", Value.list(rendered.parts(), Compiler::part)).put("words", rendered.words());
        return rendered.lists().isEmpty() ? body : body.put("lists", Value.list(rendered.lists(), Compiler::list));
    }

    private static Value list(LiveList list) {
        return Value.group().put("type", list.request().type()).put("items", Value.list(list.entries(),
                entry -> Value.group().put("slug", entry.ref().slug()).put("title", entry.title()).build())).build();
    }

    private static Value part(Part part) {
        return Value.group().put("part", part.name()).put("healthAspect", part.aspect().term()).put("id", part.heading())
                .put("title", part.title()).build();
    }

    private static Value heading(Heading heading) {
        return Value.group().put("level", heading.level()).put("id", heading.id()).put("text", heading.text()).build();
    }

    /** An entry, with what readers should know of the work before they trust it. */
    private static Value citation(CitedEntry entry, String locale, Targets targets) {
        var design = targets.find(key(entry), locale).flatMap(Target::design);
        return Value.group().put("number", entry.number()).put("slug", entry.slug()).put("text", entry.text()).put("html", entry.html())
                .put("DOI", Value.ofText(entry.doi()))
                .put("evidence", design.<Value>map(word -> Value.group().put("design", word).build()).orElse(Value.NOTHING))
                .put("retraction", entry.retraction().<Value>map(Retraction::brief).orElse(Value.NOTHING)).build();
    }

    private static ItemKey key(CitedEntry entry) {
        return new ItemKey(Target.CITATION, entry.slug());
    }

    /** One JSON object out of two, the members of the second one last. */
    private static byte[] joined(byte[] object, byte[] more) {
        var bytes = new ByteArrayOutputStream(object.length + more.length);
        bytes.write(object, 0, object.length - 1);
        bytes.write(',');
        bytes.write(more, 1, more.length - 1);
        return bytes.toByteArray();
    }

    /** The old paths that lead to an item of these fields. */
    public static Set<String> aliases(Value.Group fields) {
        return fields.at("aliases").filter(Value.Text.class::isInstance).map(alias -> ((Value.Text) alias).text())
                .map(alias -> alias.startsWith("/") ? alias : "/" + alias).collect(Collectors.toSet());
    }
}
