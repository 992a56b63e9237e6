package org.kindred.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What Kindred can be told to do, and how each is explained. */
public enum Command {

    /** Starts the service. */
    SERVE("""
            Usage: java -jar kindred.jar [serve] [options]

            Imports the content folder, starts the service, prints its addresses, and stays up until Ctrl-C.
            A file saved in the content folder is imported within two seconds.

            Options
              --host ADDRESS       where to listen (127.0.0.1)
              --port NUMBER        the port (8080); 0 picks a free one
              --public-url URL     what every address in an answer starts with (http://host:port)
              --data DIR           embedded database, search index and assets (./data)
              --content DIR        the content folder (./content)
              --prune              also archive what is gone when that is over 20% of a folder
            """, Operand.NONE, "host port public-url data content prune"),

    /** Lints a content folder. */
    CHECK("""
            Usage: java -jar kindred.jar check DIR [options]

            Reads every file of a content folder and says what it finds, one line each:
              file:line:column severity rule message
            Where kindred.retractions.file names a list of retracted works, whatever cites one of them is told of.
            Nothing is stored. Ends with 1 where there is an error, else with 0.

            Options
              --links              also look at where the content leads out of the site, once, as politely as the service
                                   does: a second of rest for each host, no address of our own network (settings
                                   kindred.links.delay-ms, .hosts-at-once, .timeout-s and kindred.outgoing.allow)
              --data DIR           where Kindred keeps its unpacked runtime, some 140 MB (./data where that is there
                                   already, else kindred in the user's cache folder, usually ~/.cache)
            """, Operand.FOLDER, "links data"),

    /** Folder or files to store. */
    IMPORT("""
            Usage: java -jar kindred.jar import DIR [options]
                   java -jar kindred.jar import FILE… [options]
            Imports a content folder into the store, or files from elsewhere: references (BibTeX, RIS, PubMed nbib,
            CSL-JSON, EndNote XML), articles (.md, .txt), whose numbered references become citations, and directories of
            forums and helplines (.csv, HSDS as .json or .ndjson).
            Where the service is running on the same data folder, the service does it. An unchanged file of a folder
            changes nothing; what comes from single files are drafts, and belongs to no folder.
            Ends with 1 where something could not be imported.
            Options
              --data DIR           embedded database, search index and assets (./data)
              --prune              for a folder: also archive what is gone when that is over 20% of it
              --dry-run            for files: change nothing, and show everything that would be done
              --publish            for files: publish what comes in; else they are drafts
              --images             for files from WordPress: also fetch the images that they show, and keep them as assets
              --duplicates HOW     for files: what to do with a reference or an entry that is there already: skip (what
                                   happens when nothing is said), merge to fill in what it lacks, add to have it twice
            """, Operand.FOLDER_OR_FILES, "data prune dry-run publish images duplicates"),
    /** Store to folder. */
    EXPORT("""
            Usage: java -jar kindred.jar export DIR [options]

            Writes every item to a content folder, as its author wrote it. Where the service is running on the same
            data folder, the service does it. A file that is there already is replaced where it differs; none is deleted.
            Pictures and other files that are no content were never imported, and are not written.

            Options
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.FOLDER, "data"),

    /** Makes an API token. */
    TOKEN_CREATE("""
            Usage: java -jar kindred.jar token create --name NAME --scope SCOPES [options]

            Makes a token for the management API and prints it, this once: only its digest is kept.
            Where the service is running on the same data folder, the service does it.

            Options
              --name NAME          what it is called in revisions and in the audit; no other token that is not revoked has it
              --scope SCOPES       what its holder may do, with commas: read (drafts), write, review, publish, admin;
                                   each lets them read, only admin is all of them
              --types TYPES        only items of these types, with commas: article,guide (all)
              --locales LOCALES    only in these locales, with commas: es,fr (all)
              --expires WHEN       a time such as 90d or 12h, a day such as 2027-01-31 or a moment such as
                                   2027-01-31T12:00:00Z; a day ends it as it begins, in UTC (never)
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.NONE, "name scope types locales expires data"),

    /** Lists the API tokens. */
    TOKEN_LIST("""
            Usage: java -jar kindred.jar token list [options]

            Lists all API tokens, newest first, revoked ones included: what each is for, and when it was last used.

            Options
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.NONE, "data"),

    /** Takes an API token back. */
    TOKEN_REVOKE("""
            Usage: java -jar kindred.jar token revoke --name NAME [options]

            Revokes an API token for good: the next request that comes with it is refused, on every node.

            Options
              --name NAME          what it is called, or its id as 'token list' tells it
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.NONE, "name data"),

    /** Checks the record of who did what. */
    AUDIT_VERIFY("""
            Usage: java -jar kindred.jar audit verify [options]

            Goes through the whole record of who did what, and says whether an entry was changed, removed, put in or cut off.
            It is compared with the heads in the log, and with one that you kept elsewhere, if you give it. Prints the head as
            it is now. Ends with 1 where something is wrong.

            Options
              --head NUMBER:SEAL   a head that was kept, as this command or a line 'audit head' of the log tells it
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.NONE, "head data"),

    /** Everything that is kept, as a file. */
    BACKUP("""
            Usage: java -jar kindred.jar backup FILE [options]

            Writes everything the service keeps to one file, as it is at one moment: items with their history, what was
            public when, tokens (digests only), webhooks with their secrets and their log, the record of who did what.
            Where the service is running on the same data folder, the service does it, and goes on meanwhile. The file is
            the same for the embedded database and for PostgreSQL, and is for its owner alone. Not in it: settings, and
            the key that seals that record; keep that elsewhere.

            Options
              --force              replace a file that is there already
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.FILE, "force data"),

