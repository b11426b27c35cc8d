package org.waymark.app.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.app.access.Refused;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Addresses;
import org.waymark.app.measures.FigureHistory.Kept;
import org.waymark.app.measures.Measures;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.View;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.MeasureRunner;

/** Finds what the address of a measure's page names, and tells the way to it. */
@Component
class MeasurePath {

    private static final String WORKER = "worker";

    private final Snapshots snapshots;
    private final Measures measures;

    MeasurePath(Snapshots snapshots, Measures measures) {
        this.snapshots = snapshots;
        this.measures = measures;
    }

    Measure measure(String id) {
        Measure measure = snapshots.catalogue().measures().get(id);
        if (measure == null) {
            throw new NotFound("There is no measure of that name.");
        }
        return measure;
    }

    /** The rows of a measure in words, for the access log; an address of no measure is not repeated. */
    String rowsOf(String id) {
        Measure measure = snapshots.catalogue().measures().get(id);
        return measure == null ? "rows of a measure that is not there" : "rows behind “" + measure.title() + "”";
    }

    /** The groups of a measure that the viewer may see it broken down by. Single workers are for those who see every row there is. */
    List<String> groups(Measure measure, Viewer viewer) {
        return MeasureRunner.groupsOf(measure).stream()
                .filter(group -> viewer.seesAllRows() || !group.equals(WORKER))
                .toList();
    }

    /** {@code all}, or a group that the measure has and the viewer may see. */
    String group(Measure measure, @Nullable String asked, Viewer viewer) {
        if (asked == null || asked.equals("all")) {
            return "all";
        }
        if (!MeasureRunner.groupsOf(measure).contains(asked)) {
            throw new NotFound("This measure is not broken down that way.");
        }
        if (!groups(measure, viewer).contains(asked)) {
            throw new Refused(
                    "You cannot see figures of single workers.",
                    "They are for those who see the rows of the whole authority.");
        }
        return asked;
    }

    /** The figure of a period and group from a snapshot, the newest if none is named. */
    Kept figure(Measure measure, String period, String group, @Nullable String value, @Nullable String snapshot) {
        FigurePeriod read;
        try {
            read = Addresses.period(period);
        } catch (EngineException e) {
            throw new NotFound("There is no such period.");
        }
        List<Kept> kept = measures.kept(measure, read, group, value);
        Optional<Kept> found = snapshot == null
                ? kept.stream().reduce((earlier, later) -> later)
                : kept.stream()
                        .filter(one -> one.snapshot().id().equals(snapshot))
                        .findFirst();
        return found.orElseThrow(() -> new NotFound("There is no figure of this measure for that period and group."));
    }

    /** The reference that a board knows a measure by, with the area: {@code 2.21 · Conferences and child protection plans}. */
    String caption(Measure measure) {
        String area = Areas.of(snapshots.catalogue()).title(measure.area());
        return scorecard(measure)
                .map(scorecard -> scorecard.sections().stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> line.measure().equals(measure.id()))
                        .findFirst()
                        .map(line -> line.ref() + " · " + area)
                        .orElse(area))
                .orElse(area);
    }

    List<Crumb> crumbs(Measure measure) {
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("Scorecards", "/scorecards")));
        crumbs.add(scorecard(measure)
                .map(scorecard -> new Crumb(scorecard.title(), Addresses.scorecard(scorecard.id())))
                .orElse(new Crumb("All measures", "/measures")));
        return crumbs;
    }

    List<Crumb> below(Measure measure) {
        List<Crumb> crumbs = crumbs(measure);
        crumbs.add(new Crumb(measure.title(), Addresses.measure(measure.id())));
        return crumbs;
    }

    /** The pages of a measure; {@code newest} is where the rows of its newest figure are, null where there are none to see. */
    List<View> pages(Measure measure, String here, @Nullable String newest) {
        List<View> pages = new ArrayList<>();
        String address = Addresses.measure(measure.id());
        pages.add(new View("Figures", address, here.equals("figures")));
        if (!MeasureRunner.groupsOf(measure).isEmpty()) {
            pages.add(new View("By team and group", address + "/teams", here.equals("teams")));
        }
        if (newest != null) {
            pages.add(new View("Rows", newest, here.equals("rows")));
        }
        pages.add(new View("Definition in full", address + "/definition", here.equals("definition")));
        return pages;
    }

    /** Where the rows of the newest figure of the whole authority are; null for those who may not see them and where there are none. */
    @Nullable
    String newestRows(Measure measure, Viewer viewer) {
        if (!viewer.may(Right.SEE_ROWS)) {
            return null;
        }
        return measures.history(measure, measures.followed(measure), "all", null)
                .flatMap(history -> history.figures().stream().reduce((earlier, later) -> later))
                .filter(figure -> figure.numerator() != null)
                .map(figure -> Addresses.rows(figure, Explained.allRows(measure)))
                .orElse(null);
    }

    /** The figures of a measure as a file. */
    String csv(Measure measure, String group) {
        return Addresses.measure(measure.id()) + ".csv" + (group.equals("all") ? "" : "?by=" + group);
    }

    private Optional<Scorecard> scorecard(Measure measure) {
        return snapshots.catalogue().scorecards().values().stream()
                .filter(scorecard -> scorecard.sections().stream()
                        .flatMap(section -> section.lines().stream())
                        .anyMatch(line -> Objects.equals(line.measure(), measure.id())))
                .findFirst();
    }
}
