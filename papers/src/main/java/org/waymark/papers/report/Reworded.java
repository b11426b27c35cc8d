package org.waymark.papers.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A report with something done to every text that somebody wrote in it. */
record Reworded(UnaryOperator<String> how) {

    Highlight of(Highlight highlight) {
        return new Highlight(
                highlight.cover(),
                highlight.changes(),
                highlight.narrative().stream().map(how).toList(),
                highlight.priorities().stream()
                        .map(one -> new Highlight.Priority(
                                one.kind(), one.ref(), text(one.words()), one.owner(), one.byWhen()))
                        .toList(),
                highlight.themes().stream().map(this::theme).toList(),
                highlight.actions().stream().map(this::action).toList(),
                highlight.scorecard().stream().map(this::line).toList(),
                highlight.risks().stream().map(this::risk).toList(),
                highlight.decisions().stream()
                        .map(one -> new Highlight.Decision(
                                one.forum(),
                                one.on(),
                                one.minute(),
                                how.apply(one.words()),
                                one.against(),
                                one.became()))
                        .toList(),
                highlight.boardActions().stream()
                        .map(one -> new Highlight.BoardAction(
                                one.forum(), one.meetingOn(), one.minute(), text(one.words()), text(one.comment())))
                        .toList(),
                highlight.promises().stream()
                        .map(one ->
                                new Highlight.Promise(one.forum(), one.meetingOn(), one.minute(), text(one.words())))
                        .toList(),
                highlight.recommendations().stream()
                        .map(one -> new Highlight.Recommendation(
                                one.forum(), one.ref(), text(one.words()), text(one.response()), text(one.update())))
                        .toList(),
                highlight.pledges().stream()
                        .map(one -> new Highlight.Pledge(one.priority(), text(one.words())))
                        .toList(),
                highlight.tables().stream().map(this::table).toList(),
                highlight.ratings(),
                highlight.links());
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : how.apply(text);
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(how).toList();
    }

    private Highlight.Theme theme(Highlight.Theme theme) {
        return new Highlight.Theme(
                theme.ref(),
                theme.title(),
                theme.rating(),
                text(theme.narrative()),
                theme.passages().stream()
                        .map(passage -> new Highlight.Passage(passage.heading(), how.apply(passage.words())))
                        .toList());
    }

    private Highlight.Action action(Highlight.Action action) {
        return new Highlight.Action(
                action.ref(),
                action.theme(),
                text(action.objective()),
                text(action.words()),
                action.lead(),
                action.due(),
                action.previousRating(),
                action.rating(),
                action.updates().stream()
                        .map(update -> new Highlight.Update(update.on(), update.by(), how.apply(update.words())))
                        .toList(),
                action.dependsOn(),
                action.successMeasures().stream()
                        .map(measure -> new Highlight.SuccessMeasure(
                                text(measure.title()),
                                text(measure.baseline()),
                                text(measure.target()),
                                measure.targetBy()))
                        .toList(),
                text(action.origin()));
    }

    private Highlight.Line line(Highlight.Line line) {
        return line.with(line.figures().stream().map(this::figure).toList(), line.yearToDate(), texts(line.notes()));
    }

    private Highlight.Printed figure(Highlight.Printed figure) {
        return new Highlight.Printed(
                figure.of(),
                figure.period(),
                figure.number() == null ? how.apply(figure.text()) : figure.text(),
                figure.number(),
                figure.numerator(),
                figure.denominator(),
                figure.mark(),
                text(figure.note()));
    }

    private Highlight.Risk risk(Highlight.Risk risk) {
        return new Highlight.Risk(
                risk.ref(),
                risk.type(),
                text(risk.description()),
                text(risk.mitigation()),
                risk.raisedOn(),
                risk.owner(),
                risk.probability(),
                risk.impact(),
                risk.score());
    }

    private Highlight.PrintedTable table(Highlight.PrintedTable table) {
        return new Highlight.PrintedTable(
                table.title(),
                table.holds(),
                table.columns(),
                table.rows().stream().map(this::texts).toList(),
                table.partitions(),
                texts(table.notes()));
    }
}