    /** Such a file to an empty service. */
    RESTORE("""
            Usage: java -jar kindred.jar restore FILE [options]

            Fills an empty service from a backup, on the embedded database or on PostgreSQL. All of the file is checked
            first: each part against its digest, the record of who did what against its seals. All is restored, or nothing.
            The service must not be running, on any node; it builds its search index when it starts.

            Options
              --check              only check the file; whatever service there is, is not looked at
              --new-audit-key      go on where the key that sealed the record of who did what is lost: what comes from now
                                   on is sealed with the key that is here; what was before can be checked no more
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.FILE, "check new-audit-key data"),

    /** One page for a board. */
    REPORT("""
            Usage: java -jar kindred.jar report [options]

            Writes how the content stands to one page of HTML that a board can read: what is fresh, overdue, dead, hard to
            read, without sources or unsafe, and how that went. Where the service is running on the same data folder, the
            service does it. A file that is there is replaced.

            Options
              --output FILE        the page (kindred-report.html)
              --locale LANGUAGE    en or es (the language of the site where that is one of them, else en)
              --data DIR           embedded database, search index and assets (./data)
            """, Operand.NONE, "output locale data");

    /** What stands after a command's name. */
    public enum Operand {
        /** Nothing. */
        NONE,
        /** One folder. */
        FOLDER,
        /** One file. */
        FILE,
        /** One folder, or some files. */
        FOLDER_OR_FILES
    }

    /** What is said about all of them. */
    static final String HELP = """
            Kindred: a folder of Markdown becomes a fast, searchable, exact content API.

            Usage: java -jar kindred.jar [command] [options]

            Commands
              serve                start the service (what happens when no command is given)
              check DIR            say what is wrong in a content folder, and where
              import DIR           bring a content folder into the store
              import FILE…         bring in references or articles from elsewhere, as drafts
              export DIR           write the store to a content folder
              token create         make a token for the management API
              token list           list the tokens
              token revoke         revoke a token
              audit verify         say whether anybody changed the record of who did what
              backup FILE          write everything that is kept to one file
              restore FILE         fill an empty service from such a file
              report               write how the content stands to one page of HTML
              help, --help         this text; '<command> --help' explains one command
              --version            which Kindred this is

            Every setting is a property, -Dkindred.http.port=9000, or an environment variable, KINDRED_HTTP_PORT=9000;
            some are options of their command too. An option comes first, then the property, then the environment.

            Settings that have no option
              kindred.db.url, .user, .password   a PostgreSQL: jdbc:postgresql://HOST/NAME (a database in the data folder)
              kindred.bootstrap.token            an admin token, for first use and for scripts (none)
              kindred.audit.key                  seals the record of who did what (the file audit.key of the data folder);
                                                 nodes of one database need the same one
              kindred.audit.former-keys          those before it, with commas: so a key is changed (none)
              kindred.cache.size                 memory for kept responses (64MiB); 0 is none
              kindred.outgoing.allow             hosts in our own network that webhooks may go to, host[:port],… (none)
              kindred.links.check                look daily at where the content leads out of the site (true); docs/operating.md has more
              kindred.cors.manage.origins        origins that may call the management API from a browser (none)
              kindred.oidc.issuer, .audience     the OpenID provider that people log in at, and whom its tokens must be for (none)
              kindred.oidc.roles-claim, .roles   where its tokens have roles (groups), and what each is for:
                                                 editor=write,review;chief=admin (kindred-write, …)
              kindred.jwt.issuer, .audience, …   the same for whoever vouches for services (MicroProfile JWT); docs/operating.md tells all
              kindred.limits.failures            wrong tokens from one address (20/300s); none is no limit
              kindred.limits.requests            requests of one token or person (6000/60s); none is no limit
              kindred.http.s-maxage, kindred.http.stale-while-revalidate   seconds for caches between us and readers (60, 30)
              KINDRED_JAVA_HOME                  the JDK to run on (the best one found)
            """;

    private final String help;
    private final Operand operand;
    private final String options;

    Command(String help, Operand operand, String options) {
        this.help = help;
        this.operand = operand;
        this.options = options;
    }

    /** How it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The text of its {@code --help}. */
    public String help() {
        return help;
    }

    /** What has to stand after its name. */
    public Operand operand() {
        return operand;
    }

    /** Whether it knows an option of this name. */
    public boolean knows(String option) {
        return List.of(options.split(" ")).contains(option);
    }

    /** Its options as they are typed. */
    List<String> dashed() {
        return Stream.concat(Stream.of(options.split(" ")), Stream.of("help")).map(name -> "--" + name).toList();
    }

    /** All commands as they are typed. */
    static List<String> words() {
        return Arrays.stream(values()).map(Command::word).toList();
    }

    /** What follows a word of which there are several commands: {@code create} after {@code token}. */
    static List<String> after(String word) {
        return words().stream().filter(command -> command.startsWith(word + " ")).map(command -> command.substring(word.length() + 1))
                .toList();
    }

    /** The command of this name, if there is one. */
    public static Optional<Command> named(String word) {
        return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
    }
}
