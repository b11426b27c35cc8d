package org.waymark.app.packs;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.app.forums.BoardsTaken;
import org.waymark.app.measures.TypedTaken;
import org.waymark.app.plans.Taken;
import org.waymark.app.risks.RisksTaken;

/** The tables of packs; the only class that names them. */
final class PackStore {

    private final JdbcClient jdbc;

    PackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PackImport made) {
        jdbc.sql("""
                insert into packs_import (
                    title, reported_on, taken_at, taken_by,
                    printed_themes, printed_actions, printed_risks, printed_figures, printed_board_lines,
                    printed_recommendations,
                    plan, themes, actions, actions_changed, updates, plan_kept,
                    risks, risks_changed, assessments, risks_kept,
                    scorecard, lines, figures, figures_corrected,
                    boards, meetings, board_lines, answers, recommendations, empty_rows, content
                )
                values (
                    :title, :reportedOn, :at, :by,
                    :printedThemes, :printedActions, :printedRisks, :printedFigures, :printedBoardLines,
                    :printedRecommendations,
                    :plan, :themes, :actions, :actionsChanged, :updates, :planKept,
                    :risks, :risksChanged, :assessments, :risksKept,
                    :scorecard, :lines, :figures, :corrected,
                    :boards, :meetings, :boardLines, :answers, :recommendations, :empty, :content
                )
                """)
                .param("title", made.title())
                .param("reportedOn", made.reportedOn())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("by", made.by())
                .param("printedThemes", made.printed().themes())
                .param("printedActions", made.printed().actions())
                .param("printedRisks", made.printed().risks())
                .param("printedFigures", made.printed().figures())
                .param("printedBoardLines", made.printed().boardLines())
                .param("printedRecommendations", made.printed().recommendations())
                .param("plan", made.plan().plan())
                .param("themes", made.plan().themes())
                .param("actions", made.plan().actions())
                .param("actionsChanged", made.plan().changed())
                .param("updates", made.plan().updates())
                .param("planKept", made.plan().keptAsEdited())
                .param("risks", made.risks().risks())
                .param("risksChanged", made.risks().changed())
                .param("assessments", made.risks().assessments())
                .param("risksKept", made.risks().keptAsEdited())
                .param("scorecard", made.figures().scorecard())
                .param("lines", made.figures().lines())
                .param("figures", made.figures().figures())
                .param("corrected", made.figures().corrected())
                .param("boards", made.boards().boards())
                .param("meetings", made.boards().meetings())
                .param("boardLines", made.boards().lines())
                .param("answers", made.boards().answers())
                .param("recommendations", made.boards().recommendations())
                .param("empty", made.boards().empty())
                .param("content", made.content())
                .update();
    }

    /** Keeps a pack's files, if the same are not kept already. */
    void keep(PackFiles files) {
        jdbc.sql(
                        "insert into packs_files (content, packed) values (:content, :packed) on conflict (content) do nothing")
                .param("content", files.content())
                .param("packed", files.packed())
                .update();
    }

    byte[] files(String content) {
        return jdbc.sql("select packed from packs_files where content = :content")
                .param("content", content)
                .query(byte[].class)
                .single();
    }

    List<PackImport> imports() {
        return jdbc.sql("""
                        select
                            title, reported_on, taken_at, taken_by,
                            printed_themes, printed_actions, printed_risks, printed_figures, printed_board_lines,
                            printed_recommendations,
                            plan, themes, actions, actions_changed, updates, plan_kept,
                            risks, risks_changed, assessments, risks_kept,
                            scorecard, lines, figures, figures_corrected,
                            boards, meetings, board_lines, answers, recommendations, empty_rows, content
                        from packs_import
                        order by number desc
                        """)
                .query((row, number) -> new PackImport(
                        row.getString("title"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("taken_by"),
                        new PackImport.Printed(
                                row.getInt("printed_themes"),
                                row.getInt("printed_actions"),
                                row.getInt("printed_risks"),
                                row.getInt("printed_figures"),
                                row.getInt("printed_board_lines"),
                                row.getInt("printed_recommendations")),
                        new Taken(
                                row.getString("plan"),
                                row.getInt("themes"),
                                row.getInt("actions"),
                                row.getInt("actions_changed"),
                                row.getInt("updates"),
                                row.getInt("plan_kept")),
                        new RisksTaken(
                                row.getInt("risks"),
                                row.getInt("risks_changed"),
                                row.getInt("assessments"),
                                row.getInt("risks_kept")),
                        new TypedTaken(
                                row.getString("scorecard"),
                                row.getInt("lines"),
                                row.getInt("figures"),
                                row.getInt("figures_corrected")),
                        new BoardsTaken(
                                row.getInt("boards"),
                                row.getInt("meetings"),
                                row.getInt("board_lines"),
                                row.getInt("answers"),
                                row.getInt("recommendations"),
                                row.getInt("empty_rows")),
                        row.getString("content")))
                .list();
    }
}
