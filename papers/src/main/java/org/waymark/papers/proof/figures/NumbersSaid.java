package org.waymark.papers.proof.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PrintedNumber;
import org.waymark.papers.proof.Reading;
import org.waymark.papers.proof.words.DateSaid;
import org.waymark.papers.proof.words.DatesInWords;
import org.waymark.papers.proof.words.Passage;
import org.waymark.papers.proof.words.Sentence;

/**
 * The table {@code numbers_said}: every number in figures in a text, its dates and references left out.
 *
 * <p>{@code is_other} marks a number that is no figure of the authority's own, such as a target. {@code in_words} is the number that the
 * words before a bracket name, as in "six (7)". What is longer than any sentence is left out.
 */
record NumbersSaid(FigureWords words, DatesInWords dates) implements Reading {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d./:£$#-])((?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d{1,6})?)(\\s?%|\\s(?:per\\s?cent)\\b)?(?![\\p{L}\\d/:]|[.,-]\\d|-\\p{L})");
    private static final int BEFORE = 40;

    /** What goes on for longer without a stop is no sentence, and nothing in it belongs together. */
    static final int LONGEST = 2_000;

    @Override
    public String table() {
        return "numbers_said";
    }

    @Override
    public List<String> columns() {
        return Passage.columns(
                "sentence_at integer",
                "sentence varchar",
                "printed varchar",
                "number decimal(24, 6)",
                "decimals integer",
                "is_percent boolean",
                "is_other boolean",
                "in_words integer");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        for (Passage passage : Passage.of(pack)) {
            for (Sentence sentence : Sentence.of(passage.text())) {
                Matcher number = NUMBER.matcher(sentence.text());
                if (sentence.text().length() <= LONGEST && number.find()) {
                    List<DateSaid> said = dates.in(
                            sentence.text(),
                            pack.cover().reportedOn(),
                            pack.cover().yearStartsIn());
                    do {
                        BigDecimal value = PrintedNumber.of(number.group(1));
                        int at = number.start();
                        if (value != null && said.stream().noneMatch(date -> holds(date, at))) {
                            row(passage, sentence, number, value, rows);
                        }
                    } while (number.find());
                }
            }
        }
    }

    private static boolean holds(DateSaid date, int at) {
        return at >= date.from() && at < date.from() + date.printed().length();
    }

    private void row(Passage passage, Sentence sentence, Matcher number, BigDecimal value, Rows rows) {
        String text = sentence.text();
        String before = text.substring(Math.max(0, number.start() - BEFORE), number.start());
        boolean bracketed = before.endsWith("(") && text.startsWith(")", number.end());
        passage.tell(
                rows,
                sentence.from(),
                text.strip(),
                number.group(),
                value,
                Math.max(0, value.scale()),
                number.group(2) != null,
                words.others().matcher(before).find(),
                bracketed ? words.numberBefore(before) : null);
    }
}
