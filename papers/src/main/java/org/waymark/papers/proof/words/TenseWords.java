package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.catalogue.YamlFile;

/** Says how a sentence speaks of a date in it, by the marks of {@code reference/dates_in_words.yaml}. */
final class TenseWords {

    private enum Kind {
        TO_COME,
        ARRANGED,
        PAST,
        ENDING,
        BEHIND
    }

    private record Mark(int from, int to, Kind kind) {}

    /** "were due to" speaks of what should have been. */
    private static final Pattern WAS = Pattern.compile(
            "\\b(?:was|were|had been)\\s+(?:not\\s+|originally\\s+|previously\\s+)?$", Pattern.CASE_INSENSITIVE);

    /** "completed", but not "need" or "proceed". */
    private static final Pattern ENDING_ED = Pattern.compile("\\b(?:\\p{Ll}{1,20}[^e\\W]ed|agreed)\\b");

    /** Where a sentence turns to something else. */
    private static final Pattern TURN = Pattern.compile("\\s[-–]\\s|;");

    /** How much of a sentence is read on each side of a date: more than any sentence a person writes. */
    private static final int REACH = 600;

    /** How far "since" may stand before its date, for words such as "the" and "our visit on". */
    private static final int NEAR = 25;

    private final Phrases toCome;
    private final Phrases arranged;
    private final Phrases past;
    private final Phrases behind;

    TenseWords(YamlFile words) {
        toCome = Phrases.of(words.texts("to_come"));
        arranged = Phrases.of(words.texts("arranged"));
        past = Phrases.of(words.texts("past"));
        behind = Phrases.of(words.texts("behind"));
    }

    /** Of the date from {@code from} to {@code to} of a sentence. */
    Tense of(String sentence, int from, int to) {
        int start = Math.max(0, from - REACH);
        List<Mark> before = marks(sentence.substring(start, from));
        int at = from - start;
        for (int i = before.size() - 1; i >= 0; i--) {
            Mark mark = before.get(i);
            if (mark.kind() == Kind.BEHIND && at - mark.to() > NEAR) {
                continue;
            }
            if (mark.kind() == Kind.ENDING && governed(before, i)) {
                continue;
            }
            if (mark.kind() == Kind.ARRANGED && becamePast(sentence, to)) {
                return Tense.PAST;
            }
            return mark.kind() == Kind.TO_COME || mark.kind() == Kind.ARRANGED ? Tense.TO_COME : Tense.PAST;
        }
        return after(sentence, to);
    }

    /** "will be completed by May and presented": the words after "will" have its tense, up to a past of their own. */
    private static boolean governed(List<Mark> marks, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Kind kind = marks.get(i).kind();
            if (kind == Kind.TO_COME) {
                return true;
            }
            if (kind == Kind.PAST) {
                return false;
            }
        }
        return false;
    }

    private boolean becamePast(String sentence, int to) {
        String rest = sentence.substring(to, Math.min(sentence.length(), to + REACH));
        Matcher turn = TURN.matcher(rest);
        List<Mark> after = marks(turn.find() ? rest.substring(0, turn.start()) : rest);
        return !after.isEmpty() && after.get(0).kind() == Kind.PAST;
    }

    private Tense after(String sentence, int to) {
        for (Mark mark : marks(sentence.substring(to, Math.min(sentence.length(), to + REACH)))) {
            switch (mark.kind()) {
                case TO_COME:
                    return Tense.TO_COME;
                case PAST, ENDING:
                    return Tense.PAST;
                default:
                    break;
            }
        }
        return Tense.UNCLEAR;
    }

    /** The marks in a text, in order, without those that stand inside another. */
    private List<Mark> marks(String text) {
        List<Mark> all = new ArrayList<>();
        gather(toCome, text, Kind.TO_COME, all);
        gather(arranged, text, Kind.ARRANGED, all);
        gather(past, text, Kind.PAST, all);
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
            into.add(new Mark(found.start(), found.end(), over ? Kind.PAST : kind));
        }
    }
}
