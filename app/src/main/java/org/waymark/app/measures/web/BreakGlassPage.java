package org.waymark.app.measures.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.BreakGlass;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Measures;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Choice;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.Problem;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.MeasureRunner;

/** Opens the rows of a service that is not one's own, for a short time and with a reason. */
@Controller
@Needs(Right.SEE_ROWS)
class BreakGlassPage {

    /**
     * @param open what the viewer has open now; null for nothing
     * @param services those that may be chosen, after an empty choice
     * @param chosen what was chosen, when the page comes back
     * @param reason what was written, when the page comes back
     * @param minutes for how long rows are opened
     * @param needless true for someone who sees every row as it is
     */
    record Page(
            Heading heading,
            @Nullable Table open,
            List<Choice> services,
            String chosen,
            String reason,
            long minutes,
            boolean needless,
            List<Problem> problems) {}

    private final BreakGlass glass;
    private final Measures measures;
    private final Snapshots snapshots;

    BreakGlassPage(BreakGlass glass, Measures measures, Snapshots snapshots) {
        this.glass = glass;
        this.measures = measures;
        this.snapshots = snapshots;
    }

    @GetMapping("/break-glass")
    ModelAndView page(Viewer viewer) {
        return show(viewer, "", "", List.of());
    }

    @PostMapping("/break-glass")
    ModelAndView open(
            @RequestParam(name = "service", defaultValue = "") String service,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Viewer viewer) {
        List<Problem> problems = glass.open(viewer, service, services(), reason);
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/break-glass");
        }
        ModelAndView again = show(viewer, service, reason, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView show(Viewer viewer, String chosen, String reason, List<Problem> problems) {
        Table.Builder table =
                Table.under("Open to you now").column("Service").column("Until").column("Your reason");
        glass.openTo(viewer)
                .forEach(one ->
                        table.row(Cell.of(one.service()), Cell.of(Print.time(one.until())), Cell.of(one.reason())));
        Table open = table.build();
        List<Choice> services = Stream.concat(
                        Stream.of(new Choice("", "Choose a service")),
                        services().stream().map(service -> new Choice(service, service)))
                .toList();
        return new ModelAndView(
                "measures/break-glass",
                "page",
                new Page(
                        Heading.of(
                                "Rows of children",
                                "Break the glass",
                                "For when a child may be at risk and nobody of the child’s service can be reached: the rows of"
                                        + " another service, for "
                                        + glass.lasts().toMinutes() + " minutes."),
                        open.isEmpty() ? null : open,
                        services,
                        chosen,
                        reason,
                        glass.lasts().toMinutes(),
                        viewer.seesAllRows(),
                        problems));
    }

    /** The services that the figures know; no measure counts children of them all. */
    private List<String> services() {
        return snapshots.catalogue().measures().values().stream()
                .filter(measure -> MeasureRunner.groupsOf(measure).contains("service"))
                .flatMap(measure -> measures.figures(measure, "service").stream())
                .map(Figure::groupValue)
                .filter(Objects::nonNull)
                .filter(service -> !GroupWords.isUnknown(service))
                .distinct()
                .sorted()
                .toList();
    }
}
