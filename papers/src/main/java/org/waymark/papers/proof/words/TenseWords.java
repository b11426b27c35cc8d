package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.catalogue.YamlFile;

/** Says how a sentence speaks of a date in it, by the marks of {@code reference/dates_in_words.yaml}. */
final class TenseWords {

    enum Kind {
        TO_COME,
        INFINITIVE,
        ARRANGED,
        PAST,
        ENDING,
        BEHIND
    }

    private record Mark(int from, int to, Kind kind) {}

    /** "were due to" and "as planned" speak of what should have been. */
    private static final Pattern WAS = Pattern.compile(
            "\\b(?:was|were|had been|than|as)\\s+(?:not\\s+|originally\\s+|previously\\s+)?$",
            Pattern.CASE_INSENSITIVE);

    /** "completed", but not "need" or "proceed"; with a capital only where a sentence begins. */
    private static final Pattern ENDING_ED =
            Pattern.compile("(?:^\\p{L}|\\b\\p{Ll})(?:\\p{Ll}{0,19}[^e\\W]ed|greed)\\b");

    /** "On 3 June the plan will be made": the date is that of what follows. In "the event of 3 June" it is not. */
    private static final Pattern LEADS = Pattern.compile(
            "(?:\\b(?:on|in|by|from|during|until|at|before|around|commencing|w/c)\\s{1,2}(?:the\\s)?|[,:;–-]\\s{0,2})$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TO = Pattern.compile("\\bto\\s$", Pattern.CASE_INSENSITIVE);

    /** Where a sentence turns to something else. */
    private static final Pattern TURN = Pattern.compile("\\s[-–]\\s|;");

    /** How much of a sentence is read on each side of a date. */
    private static final int REACH = 300;

    /** How many marks before another are looked at. */
    private static final int MARKS_BACK = 12;

    /** How far "since" may stand before its date, for words such as "the" and "our visit on". */
    private static final int NEAR = 25;

    private final Phrases toCome;
    private final Phrases infinitive;
    private final Phrases arranged;
    private final Phrases past;
    private final Phrases pastUnlessGoverned;
    private final Phrases behind;

    TenseWords(YamlFile words) {
        toCome = Phrases.of(words.texts("to_come"));
        infinitive = Phrases.of(words.texts("to_come_unless_past"));
        arranged = Phrases.of(words.texts("arranged"));
        past = Phrases.of(words.texts("past"));
        pastUnlessGoverned = Phrases.of(words.texts("past_unless_governed"));
        behind = Phrases.of(words.texts("behind"));
    }

    /** How a sentence speaks of the dates in it. */
    Spoken in(String sentence) {
        return new Spoken(sentence, marks(sentence));
    }

    /** The marks of a sentence, which are found once for all of its dates. */
    static final class Spoken {

        private final String sentence;
        private final List<Mark> marks;
        private int next;

        private Spoken(String sentence, List<Mark> marks) {
            this.sentence = sentence;
            this.marks = marks;
        }

        /** Of the date from {@code from} to {@code to}; dates are asked for in their order. */
        Tense of(int from, int to) {
            while (next < marks.size() && marks.get(next).to() <= from) {
                next++;
            }
            for (int i = next - 1; i >= 0 && from - marks.get(i).to() <= REACH; i--) {
                Mark mark = marks.get(i);
                if (mark.kind() == Kind.INFINITIVE) {
                    if (pastBefore(i)) {
                        continue;
                    }
                    return Tense.TO_COME;
                }
                boolean far = mark.kind() == Kind.BEHIND && from - mark.to() > NEAR;
                if (far || mark.kind() == Kind.ENDING && governed(i)) {
                    continue;
                }
                if (mark.kind() == Kind.ARRANGED && becamePast(to)) {
                    return Tense.PAST;
                }
                return mark.kind() == Kind.TO_COME || mark.kind() == Kind.ARRANGED ? Tense.TO_COME : Tense.PAST;
            }
            return LEADS.matcher(sentence.substring(Math.max(0, from - NEAR), from))
                                    .find()
                            || from <= NEAR && sentence.substring(0, from).isBlank()
                    ? after(to)
                    : Tense.UNCLEAR;
        }

        /** "will be completed by May and presented": the words after "will" have its tense, up to a past of their own. */
        private boolean governed(int at) {
            for (int i = at - 1; i >= 0 && marks.get(at).from() - marks.get(i).to() <= REACH; i--) {
                if (marks.get(i).kind() == Kind.TO_COME) {
                    return true;
                }
                if (marks.get(i).kind() == Kind.PAST) {
                    return false;
                }
            }
            return false;
        }

        /** "met to agree the plan": what was meant then is no more to come. */
        private boolean pastBefore(int at) {
            return marks.subList(Math.max(0, at - MARKS_BACK), at).stream()
                    .anyMatch(mark -> mark.kind() == Kind.PAST || mark.kind() == Kind.ENDING);
        }

        private boolean becamePast(int to) {
            int i = firstAfter(to);
            if (i == marks.size()
                    || marks.get(i).kind() != Kind.PAST
                    || marks.get(i).from() - to > REACH) {
                return false;
            }
            return !TURN.matcher(sentence.substring(to, marks.get(i).from())).find();
        }

        private Tense after(int to) {
            for (int i = firstAfter(to); i < marks.size() && marks.get(i).from() - to <= REACH; i++) {
                switch (marks.get(i).kind()) {
                    case TO_COME, INFINITIVE:
                        return Tense.TO_COME;
                    case PAST, ENDING:
                        return Tense.PAST;
                    default:
                        break;
                }
            }
            return Tense.UNCLEAR;
        }

        private int firstAfter(int to) {
            int i = next;
            while (i < marks.size() && marks.get(i).from() < to) {
                i++;
            }
            return i;
        }
    }

    /** The marks in a text, in order, without those that stand inside another. */
    private List<Mark> marks(String text) {
        List<Mark> all = new ArrayList<>();
        gather(toCome, text, Kind.TO_COME, all);
        gather(infinitive, text, Kind.INFINITIVE, all);
        gather(arranged, text, Kind.ARRANGED, all);
        gather(past, text, Kind.PAST, all);
        gather(pastUnlessGoverned, text, Kind.ENDING, all);
        gather(behind, text, Kind.BEHIND, all);
        Matcher ending = ENDING_ED.matcher(text);
        while (ending.find()) {
            all.add(new Mark(ending.start(), ending.end(), Kind.ENDING));
        }
        all.sort(Comparator.comparingInt(Mark::from)
                .thenComparing(Comparator.comparingInt(Mark::to).reversed())
                .thenComparing(Mark::kind));
        List<Mark> outer = new ArrayList<>();
        int end = 0;
        for (Mark mark : all) {
            if (mark.from() >= end) {
                outer.add(mark);
                end = mark.to();
            }
        }
        return outer;
    }

    private static void gather(Phrases phrases, String text, Kind kind, List<Mark> into) {
        Matcher found = phrases.matcher(text);
        while (found.find()) {
            boolean over = (kind == Kind.TO_COME || kind == Kind.ARRANGED)
                    && WAS.matcher(text.substring(Math.max(0, found.start() - NEAR), found.start()))
                            .find();
            if (kind == Kind.PAST
                    && TO.matcher(text.substring(Math.max(0, found.start() - NEAR), found.start()))
                            .find()) {
                continue;
            }
            into.add(new Mark(found.start(), found.end(), over ? Kind.PAST : kind));
        }
    }
}
