package org.waymark.app.proofing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A part of a paper as its readers know it, in the order in which it is printed. */
enum Part {
    FRONT(
            "Front page",
            "on the front page",
            "pack.yaml",
            "priorities.csv",
            "rag_guidance.csv",
            "signoffs.csv",
            "preparation.csv"),
    THEMES("Themes", "in the themes", "themes.csv"),
    PLAN("Plan", "in the plan", "plan.csv", "success_measures.csv", "previous_plan.csv"),
    SCORECARD("Scorecard", "on the scorecard", "measures.csv", "figures.csv", "additive.csv", "relations.csv"),
    TABLES("Tables", "in tables", "breakdowns.csv", "partitions.csv", "lists.csv"),
    RISKS("Risks", "in the risks", "risks.csv"),
    BOARDS("Boards", "in what boards asked for", "forum_actions.csv", "minuted_commitments.csv", "recommendations.csv"),
    PLEDGES("Pledges", "in the pledges", "pledges.csv"),
    /** Anything else, such as the glossary. */
    OTHER("The rest", "in the rest");

    /** What one row of a file is called; a file that is not here is called by its name. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("pack.yaml", "Cover"),
            Map.entry("priorities.csv", "Front page,"),
            Map.entry("rag_guidance.csv", "Rating"),
            Map.entry("signoffs.csv", "Sign-off"),
            Map.entry("preparation.csv", "Preparation"),
            Map.entry("themes.csv", "Theme"),
            Map.entry("plan.csv", "Action"),
            Map.entry("success_measures.csv", "Success measure"),
            Map.entry("previous_plan.csv", "Previous plan"),
            Map.entry("measures.csv", "Measure"),
            Map.entry("figures.csv", "Figure"),
            Map.entry("additive.csv", "Months of"),
            Map.entry("relations.csv", "Relation"),
            Map.entry("breakdowns.csv", "Table"),
            Map.entry("partitions.csv", "Parts of"),
            Map.entry("lists.csv", "List"),
            Map.entry("risks.csv", "Risk"),
            Map.entry("forum_actions.csv", "Board action"),
            Map.entry("minuted_commitments.csv", "Promise"),
            Map.entry("recommendations.csv", "Recommendation"),
            Map.entry("pledges.csv", "Pledge"),
            Map.entry("glossary.csv", "Glossary"));

    private final String words;
    private final String place;
    private final List<String> files;

    Part(String words, String place, String... files) {
        this.words = words;
        this.place = place;
        this.files = List.of(files);
    }

    static Part of(String file) {
        return Stream.of(values())
                .filter(part -> part.files.contains(file))
                .findFirst()
                .orElse(OTHER);
    }

    /** {@code Action 1.2.4}, {@code Action 32, 33}: where a finding is, in a reader's words. */
    static String where(String file, String ref) {
        String named = file.equals("plan.csv") ? ref.replace(" ", ", ") : ref.replace('_', ' ');
        return (ROWS.getOrDefault(file, file) + " " + Words.shortened(named, 60)).strip();
    }

    /** The part's heading. */
    String words() {
        return words;
    }

    /** {@code in the plan}. */
    String place() {
        return place;
    }

    /** As an address names it. */
    String address() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
