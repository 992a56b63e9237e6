package org.kindred.publish.numbered;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.Plan;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;
import org.kindred.publish.incoming.WholeImporter;

/** Imports an article; one that ends in a numbered list of references gets citations in place of its numbers. */
public final class ArticleImporter implements WholeImporter {

    /** What an article is, unless its name says otherwise. */
    static final String ARTICLE = "article";

    private final ImportFormat format;
    private final boolean markdown;
    private final Optional<ReferenceParser> parser;

    private ArticleImporter(ImportFormat format, boolean markdown, Optional<ReferenceParser> parser) {
        this.format = format;
        this.markdown = markdown;
        this.parser = parser;
    }

    /** Of Markdown. */
    public static ArticleImporter ofMarkdown(Optional<ReferenceParser> parser) {
        return new ArticleImporter(
                new ImportFormat("article in Markdown", List.of("text/markdown", "text/x-markdown"), List.of("md", "markdown")),
                true, parser);
    }

    /** Of plain text. */
    public static ArticleImporter ofPlainText(Optional<ReferenceParser> parser) {
        return new ArticleImporter(new ImportFormat("article in plain text", List.of("text/plain"), List.of("txt", "text")), false, parser);
    }

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public Plan plan(Submission submission, Library library) {
        if (submission.bytes().length > SourceFile.MAX_BYTES) {
            return refused(submission, "too-large", "An article may have %d KiB.".formatted(SourceFile.MAX_BYTES / 1024),
                    "Send it in parts.");
        }
        var article = ArticleText.of(submission.bytes(), markdown);
        var name = ArticleName.of(article, submission.name(), library);
        if (name.isEmpty()) {
            return refused(submission, "no-title", "The article has no title.",
                    "Begin it with a heading, with front matter that has one, or give the file a name.");
        }
        var ref = name.flatMap(given -> given.item(submission.name(), library)).flatMap(wanted -> free(wanted, submission, library));
        return ref.isEmpty() ? taken(submission, name.get(), library) : plan(article, name.get(), ref.get(), submission, library);
    }

    private Plan plan(ArticleText article, ArticleName name, ItemRef ref, Submission submission, Library library) {
        var rewriting = new Rewriting(article, name);
        var references = new ListedReferences(article, parser, library, submission.options().duplicates());
        ReferenceList.find(article).ifPresentOrElse(list -> references.rewrite(list, rewriting), () -> references.without(rewriting));
        if (!markdown) {
            unindent(article, name, rewriting);
        }
        String source = source(article, name, rewriting, library);
        var parsed = library.parse(ref, source);
        var findings = new ArrayList<>(howItWasRead(article, name));
        findings.addAll(references.findings());
        parsed.findings().forEach(finding -> findings
                .add(ofResult(finding, rewriting.edits().isEmpty() && name.origin() == ArticleName.Origin.FRONT_MATTER)));
        if (!(parsed instanceof Parsed.Readable)) {
            return new Plan(List.of(new Step(Outcome.refused(name.title(), 1), Optional.empty())), findings);
        }
        var outcome = new Outcome(Action.CREATED, Optional.of(ref), name.title(), 1, Optional.of(source), Optional.empty(),
                Optional.empty(),
                rewriting.edits());
        var step = new Step(outcome, Optional.of(new Write(ref, source, 0, "Imported")));
        return new Plan(Stream.concat(references.steps().stream(), Stream.of(step)).toList(), findings);
    }

    /** In a plain text, a paragraph may begin with blanks, which would make code of it. */
    private static void unindent(ArticleText article, ArticleName name, Rewriting rewriting) {
        for (TextLine line : TextLine.all(article.text(), true)) {
            int indent = line.content().length() - line.content().stripLeading().length();
            boolean isCode = line.protectedAs().filter(Protection.Kind.CODE::equals).isPresent() && indent > 0;
            if (isCode && line.from() >= name.titleTo()) {
                rewriting.replaceUnlessGone(line.from(), line.from() + indent, "");
            }
        }
    }

    /** Front matter stays to the byte; without it, or without a title in it, the title is written there. */
    private static String source(ArticleText article, ArticleName name, Rewriting rewriting, Library library) {
        String end = article.lineEnd();
        String title = library.write(Value.group().put("title", name.title()).build(), "").replace("\n", end);
        if (article.frontMatter().isEmpty()) {
            return title + (rewriting.body().startsWith(end) ? "" : end) + rewriting.body();
        }
        if (name.origin() == ArticleName.Origin.FRONT_MATTER) {
            return article.frontMatter() + rewriting.body();
        }
        String opening = article.frontMatter().substring(0, article.frontMatter().indexOf('\n') + 1);
        String lines = title.substring(title.indexOf('\n') + 1, title.lastIndexOf("---"));
        return opening + lines + article.frontMatter().substring(opening.length()) + rewriting.body();
    }

    private static List<Finding> howItWasRead(ArticleText article, ArticleName name) {
        var findings = new ArrayList<Finding>();
        if (!article.encoding().equals("UTF-8")) {
            findings.add(Finding.warning("not-utf8", "", Place.START, "The file is not UTF-8; it was read as " + article.encoding() + ".",
                    "Look whether its accents and quotes are right."));
        }
        var origin = switch (name.origin()) {
            case FRONT_MATTER -> "";
            case HEADING -> "its first heading, which was taken out of the text";
            case FIRST_LINE -> "its first line, which was taken out of the text";
            case FILE -> "the name of its file";
        };
        if (!origin.isEmpty()) {
            findings.add(Finding.info("title-found", "", article.place(name.titleFrom()),
                    "The title “%s” is %s.".formatted(name.title(), origin), ""));
        }
        return findings;
    }

    /** What is wrong with the result has its place in the file that came only where that was not changed. */
    private static Finding ofResult(Finding finding, boolean asItCame) {
        return new Finding(finding.severity(), finding.rule(), "", asItCame ? finding.place() : Place.START, finding.message(),
                finding.help());
    }

    private static Optional<ItemRef> free(ItemRef wanted, Submission submission, Library library) {
        if (!library.isTaken(wanted.key())) {
            return Optional.of(wanted);
        }
        if (submission.options().duplicates() != Duplicates.ADD) {
            return Optional.empty();
        }
        return Stream.iterate(2, n -> n + 1).map(n -> new ItemRef(wanted.type(), wanted.slug() + "-" + n, wanted.locale()))
                .filter(other -> !library.isTaken(other.key())).findFirst();
    }

    private static Plan taken(Submission submission, ArticleName name, Library library) {
        var ref = name.item(submission.name(), library);
        return refused(submission, ref.isPresent() ? "slug-taken" : "no-slug", ref.map(
                each -> "There is %s/%s already; nothing of this file was taken in.".formatted(each.type(), each.slug()))
                .orElse("“%s” has no letter from which a slug could be made.".formatted(name.title())),
                ref.isPresent() ? "Give it another name, or import with duplicates=add to have it beside the other."
                        : "Give the file a name.");
    }

    private static Plan refused(Submission submission, String rule, String message, String help) {
        return new Plan(List.of(new Step(Outcome.refused(submission.name(), 1), Optional.empty())),
                List.of(Finding.error(rule, "", Place.START, message, help)));
    }
}
