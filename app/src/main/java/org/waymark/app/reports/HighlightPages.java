package org.waymark.app.reports;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.reports.PrintRoom.Form;
import org.waymark.papers.report.BoardReport;
import org.waymark.papers.report.Report;

/** The highlight report of a board's meeting, as a page that stands alone, as a tagged PDF and as a workbook. */
@Controller
@Needs(Right.SEE_BOARDS)
class HighlightPages {

    /** As an agenda names it, from the address of its meeting. */
    static final String PAGE = "papers/highlight";

    private static final String ADDRESS = "/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/" + PAGE;

    /** The paper's styles are in it; it runs nothing. */
    private static final String STANDS_ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final NextPack packs;
    private final PrintRoom room;
    private final Clock clock;

    HighlightPages(NextPack packs, PrintRoom room, Clock clock) {
        this.packs = packs;
        this.room = room;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> page(@PathVariable("board") String board, @PathVariable("date") String date) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(Form.HTML.type())
                .header("Content-Security-Policy", STANDS_ALONE)
                .body(room.print(Form.HTML, report(board, date)));
    }

    @GetMapping(ADDRESS + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("board") String board, @PathVariable("date") String date) {
        return file(Form.PDF, ContentDisposition.inline(), board, date);
    }

    @GetMapping(ADDRESS + ".xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable("board") String board, @PathVariable("date") String date) {
        return file(Form.XLSX, ContentDisposition.attachment(), board, date);
    }

    private ResponseEntity<byte[]> file(Form form, ContentDisposition.Builder disposition, String board, String date) {
        byte[] made = room.print(form, report(board, date));
        String name = board + "-" + date + "-highlight." + form.ending();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(form.type())
                .header(
                        "Content-Disposition",
                        disposition.filename(name).build().toString())
                .body(made);
    }

    private Report report(String board, String date) {
        return new BoardReport(packs.report(packs.material(board, date, LocalDate.now(clock))));
    }
}
