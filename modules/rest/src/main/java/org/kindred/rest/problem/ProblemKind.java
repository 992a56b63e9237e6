package org.kindred.rest.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of problems there are. Each has an address, {@code /problems/unknown-field}, that explains it. */
public enum ProblemKind {
    UNKNOWN_PARAMETER(400, "No such parameter",
            "The request has a parameter that this address does not take. Parameters are never ignored: "
                    + "a misspelt filter would give wrong results without a word. The problem names the parameter and lists those there are."),
    UNKNOWN_FIELD(400, "No such field", "A filter, order, facet, selection or inclusion names a field that the content types asked for do "
            + "not have. GET /api/v1 lists the fields of each type; a field inside another is named with a dot."),
    UNKNOWN_OPERATOR(400, "No such operator",
            "A filter has an operator that there is not. There are eq, ne, in, lt, lte, gt, gte, exists and prefix."),
    INVALID_VALUE(400, "A value that cannot be", "A parameter has a value that it cannot have: a date that is none, a word that is not one "
            + "of a fixed list, too many values. The problem says what is expected."),
    REPEATED_PARAMETER(400, "Given more than once",
            "A parameter that can have only one value was given several times. Only filters may be repeated."),
    MISSING_PARAMETER(400, "A parameter is missing", "The request cannot be answered without a parameter that was not given."),
    UNKNOWN_LOCALE(400, "The site is not in that language",
            "The language asked for is not one of the site's. GET /api/v1/site lists them."),
    PAGE_TOO_LARGE(400, "A page too large",
            "A page holds at most 100 items. Nothing is cut silently: ask for less, and follow the links to the next pages."),
    PAGE_TOO_DEEP(400, "A page too far down", "Pages are numbered up to the 10,000th item. To go on, use page[after] with the cursor that "
            + "each page gives as meta.pagination.after, or follow its link to the next page."),
    TOO_MANY_FILTERS(400, "Too many filters", "A request has at most 20 filters, those in alternatives included."),
    INVALID_CURSOR(400, "Not a cursor of this query",
            "A cursor goes on only with the query that gave it: the same filters, words, order and "
                    + "language. Take it from the answer as it is, or begin again without one."),
    MALFORMED_ADDRESS(400, "An address that cannot be read", "The address holds something that is not percent-encoded UTF-8, a semicolon "
            + "in its path, or a segment . or .., which a client resolves before it asks."),
    INVALID_JSON(400, "Not JSON", "The body is not a JSON document; the problem says at which line and column."),
    UNKNOWN_STYLE(400, "No such citation style", "There is no citation style of that name. Styles are named as in the CSL repository: "
            + "apa, nlm-citation-sequence, american-medical-association; their former names are understood too."),
    INVALID_STYLE(400, "Not a citation style", "The text is not a style of the Citation Style Language 1.0; the problem says at which line "
            + "and column."),
    INVALID_ITEM(400, "Not a CSL-JSON item", "An item is not valid by the schema of CSL-JSON; the problem points at the member that is "
            + "wrong and says why."),
    BAD_REQUEST(400, "A request that cannot be understood", "The request is not one that this service understands: its address or its "
            + "head is malformed, or too large."),
    UNAUTHORIZED(401, "Who are you?",
            "The management API needs a token: Authorization: Bearer kdr_…. None came, or one that is not known."),
    FORBIDDEN(403, "Not allowed", "The token is known, but may not do this."),
    NO_PREVIEW(403, "No such preview",
            "The link opens no preview here: its time is over, it was taken back, or it was made for another item or "
                    + "another language. Who may see drafts can make another; without preview= the address answers what is public."),
    NOT_FOUND(404, "Not found",
            "There is nothing public at this address. An item may exist in other languages; the problem then names them."),
    METHOD_NOT_ALLOWED(405, "Not that way", "This address does not take that method; the header Allow lists those it takes."),
    NOT_ACCEPTABLE(406, "Not in that form", "What is here cannot be had in any of the forms that the header Accept asks for."),
    NAME_TAKEN(409, "That name is taken", "There is something of that name already. Choose another name, or change what is there."),
    CONFLICT(409, "Not as things stand", "What is asked does not go with the state that the item is in; the problem says why."),
    EXISTS_ALREADY(409, "There already", "There is an item of that name already."),
    NO_TRANSITION(409, "No such transition", "From the state that the item is in, there is no transition to the one asked for. The problem "
            + "lists those there are; site.yaml can declare others."),
    REVIEWS_MISSING(409, "Reviews are missing", "The site asks for more approving reviews of the text before it may be published; the "
            + "problem says how many, and of whom."),
    PUBLISH_BLOCKED(409, "Kept back by a rule of the site", "The site does not publish what has findings of these rules (publish.block in "
            + "site.yaml). Mend what the findings name."),
    STILL_REFERRED_TO(409, "Others refer to it",
            "Published items still refer to this one; the problem lists them. Change them first. To take an "
                    + "item from readers at once all the same, bring it back to a draft: what refers to it then leaves it out."),
    WEBHOOK_DISABLED(409, "The webhook is disabled", "Nothing is sent to a webhook that is disabled, by somebody or because its receiver "
            + "wanted no more; disabledBecause says which. Enable it first."),
    TOO_MANY(409, "There are enough", "There are as many of these as are kept; remove one first."),
    CURSOR_EXPIRED(410, "A cursor too old", "A cursor of a search is good for five minutes. Begin the search again."),
    STALE(412, "Changed meanwhile",
            "Somebody else changed the item after it was read, so nothing was saved. The problem has their text and "
                    + "yours, and both together where they do not touch the same words; send that with the version it names in If-Match."),
    TOO_LARGE(413, "Too large", "The body of the request is larger than what is taken here."),
    UNSUPPORTED_MEDIA_TYPE(415, "Not that media type", "The body of the request is of a media type that is not taken here."),
    WRONG_FILE_TYPE(415, "Another file than it says",
            "The bytes are not what the name of the asset or the Content-Type of the request says, "
                    + "or nothing that is kept: PNG, JPEG, GIF, WebP, AVIF, SVG or PDF. Files are known by their bytes."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "You have asked more often than you may, or too many wrong tokens came from your address. The header Retry-After says when to "
                    + "ask again, RateLimit-Policy how much may be asked, and RateLimit how much of that is left."),
    NO_SUCH_RANGE(416, "No such part",
            "The part that the header Range asks for lies behind the end; Content-Range says how many bytes there "
                    + "are."),
    INVALID_CONTENT(422, "Not a content file", "The text cannot be stored as an item: its front matter cannot be read, or it has no title. "
            + "The findings say where."),
    DAMAGED_FILE(422, "A damaged file", "The file is not whole, or not built as its format wants; the problem says what is wrong."),
    TOO_MANY_PIXELS(422, "Too many pixels",
            "The picture is larger than anybody needs it, and than can be made smaller here. Make it smaller "
                    + "first."),
    UNSAFE_FILE(422, "A file that does more", "The file does what pictures do not, such as declaring entities, and cannot be kept."),
    ALT_MISSING(400, "Nothing for those who do not see", "A picture says in words what it tells (alt, in the default locale at least), or "
            + "that it tells nothing (decorative)."),
    PRECONDITION_REQUIRED(428, "Of which version?",
            "A change says of which version it is meant: If-Match with the ETag of the text that was "
                    + "read, or If-None-Match: * for a new item. Without it, another's work might be lost."),
    INTERNAL_ERROR(500, "Our mistake", "Something went wrong in the service. The problem has the number under which its log tells more."),
    NOT_IMPLEMENTED(501, "No such method", "The method of the request is not one that this service knows."),
    OVERLOADED(503, "Too busy", "The service cannot answer now, or a query took too long. The header Retry-After says when to try again."),
    UNAVAILABLE(503, "Not ready", "The service is starting or stopping. The header Retry-After says when to try again."),
    HTTP_VERSION(505, "Not that version of HTTP", "The version of HTTP that the request names is not spoken here.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemKind(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** Its name in addresses: {@code unknown-field}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status it comes with. */
    public int status() {
        return status;
    }

    /** A few words for people, the same for every problem of the kind. */
    public String title() {
        return title;
    }

    /** What it means and what can be done. */
    public String explanation() {
        return explanation;
    }

    /** By its name in addresses. */
    public static Optional<ProblemKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind for a status that somebody else chose. */
    public static ProblemKind ofStatus(int status) {
        return Stream.of(values()).filter(kind -> kind.status == status && kind.isGeneral()).findFirst()
                .orElse(status < INTERNAL_ERROR.status ? BAD_REQUEST : INTERNAL_ERROR);
    }

    /** Whether nothing more is meant than the status says. */
    private boolean isGeneral() {
        return status != BAD_REQUEST.status && status != CONFLICT.status || this == BAD_REQUEST || this == CONFLICT;
    }
}
