package org.waymark.app.reports;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.reports.PrintRoom.Form;
import org.waymark.engine.EngineException;
import org.waymark.papers.report.BoardReport;
import org.waymark.papers.report.PaperClass;
import org.waymark.papers.report.Report;

/**
 * The highlight report of a board's meeting, as a page that stands alone, as a tagged PDF and as a workbook: for the board, for those who prepare
 * it with the findings on its last page, and for anyone, once nothing stands against that.
 */
@Controller
@Needs(Right.SEE_BOARDS)
class HighlightPages {

    /** As an agenda names it, from the address of its meeting. */
    static final String PAGE = "papers/highlight";

    private static final String MEETING = "/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/";
    private static final String BOARD = MEETING + PAGE;
    private static final String INTERNAL = BOARD + "-internal";
    private static final String PUBLIC = BOARD + "-public";

    /** The paper's styles are in it; it runs nothing. */
    private static final String STANDS_ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final NextPack packs;
    private final BoardFindings findings;
    private final PublishedReports published;
    private final PrintRoom room;
    private final Clock clock;

    HighlightPages(NextPack packs, BoardFindings findings, PublishedReports published, PrintRoom room, Clock clock) {
        this.packs = packs;
        this.findings = findings;
        this.published = published;
        this.room = room;
        this.clock = clock;
    }

    @GetMapping(BOARD)
    ResponseEntity<byte[]> page(@PathVariable("board") String board, @PathVariable("date") String date) {
        return file(Form.HTML, board, date, forBoard(board, date));
    }

    @GetMapping(BOARD + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("board") String board, @PathVariable("date") String date) {
        return file(Form.PDF, board, date, forBoard(board, date));
    }

    @GetMapping(BOARD + ".xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable("board") String board, @PathVariable("date") String date) {
        return file(Form.XLSX, board, date, forBoard(board, date));
    }

    @GetMapping(INTERNAL)
    @Needs(Right.PROOF_READ)
    Object internalPage(@PathVariable("board") String board, @PathVariable("date") String date, Viewer viewer) {
        return made(Form.HTML, board, date, PaperClass.INTERNAL, viewer);
    }

    @GetMapping(INTERNAL + ".pdf")
    @Needs(Right.PROOF_READ)
    Object internalPdf(@PathVariable("board") String board, @PathVariable("date") String date, Viewer viewer) {
        return made(Form.PDF, board, date, PaperClass.INTERNAL, viewer);
    }

    @GetMapping(INTERNAL + ".xlsx")
    @Needs(Right.PROOF_READ)
    Object internalXlsx(@PathVariable("board") String board, @PathVariable("date") String date, Viewer viewer) {
        return made(Form.XLSX, board, date, PaperClass.INTERNAL, viewer);
    }

    @GetMapping(PUBLIC)
    @Needs(Right.PUBLISH_PAPERS)
    Object publicPage(@PathVariable("board") String board, @PathVariable("date") String date, Viewer viewer) {
        return made(Form.HTML, board, date, PaperClass.PUBLIC, viewer);
    }

    @GetMapping(PUBLIC + ".pdf")
    @Needs(Right.PUBLISH_PAPERS)
    Object publicPdf(@PathVariable("board") String board, @PathVariable("date") String date, Viewer viewer) {
        return made(Form.PDF, board, date, PaperClass.PUBLIC, viewer);
    }

    @GetMapping(PUBLIC + ".xlsx")
    @Needs(Right.PUBLISH_PAPERS)
    Object publicXlsx(@PathVariable("board") String board, @PathVariable("date") String date, Viewer viewer) {
        return made(Form.XLSX, board, date, PaperClass.PUBLIC, viewer);
    }

    private Report forBoard(String board, String date) {
        return new BoardReport(packs.report(material(board, date)));
    }

    /** The file; or, while something stands against it, the page that says what, with what to do and where to answer it. */
    private Object made(Form form, String board, String date, PaperClass paperClass, Viewer viewer) {
        Material material = material(board, date);
        try {
            Report report = findings.publication(material).report(paperClass);
            if (paperClass == PaperClass.PUBLIC) {
                published.keep(material, packs.report(material), viewer.displayName(), clock.instant());
            }
            return file(form, board, date, report);
        } catch (EngineException e) {
            ModelAndView view = new ModelAndView(
                    "reports/not-yet", "page", NotYet.of(findings.paper(material), paperClass, e.problems()));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    private Material material(String board, String date) {
        return packs.material(board, date, LocalDate.now(clock));
    }

    private ResponseEntity<byte[]> file(Form form, String board, String date, Report report) {
        byte[] made = room.print(form, report);
        String version = report.paperClass() == PaperClass.BOARD ? "" : "-" + report.paperClass();
        String name = board + "-" + date + "-highlight" + version + "." + form.ending();
        ContentDisposition.Builder disposition =
                form == Form.XLSX ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(form.type())
                .header("Content-Security-Policy", STANDS_ALONE)
                .header(
                        "Content-Disposition",
                        disposition.filename(name).build().toString())
                .body(made);
    }
}
