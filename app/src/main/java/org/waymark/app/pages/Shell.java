package org.waymark.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.waymark.app.access.Access;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;

/** Gives every page what its frame shows, as {@code frame}. */
@ControllerAdvice
final class Shell {

    private final Access access;
    private final ObjectProvider<AsAtSource> figures;
    private final String authority;
    private final boolean demo;

    Shell(
            Access access,
            ObjectProvider<AsAtSource> figures,
            @Value("${waymark.authority}") String authority,
            @Value("${waymark.demo}") boolean demo) {
        this.access = access;
        this.figures = figures;
        this.authority = authority;
        this.demo = demo;
    }

    /**
     * @param viewer who is signed in; null when nobody is
     * @param asAt the day of the figures; null while there are none
     * @param demo true when all of it is invented
     */
    record Frame(
            String authority,
            @Nullable Viewer viewer,
            List<Navigation.Shown> navigation,
            @Nullable AsAt asAt,
            boolean demo) {

        /** True when the viewer may open the page of a snapshot. */
        public boolean seesData() {
            return viewer != null && viewer.may(Right.SEE_DATA);
        }
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Viewer viewer = access.signedIn().orElse(null);
        return new Frame(
                authority,
                viewer,
                viewer == null ? List.of() : Navigation.of(viewer, request.getServletPath()),
                viewer == null
                        ? null
                        : figures.stream()
                                .flatMap(source -> source.asAt().stream())
                                .findFirst()
                                .orElse(null),
                demo);
    }
}
