package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;

/**
 * Finds the passages of a text that tell of one child, or of so few that a neighbour would know them: "one young person" beside where they live,
 * a child of a stated age, two siblings and their placement, a group of children broken down into ones and twos.
 *
 * <p>Speech of any child is passed over: "when a child is placed", "each child's plan". The words are in {@code reference/one_child.yaml}.
 */
public final class OneChild {

    private static final String FILE = "reference/one_child.yaml";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String FEW = "(?:one|two|three|four|five|(?<![\\d.,/-])[1-5](?![\\d.,/%-]))";
    private static final String AGE =
            "(?:1?\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
    private static final String MANY =
            "(?:\\d{1,4}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|"
                    + AGE + ")";
    private static final String NOT_A_RANGE =
            "(?!\\s?(?:[-–+/]|to\\s|plus|and\\s(?:over|under|above|below|older|younger|up|\\d)|or\\s(?:over|under|above|below|older|younger|more|\\d)))";

    /** How far back in a sentence "when" or "each" is looked for. */
    private static final int REACH = 120;

    /** How far back from a few. */
    private static final int NEAR = 15;

    /** How long a passage of {@link #in} may be. */
    private static final int LONGEST = 600;

    /** Beside the words for a child: one of these stands in any sentence that tells of one. */
    private static final Set<String> SIGNS = Set.of(
            "he",
            "she",
            "m",
            "f",
            "male",
            "female",
            "son",
            "daughter",
            "sibling",
            "siblings",
            "brothers",
            "sisters",
            "twins",
            "person",
            "baby",
            "yp",
            "year",
            "years",
            "yo",
            "y",
            "whom",
            "them",
            "these",
            "those");

    private final Set<String> signs;
    private final Phrases telling;
    private final Phrases placing;
    private final Phrases anyChild;
    private final Phrases mayBe;
    private final Pattern oneSuch;
    private final Pattern aged;
    private final Pattern shortAge;
    private final Pattern happened;
    private final Pattern named;
    private final Pattern siblings;
    private final Pattern fewSuch;
    private final Pattern group;
    private final Pattern brokenDown;
    private final Pattern pronoun;

