package org.waymark.papers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.waymark.engine.spc.Improvement;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.series.Monthly;
import org.waymark.papers.series.Series;

final class ChartTest {

    private static final String RISING =
            "61.8 58.6 66.7 58.1 65.8 65.7 58.5 64.9 59.1 66.7 57.5 63.9 59.4 66.7 60.0 65.8 66.7 71.8 73.8 75.7 75.6 79.4 78.0 81.6";
    private static final Series SHARES = Monthly.shares("95", RISING)
            .marked(List.of(Series.Marker.of(LocalDate.of(2026, 3, 2), "interview worker in post (action 1.2.4)")));

    private static List<Series> many() {
        return List.of(
                SHARES,
                Monthly.shares("90", Monthly.same("100", 14)),
                Monthly.shares(null, ""),
                Monthly.shares(null, "50"),
                Monthly.of("days", 0, Improvement.DECREASE, null, null, "12 19"),
                Monthly.of("", 0, Improvement.NEUTRAL, null, null, "12345 12890 13022 12455 12770 13120 12980 18000"),
                Monthly.of("", 0, Improvement.INCREASE, "3", null, "0 1 0 2 0 3 1 0 0 2 1 0 4 0 1 0"),
                Monthly.shares("50", "55 54 – 53 57 – – 58 59 54 53 51 52 56 – 48 47 –"),
                Monthly.shares("95", "60 62 60 62 60 62 60 62 80 82 80 82")
                        .marked(List.of(new Series.Marker(LocalDate.of(2026, 6, 15), "new recording", true))));
    }

    @Test
    void everyDrawingIsXmlOfItsSizeWithATitleAndWhatItSays() throws Exception {
        for (Series series : many()) {
            size(XmrChart.wide(series), 1160, 370);
            size(XmrChart.narrow(series), 288, 300);
            size(XmrChart.paper(series), 680, 235);
            size(SmallMultiples.of(List.of(series)).get(0), 340, 120);
            Document spark = xml(Sparkline.of(series));
            assertThat(spark.getDocumentElement().getAttribute("aria-hidden")).isEqualTo("true");
        }
    }

    @Test
    void nothingIsDrawnOutsideThePicture() throws Exception {
        for (Series series : many()) {
            for (String chart : List.of(XmrChart.wide(series), XmrChart.narrow(series), XmrChart.paper(series))) {
                Element svg = xml(chart).getDocumentElement();
                double width = Double.parseDouble(svg.getAttribute("width"));
                double height = Double.parseDouble(svg.getAttribute("height"));
                for (Element text : elements(svg, "text")) {
                    double size = Double.parseDouble(text.getAttribute("font-size"));
                    double x = Double.parseDouble(text.getAttribute("x"));
                    double wide = TextWidth.of(text.getTextContent(), (int) size)
                            * (text.getAttribute("font-weight").equals("700") ? 1.07 : 1);
                    double start = switch (text.getAttribute("text-anchor")) {
                        case "end" -> x - wide;
                        case "middle" -> x - wide / 2;
                        default -> x;
                    };
                    assertThat(start).as(text.getTextContent()).isGreaterThanOrEqualTo(-0.5);
                    assertThat(start + wide).as(text.getTextContent()).isLessThanOrEqualTo(width + 0.5);
                    assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(size * 0.7, height);
                }
            }
        }
    }

    @Test
    void theSameSeriesGivesTheSameTextWhateverTheMachinesLanguage() {
        String usual = XmrChart.wide(SHARES) + Sparkline.of(SHARES);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR"));
            assertThat(XmrChart.wide(SHARES) + Sparkline.of(SHARES)).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void labelsAtTheRightDoNotTouchAndOnlyTheLastValueIsPrinted() throws Exception {
        Series close = Monthly.shares("61.2", "60 62 60 62 60 62 60 62 60 62 60 62 61 61.1");
        List<Double> heights = new ArrayList<>();
        for (Element text : elements(xml(XmrChart.wide(close)).getDocumentElement(), "text")) {
            if (text.getTextContent().matches("(Target|Upper limit|Average|Lower limit).*")) {
                heights.add(Double.parseDouble(text.getAttribute("y")));
            }
        }
        assertThat(heights).hasSize(4);
        List<Double> sorted = heights.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(sorted.get(i) - sorted.get(i - 1)).isGreaterThanOrEqualTo(17.9);
        }
        String chart = XmrChart.wide(SHARES);
        assertThat(chart).contains(">81.6<").doesNotContain(">78.0<", ">79.4<");
    }

    @Test
    void shapesCarryTheMeaning() {
        assertThat(count(XmrChart.wide(SHARES), "fill=\"#00b0f0\" stroke=\"#00527a\""))
                .isEqualTo(9);
        assertThat(count(XmrChart.wide(SHARES), "fill=\"#a6a6a6\" stroke=\"#505a5f\""))
                .isEqualTo(15);
        Series worse = Monthly.of("%", 1, Improvement.DECREASE, null, null, RISING);
        assertThat(count(XmrChart.wide(worse), "<rect [^>]*fill=\"#e46c0a\" stroke=\"#7a3300\""))
                .isEqualTo(9);
        Series neutral = Monthly.of("%", 1, Improvement.NEUTRAL, null, null, RISING);
        assertThat(count(XmrChart.wide(neutral), "<path [^>]*fill=\"#490092\"")).isEqualTo(9);
        for (Meaning meaning : Meaning.values()) {
            assertThat(MeaningShape.icon(meaning)).contains("aria-hidden=\"true\"");
        }
    }

