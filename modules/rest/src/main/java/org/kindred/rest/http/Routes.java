package org.kindred.rest.http;

/** Where things are. */
public final class Routes {

    /** The delivery API. */
    public static final String API = "/api/v1";

    /** The management API. */
    public static final String MANAGE = API + "/manage";

    /** The search over all types. */
    public static final String SEARCH = API + "/search";

    /** Completions while typing. */
    public static final String SUGGEST = API + "/suggest";

    /** What changed. */
    public static final String CHANGES = API + "/changes";

    /** Lists as feeds. */
    public static final String FEEDS = API + "/feeds";

    /** The pages of the publisher's website, for search engines. */
    public static final String SITEMAP = "/sitemap.xml";

    /** The parts of a sitemap that is too long for one file. */
    public static final String SITEMAPS = "/sitemaps";

    /** What robots may look at. */
    public static final String ROBOTS = "/robots.txt";

    /** The kinds of problems, explained. */
    public static final String PROBLEMS = "/problems";

    /** What is asked of content, explained. */
    public static final String RULES = "/rules";

    /** The description of all this. */
    public static final String OPENAPI = "/openapi.json";
    /** How the service is doing, for those who run it. */
    public static final String METRICS = "/metrics";
    /** Whether the service lives, has started, is ready. */
    public static final String HEALTH = "/health";

    private Routes() {
    }
}
