package org.kindred.kernel.link;

import java.util.Locale;

/** What a look at a link came to. */
public enum Verdict {
    /** There is a page. */
    OK(LinkState.ALIVE),
    /** The site's robots.txt asks us not to look, or cannot be had. */
    ROBOTS(LinkState.BLOCKED),
    /** The page is not for us: 401, 403, 407, 451 and the like. */
    FORBIDDEN(LinkState.BLOCKED),
    /** The site has too much to do, or asks us to come again later. */
    BUSY(LinkState.BLOCKED),
    /** The address is none of the public Web, and was not asked. */
    PRIVATE(LinkState.BLOCKED),
    /** There is no page: 404 and most of 400 to 499. */
    NOT_FOUND(LinkState.DEAD),
    /** There was a page, and will be none: 410. */
    GONE(LinkState.DEAD),
    /** The site fails: 500 and more. */
    SERVER_ERROR(LinkState.DEAD),
    /** There is no host of that name. */
    NO_HOST(LinkState.DEAD),
    /** The host does not answer, or not in HTTP. */
    UNREACHABLE(LinkState.DEAD),
    /** The site's certificate has expired, or does not hold yet. */
    TLS_EXPIRED(LinkState.DEAD),
    /** The site's certificate is another host's. */
    TLS_WRONG_HOST(LinkState.DEAD),
    /** Nobody who is trusted vouches for the site's certificate. */
    TLS_UNTRUSTED(LinkState.DEAD),
    /** No secure connection can be made. */
    TLS_FAILED(LinkState.DEAD),
    /** Redirects lead in a circle, or on and on. */
    REDIRECTS(LinkState.DEAD),
    /** The name is for sale; what was there is gone. */
    PARKED(LinkState.DEAD),
    /** A page that says that there is no page, without a status that does. */
    SOFT_404(LinkState.DEAD);

    private final LinkState sign;

    Verdict(LinkState sign) {
        this.sign = sign;
    }

    /** The state that this speaks for. */
    public LinkState sign() {
        return sign;
    }

    /** As written in JSON: {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