    @Test
    void aMissingMonthIsAGap() {
        Series gaps = Monthly.shares(null, "60 62 – 61 63 – 60");
        assertThat(count(XmrChart.wide(gaps), "<polyline")).isEqualTo(3);
        assertThat(count(Sparkline.of(gaps), "<polyline")).isEqualTo(3);
    }

    @Test
    void provisionalLimitsHaveTheirOwnDashesAndSaySo() {
        Series few = Monthly.shares(null, "60 62 60 62 60 62");
        assertThat(XmrChart.wide(few)).contains("stroke-dasharray=\"2 2\"", ", provisional<");
        assertThat(XmrChart.wide(SHARES)).contains("stroke-dasharray=\"6 4\"").doesNotContain("provisional");
    }

    @Test
    void limitsAreDrawnWithinWhatIsPossible() {
        Series nearNought = Monthly.of("", 0, Improvement.INCREASE, null, null, "0 1 0 2 0 3 1 0 0 2 1 0 4 0 1 0");
        assertThat(XmrChart.wide(nearNought)).contains(">Lower limit 0<");
        assertThat(XmrChart.lines(nearNought)).startsWith("Average ").contains("usual range 0 to ");
    }

    @Test
    void aRebaseLeavesAGapAndSaysWhoAndWhy() {
        Series rebased = Monthly.shares(null, "60 62 60 62 60 62 60 62 80 82 80 82")
                .marked(List.of(
                        new Series.Marker(LocalDate.of(2026, 6, 15), "new recording (Performance manager)", true)));
        assertThat(XmrChart.wide(rebased)).contains("15 June 2026: new recording (Performance manager)");
        assertThat(count(XmrChart.wide(rebased), "<rect [^>]*fill=\"#f3f2f1\"")).isEqualTo(2);
    }

    @Test
    void aMarkerStandsOnItsDayBetweenTwoMonths() throws Exception {
        List<Double> points = new ArrayList<>();
        for (Element circle : elements(xml(XmrChart.wide(SHARES)).getDocumentElement(), "circle")) {
            points.add(Double.parseDouble(circle.getAttribute("cx")));
        }
        double february = points.get(15);
        double march = points.get(16);
        Matcher marker = Pattern.compile("<line x1=\"([0-9.]+)\"[^>]*stroke-dasharray=\"2 3\"")
                .matcher(XmrChart.wide(SHARES));
        assertThat(marker.find()).isTrue();
        assertThat(Double.parseDouble(marker.group(1)))
                .isCloseTo(february + (march - february) * 2 / 31, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void anAxisHasFourToSixRoundTicksAndDoesNotBeginAtNoughtForItsOwnSake() {
        for (double[] ends : new double[][] {{45.3, 95}, {0, 100}, {11_900, 18_000}, {0.2, 0.9}, {33, 41}, {7, 8}}) {
            assertThat(Ticks.between(ends[0], ends[1], false).size()).isBetween(4, 6);
        }
        assertThat(Ticks.between(45.3, 95, false).get(0)).isEqualByComparingTo("50");
        assertThat(Ticks.between(0, 2, true))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(0, 1, 2);
    }

    @Test
    void monthsHaveTheirNamesWithYearsUnderJanuaryAndTheEnds() {
        String chart = XmrChart.wide(SHARES);
        assertThat(chart).contains(">Jan<", ">Apr<", ">Jul<", ">Oct<");
        assertThat(count(chart, ">2026</text>")).isEqualTo(2);
        assertThat(count(XmrChart.narrow(SHARES), "<circle")).isEqualTo(13);
    }

    @Test
    void wordsFromOutsideCannotBreakThePicture() throws Exception {
        Series hostile = new Series(
                "<script>alert('x')</script> & \"more\" \u0000\u0007",
                "%",
                1,
                SHARES.grain(),
                SHARES.improvement(),
                null,
                null,
                null,
                null,
                SHARES.points(),
                List.of(Series.Marker.of(LocalDate.of(2026, 3, 2), "</svg><img src=x>")),
                null);
        for (String chart : List.of(
                XmrChart.wide(hostile), SmallMultiples.of(List.of(hostile)).get(0))) {
            assertThat(chart).doesNotContain("<script", "<img");
            assertThat(elements(xml(chart).getDocumentElement(), "title").get(0).getTextContent())
                    .startsWith("<script>alert('x')</script> & \"more\"");
        }
    }

    @Test
    void smallMultiplesOfOneUnitShareAScaleAndOthersAreSaidToDiffer() throws Exception {
        Series low = Monthly.shares(null, "10 12 10 12 10 12 10 12 10 12 10 12 11");
        Series high = Monthly.shares(null, "80 82 80 82 80 82 80 82 80 82 80 82 81");
        List<String> charts = SmallMultiples.of(List.of(low, high));
        assertThat(lastY(charts.get(0)) - lastY(charts.get(1))).isGreaterThan(50);
        assertThat(SmallMultiples.scalesDiffer(List.of(low, high))).isFalse();
        assertThat(SmallMultiples.scalesDiffer(
                        List.of(low, Monthly.of("days", 0, Improvement.DECREASE, null, null, "3 4"))))
                .isTrue();
    }

    private static double lastY(String chart) throws Exception {
        List<Element> circles = elements(xml(chart).getDocumentElement(), "circle");
        return Double.parseDouble(circles.get(circles.size() - 1).getAttribute("cy"));
    }

    private static void size(String chart, int width, int height) throws Exception {
        Element svg = xml(chart).getDocumentElement();
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + width + " " + height);
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(elements(svg, "title").get(0).getTextContent()).isNotBlank();
        assertThat(elements(svg, "desc").get(0).getTextContent()).isNotBlank();
        for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
            assertThat(chart).contains("id=\"" + id + "\"");
        }
    }

    private static Document xml(String chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static int count(String chart, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(chart);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