    private OneChild(YamlFile words) {
        String child = Phrases.alternatives(words.texts("child"));
        String children = Phrases.alternatives(words.texts("children"));
        String described = "(?:" + Phrases.alternatives(words.texts("described_as")) + "[\\s-]){0,3}";
        signs = new HashSet<>(SIGNS);
        for (String key : List.of("child", "children")) {
            words.texts(key)
                    .forEach(phrase -> signs.add(
                            phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)));
        }
        telling = Phrases.of(kinds(words, "telling"));
        placing = Phrases.of(kinds(words, "placing"));
        anyChild = Phrases.of(words.texts("any_child"));
        mayBe = Phrases.of(words.texts("may_be"));
        oneSuch = Pattern.compile(
                "\\b(?:one|a\\ssingle|another|1|the\\s(?:other|only|youngest|eldest|oldest|middle))\\s" + described
                        + "(?:"
                        + child
                        + "(?!['’]s\\s(?:voice|view)|\\sat\\sa\\stime|-)|of\\s(?:the|these|those|our)\\s" + described
                        + children + ")",
                FLAGS);
        aged = Pattern.compile(
                "\\b(?:(?:an?|one|the|this|that|another|their|his|her|whose)\\s(?:\\w{1,15}\\s){0,2}?" + child
                        + "[,\\s(]{1,2}(?:who\\sis\\s)?aged?\\s(?:just\\s|only\\s)?" + AGE + "\\b" + NOT_A_RANGE
                        + "|(?:an?|one|the|this|that|another|their|his|her|whose)\\s(?:\\w{1,15}\\s){0,2}?" + AGE
                        + "[\\s-]years?[\\s-]old\\b(?=\\s?(?:[,.;:)(]|$|(?:\\w{1,12}[\\s-]){0,2}" + child
                        + "|(?:is|was|has|had|who|whose|with|in|at|from|son|daughter|male|female|patient|remains|went|came)\\b)))",
                FLAGS);
        shortAge = Pattern.compile(
                "(?:" + child + "|\\b(?:Child|YP)\\s[A-Z])\\s?\\((?:aged\\s)?1?\\d\\)"
                        + "|(?:\\b(?:he|she)|\\b(?:the|this)\\s" + child
                        + ")\\sis\\s(?:just\\s|only\\s|now\\s)?1?\\d(?=,|\\.(?!\\d)|\\sand\\b|\\syears?\\sold)"
                        + "|\\b(?:male|female|boy|girl|son|daughter|[MF])\\s?[,(/]\\s?(?:aged\\s)?1?\\d\\b"
                        + NOT_A_RANGE
                        + "|\\b1?\\d\\s?(?:yo|y/o)\\b",
                FLAGS);
        happened = Pattern.compile(
                "\\b(?:an?|the|this|that)\\s" + described + child + "\\s(?:who\\s)?(?:\\w{2,12}ly\\s)?"
                        + Phrases.alternatives(words.texts("happened")),
                FLAGS);
        named = Pattern.compile("\\b(?:Child|Young Person|YP|Sibling|Baby)\\s?(?:[A-Z]|\\d{1,2})\\b(?!['’])");
        siblings = Pattern.compile(
                "\\b(?:(?:an?|the|this|one)\\s(?:\\w{1,15}\\s)?sibling\\s(?:group|pair)(?!s)(?:\\sof\\s" + FEW + ")?"
                        + "|(?:the\\s|these\\s|both\\s|a\\sgroup\\sof\\s)?(?:" + FEW
                        + "|both|the)\\s(?:\\w{1,15}\\s)?(?:siblings|brothers|sisters|twins))\\b",
                FLAGS);
        fewSuch = Pattern.compile("(?<!in\\s)\\b(?:" + FEW + ")\\s" + described + children + "(?!['’])", FLAGS);
        group = Pattern.compile(
                "\\b(?:(?:(?:of|the)\\s(?:the\\s|these\\s|those\\s|our\\s|all\\s){0,2}|" + MANY + "\\s)" + "(?:" + MANY
                        + "\\s)?" + described + children + "(?!['’])|of\\s(?:whom|them|these|those)\\b)",
                FLAGS);
        brokenDown = Pattern.compile(
                "(?<!\\bin\\s)(?<!one\\s)\\b" + FEW
                        + "\\s(?:is|are|was|were|has|have|had|remains?|lives?|went|who|placed|aged|of\\s(?:whom|them|these))\\b"
                        + "|(?<!\\bin\\s)(?<!one\\s)\\b(?:one|two|[12])\\s(?:in|at|with)\\s(?!(?:one|two|three|four|five|six|ten|\\d)\\b)",
                FLAGS);
        pronoun = Pattern.compile("\\b(?:he|she)\\s(?:is|was|has|had|will)\\b", FLAGS);
    }

    /** With the words of a catalogue. */
    public static OneChild with(Catalogue catalogue) {
        return new OneChild(catalogue.file(FILE));
    }

    /**
     * The sentences that tell of one child, in the text's order, each cut to 600 letters; empty if none does. They are for the author's eyes: a
     * finding, a log or a page for others says only that there is one.
     */
    public List<String> in(String text) {
        List<String> passages = new ArrayList<>();
        if (!hasSign(text)) {
            return passages;
        }
        List<Sentence> sentences = Sentence.of(text);
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i).text();
            String next = i + 1 < sentences.size() ? sentences.get(i + 1).text() : "";
            if (hasSign(sentence) && tells(sentence, next)) {
                String passage = sentence.strip();
                passages.add(passage.substring(0, Math.min(LONGEST, passage.length())));
            }
        }
        return passages;
    }

    /** Most sentences speak of no child, and looking closely costs much more than looking for the word. */
    private boolean hasSign(String text) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetter(text.charAt(at))) {
                if (at > from && signs.contains(text.substring(from, at).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private boolean tells(String sentence, String next) {
        if (shortAge.matcher(sentence).find()) {
            return true;
        }
        return ofOne(aged, sentence) && (!mayBe.in(sentence) || details(sentence))
                || ofOne(oneSuch, sentence) && (details(sentence) || continued(next))
                || named.matcher(sentence).find() && (details(sentence) || continued(next))
                || ofOne(siblings, sentence) && !mayBe.in(sentence) && details(sentence)
                || ofOne(happened, sentence) && !mayBe.in(sentence) && details(sentence)
                || ofOne(fewSuch, sentence) && telling.in(sentence)
                || ofOne(pronoun, sentence) && telling.in(sentence)
                || brokenDown(sentence);
    }

    /** A mention that is not of any child: nothing such as "when" or "each" stands before it. */
    private boolean ofOne(Pattern mention, String sentence) {
        Matcher found = mention.matcher(sentence);
        while (found.find()) {
            if (!anyChild.in(sentence.substring(Math.max(0, found.start() - REACH), found.start()))) {
                return true;
            }
        }
        return false;
    }

    private boolean details(String sentence) {
        return telling.in(sentence) || placing.in(sentence);
    }

    /** "One young person moved in May. They are in a secure unit." */
    private boolean continued(String next) {
        return next.matches("(?s)(?i)\\s?(?:they|he|she|this|the (?:child|young person))\\b.{0,400}")
                && telling.in(next);
    }

    /** "Of the forty children, two are in hospital": a group, and after it a few of them with what tells them apart. */
    private boolean brokenDown(String sentence) {
        Matcher whole = group.matcher(sentence);
        if (!whole.find() || !details(sentence)) {
            return false;
        }
        Matcher few = brokenDown.matcher(sentence);
        if (!few.find(whole.end())) {
            return false;
        }
        boolean ofThem =
                sentence.substring(whole.start()).toLowerCase(Locale.ROOT).startsWith("of");
        return (ofThem || details(sentence.substring(few.start())))
                && !anyChild.in(sentence.substring(Math.max(0, few.start() - NEAR), few.start()));
    }

    private static List<String> kinds(YamlFile words, String key) {
        List<String> all = new ArrayList<>();
        Map<String, Object> kinds = words.part(key).asMap();
        kinds.keySet().forEach(kind -> all.addAll(words.part(key).texts(kind)));
        return all;
    }
}
