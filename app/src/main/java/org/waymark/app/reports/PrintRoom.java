package org.waymark.app.reports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.waymark.papers.report.HighlightReport;
import org.waymark.papers.report.Report;

/** Makes papers one at a time, so that many readers at once cannot fill the memory, and keeps the last few. */
@Component
class PrintRoom {

    private static final int KEPT = 6;

    private final Map<Order, byte[]> made = new LinkedHashMap<>(KEPT + 1, 0.75f, true);

    /** What a paper is made as. */
    enum Form {
        HTML("html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)),
        PDF("pdf", MediaType.APPLICATION_PDF),
        XLSX("xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

        private final String ending;
        private final MediaType type;

        Form(String ending, MediaType type) {
            this.ending = ending;
            this.type = type;
        }

        String ending() {
            return ending;
        }

        MediaType type() {
            return type;
        }
    }

    private record Order(Form form, Report report) {}

    /** The paper's bytes: the same report and form give the same. */
    byte[] print(Form form, Report report) {
        synchronized (made) {
            Order order = new Order(form, report);
            byte[] known = made.get(order);
            if (known == null) {
                known = make(order);
                made.put(order, known);
                if (made.size() > KEPT) {
                    made.remove(made.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private static byte[] make(Order order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (order.form) {
            case HTML -> out.writeBytes(HighlightReport.html(order.report).getBytes(StandardCharsets.UTF_8));
            case PDF -> HighlightReport.pdf(order.report, out);
            case XLSX -> HighlightReport.xlsx(order.report, out);
        }
        return out.toByteArray();
    }
}
