package org.waymark.app.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.proofing.FindingsPages;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.papers.series.DateWords;

/** Where a paper that was typed as a pack is brought in, and what each one brought. */
@Controller
@Needs(Right.IMPORT_PACKS)
class PacksPage {

    private static final String VIEW = "packs/packs";
    private static final String FILE = "pack";

    /** @param imports newest first; null if none was made */
    record Page(Heading heading, @Nullable Table imports, List<Problem> problems) {}

    /**
     * @param found what was found when it was proof-read, in words
     * @param findings where that is to be seen; null for those who may not
     */
    record Made(
            Heading heading,
            Table brought,
            String found,
            @Nullable String findings) {}

    private final Packs packs;
    private final Clock clock;

    PacksPage(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    @GetMapping("/packs")
    String page(Model model) {
        return page(List.of(), model);
    }

    @GetMapping("/packs/{number}")
    String made(@PathVariable("number") String number, Viewer viewer, Model model) {
        PackImport made = packs.made(number);
        Table.Builder table = Table.captioned("What it brought").column("Into").column("What the pack holds");
        for (ImportWords.Line line : ImportWords.lines(made)) {
            table.row(
                    line.page() == null || !viewer.may(line.needs())
                            ? Cell.of(line.thing())
                            : Cell.link(line.thing(), line.page()),
                    Cell.of(line.words()));
        }
        model.addAttribute(
                "page",
                new Made(
                        Heading.of(
                                "Brought in by the " + made.by(),
                                made.title(),
                                ImportWords.lead(made),
                                new Crumb("Packs", "/packs")),
                        table.build(),
                        found(made),
                        viewer.may(Right.PROOF_READ) ? PackFindingsPages.address(number) : null));
        return "packs/import";
    }

    @PostMapping("/packs")
    ModelAndView upload(
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file, Viewer viewer, Model model)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new EngineException(
                        new Problem("pack-not-chosen", "No file was chosen.", "Choose the zip of a pack.", FILE));
            }
            try (InputStream zip = file.getInputStream()) {
                bringIn(zip, viewer);
            }
            return new ModelAndView("redirect:/packs/" + packs.imports().size());
        } catch (EngineException e) {
            page(e.problems(), model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    /** The same for the command line: a zip as the body, an answer in plain text. */
    @PostMapping(path = "/packs", consumes = "application/zip")
    ResponseEntity<?> post(InputStream body, Viewer viewer) {
        try {
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(text(bringIn(body, viewer)));
        } catch (EngineException e) {
            ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
            detail.setTitle("The pack was not brought in");
            detail.setDetail("Nothing of it was kept. Correct what is listed and send it again.");
            detail.setProperty("problems", e.problems());
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
    }

    private String text(PackImport made) {
        return ImportWords.text(made) + String.format("  %-10s %s%n", "Findings", found(made));
    }

    private String found(PackImport made) {
        return packs.proofed(made, clock.instant()).map(FindingsPages::lead).orElse("It was not proof-read.");
    }

    private PackImport bringIn(InputStream packed, Viewer viewer) {
        try (PackZip zip = PackZip.unpack(packed)) {
            return packs.bringIn(zip.folder(), viewer.displayName(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(List<Problem> problems, Model model) {
        List<PackImport> imports = packs.imports();
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(null, "Bring in a paper", lead(imports)),
                        imports.isEmpty() ? null : table(imports),
                        problems.stream().map(PacksPage::ofTheFile).toList()));
        return VIEW;
    }

    /** A problem within the pack leads to the one field there is, and says where in the pack it is. */
    private static Problem ofTheFile(Problem problem) {
        String where = problem.where();
        boolean inside = where != null && !where.equals(FILE);
        return new Problem(
                problem.code(), (inside ? where + ": " : "") + problem.whatHappened(), problem.whatToDo(), FILE);
    }

    private static String lead(List<PackImport> imports) {
        if (imports.isEmpty()) {
            return "No paper has been brought in yet. A pack fills the plan, the risks, a scorecard of typed figures and the boards.";
        }
        PackImport newest = imports.get(0);
        return (imports.size() == 1
                        ? "One paper was brought in: “"
                        : Print.number(imports.size()) + " papers were brought in, the last one “")
                + newest.title() + "” of " + DateWords.day(newest.reportedOn()) + ".";
    }

    private static Table table(List<PackImport> imports) {
        Table.Builder table = Table.captioned("What was brought in, newest first")
                .column("Paper")
                .column("Of")
                .column("When")
                .numeric("Actions")
                .numeric("Risks")
                .numeric("Figures")
                .numeric("Board lines");
        for (int i = 0; i < imports.size(); i++) {
            PackImport made = imports.get(i);
            table.row(
                    Cell.link(made.title(), "/packs/" + (imports.size() - i))
                            .withSub(made.isNothing() ? "was there already" : "by the " + made.by()),
                    Cell.of(Print.shortDay(made.reportedOn())),
                    Cell.of(Print.time(made.at())),
                    Cell.of(made.plan().actions()),
                    Cell.of(made.risks().risks()),
                    Cell.of(made.figures().figures()),
                    Cell.of(made.boards().lines()));
        }
        return table.build();
    }
}
