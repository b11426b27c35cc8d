package org.waymark.papers.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.waymark.engine.EngineException;

/**
 * A board's paper as an authority types it: a folder of CSV files with a {@code pack.yaml}.
 *
 * <p>Every list is in its file's order and is empty if the file is absent. Texts are as typed; a number stands beside its text where
 * there is one. Blank owners, words where a date should be, arrows that do not follow the figures: all is kept.
 *
 * @param measures of {@code measures.csv}
 * @param figures of {@code figures.csv}
 * @param additive of {@code additive.csv}: how months make a year
 * @param relations of {@code relations.csv}: rules between measures
 * @param actions of {@code plan.csv}
 * @param cells of {@code breakdowns.csv}
 * @param partitions of {@code partitions.csv}
 * @param lists of {@code lists.csv}
 * @param ratings of {@code rag_guidance.csv}
 */
public record Pack(
        PackCover cover,
        List<PackMeasure> measures,
        List<PackFigure> figures,
        PackTable additive,
        PackTable relations,
        List<PackTheme> themes,
        List<PackAction> actions,
        List<PackSuccessMeasure> successMeasures,
        List<PackPriority> priorities,
        List<PackRisk> risks,
        List<PackForumAction> forumActions,
        List<PackCommitment> commitments,
        List<PackRecommendation> recommendations,
        List<PackCell> cells,
        PackTable partitions,
        PackTable lists,
        List<PackRating> ratings,
        List<PackPledge> pledges,
        PackTable signoffs,
        PackTable preparation,
        PackTable previousPlan,
        PackTable glossary) {

    public Pack {
        measures = List.copyOf(measures);
        figures = List.copyOf(figures);
        themes = List.copyOf(themes);
        actions = List.copyOf(actions);
        successMeasures = List.copyOf(successMeasures);
        priorities = List.copyOf(priorities);
        risks = List.copyOf(risks);
        forumActions = List.copyOf(forumActions);
        commitments = List.copyOf(commitments);
        recommendations = List.copyOf(recommendations);
        cells = List.copyOf(cells);
        ratings = List.copyOf(ratings);
        pledges = List.copyOf(pledges);
    }

    /**
     * Reads a pack whole. Messy content is never refused.
     *
     * @throws EngineException for trouble with its structure, all of it at once: {@code pack-yaml-missing}, {@code pack-yaml-unreadable},
     *     {@code pack-yaml-key}, {@code pack-csv-encoding}, {@code pack-csv-unreadable}, {@code pack-column-missing}, {@code
     *     pack-column-twice}, {@code pack-row-too-long}
     */
    public static Pack read(Path folder) {
        return PackReader.read(folder);
    }

    /**
     * A pack that was not typed into files: of what {@code pack.yaml} would say and the rows that its files would hold.
     *
     * @param tables each named as its file; a file that is left out is absent
     * @throws EngineException {@code pack-yaml-key}
     */
    public static Pack of(Map<String, Object> cover, List<PackTable> tables) {
        return PackReader.of(cover, tables);
    }
}
