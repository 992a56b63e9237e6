package org.kindred.links.look;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The rules of a robots.txt that are for us, by RFC 9309: of all that match a path the longest counts, and of two of one length that which allows. */
final class RobotsRules {

    /** No rules. */
    static final RobotsRules ALLOW_ALL = new RobotsRules(List.of());

    private static final String ANYBODY = "*";

    private final List<Rule> rules;

    private RobotsRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * @param path   as it was written: {@code *} is anything, {@code $} at its end is the end
     * @param pieces what stands between what is anything; none for a rule that matches nothing
     * @param whole  whether the last of them is the end
     */
    private record Rule(boolean allows, String path, List<String> pieces, boolean whole) {

        static Rule of(boolean allows, String written) {
            String path = normal(written);
            boolean whole = path.endsWith("$");
            String bare = whole ? path.substring(0, path.length() - 1) : path;
            return new Rule(allows, path, List.of(bare.split("\\*", -1)), whole);
        }

        static Rule nothing() {
            return new Rule(true, "", List.of(), false);
        }

        /** Each piece is taken where it first stands, and never looked for again: whoever writes the file cannot make it take long. */
        boolean matches(String target) {
            if (pieces.isEmpty() || !target.startsWith(pieces.getFirst())) {
                return false;
            }
            int at = pieces.getFirst().length();
            for (String piece : pieces.subList(1, pieces.size())) {
                int from = target.indexOf(piece, at);
                if (from < 0) {
                    return false;
                }
                at = from + piece.length();
            }
            return !whole || endsAt(target, at);
        }

        /** The last piece may stand once more at the end, where it counts. */
        private boolean endsAt(String target, int at) {
            boolean open = pieces.size() > 1;
            int last = at - pieces.getLast().length();
            return open ? target.endsWith(pieces.getLast()) && target.length() - pieces.getLast().length() >= last : at == target.length();
        }
    }

    /** Reads a file, whatever is in it. */
    static RobotsRules read(byte[] file, String product) {
        var groups = Groups.of(new String(file, StandardCharsets.UTF_8));
        var named = groups.rules(agent -> agent.equals(product.toLowerCase(Locale.ROOT)));
        return new RobotsRules(named.isPresent() ? named.get() : groups.rules(ANYBODY::equals).orElse(List.of()));
    }

    /** Whether we may ask for a path, with its query. */
    boolean allow(String target) {
        String path = normal(target);
        if (path.equals("/robots.txt")) {
            return true;
        }
        return rules.stream().filter(rule -> rule.matches(path))
                .reduce((one, other) -> other.path().length() > one.path().length()
                        || other.path().length() == one.path().length() && other.allows() ? other : one)
                .map(Rule::allows).orElse(true);
    }

    /** Percent-encoded as little as can be: letters and digits are plain, and what is not ASCII is encoded. */
    private static String normal(String path) {
        var bytes = path.getBytes(StandardCharsets.UTF_8);
        var normal = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            boolean encoded = octet == '%' && i + 2 < bytes.length && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2]);
            if (encoded) {
                octet = HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII));
                i += 2;
            }
            boolean plain = encoded ? isUnreserved(octet) : octet > ' ' && octet < 0x7f;
            normal.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
        }
        return normal.toString();
    }

    private static boolean isUnreserved(int octet) {
        return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9' || "-._~".indexOf(octet) >= 0;
    }

    /** The file's groups; those of one agent count together. */
    private static final class Groups {

        private final List<Group> all = new ArrayList<>();

        private record Group(List<String> agents, List<Rule> rules) {
        }

        static Groups of(String file) {
            var groups = new Groups();
            file.replaceFirst("^\uFEFF", "").lines().map(line -> line.replaceFirst("#.*", "")).filter(line -> line.indexOf(':') > 0)
                    .forEach(line -> groups.take(line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT),
                            line.substring(line.indexOf(':') + 1).strip()));
            return groups;
        }

        private void take(String key, String value) {
            switch (key) {
                case "user-agent" -> agent(value.toLowerCase(Locale.ROOT).replaceFirst("[^a-z_*-].*", ""));
                case "allow", "disallow" -> rule(key.equals("allow"), value);
                default -> {
                    // a record that is nobody's business, such as a sitemap
                }
            }
        }

        /** A line with an agent after one with a rule begins another group. */
        private void agent(String name) {
            if (all.isEmpty() || !all.getLast().rules().isEmpty()) {
                all.add(new Group(new ArrayList<>(), new ArrayList<>()));
            }
            all.getLast().agents().add(name);
        }

        /** A rule without a path is a rule that matches nothing, but ends the list of agents all the same. */
        private void rule(boolean allows, String path) {
            if (!all.isEmpty()) {
                all.getLast().rules().add(path.isEmpty() ? Rule.nothing() : Rule.of(allows, path));
            }
        }

        java.util.Optional<List<Rule>> rules(Predicate<String> agent) {
            var ours = all.stream().filter(group -> group.agents().stream().anyMatch(agent)).toList();
            return ours.isEmpty() ? java.util.Optional.empty()
                    : java.util.Optional.of(ours.stream().flatMap(group -> group.rules().stream()).toList());
        }
    }
}
