package org.waymark.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a page.
 *
 * @param caption where or when, above the title
 * @param title the thing; the page's one {@code h1}
 * @param lead the finding in one to three sentences, with numbers; null where the page writes its own lead with links in it
 * @param crumbs the pages above, from the top; empty on a top-level page
 */
public record Heading(
        @Nullable String caption, String title, @Nullable String lead, List<Crumb> crumbs) {

    public Heading {
        crumbs = List.copyOf(crumbs);
    }

    public static Heading of(@Nullable String caption, String title, @Nullable String lead, Crumb... crumbs) {
        return new Heading(caption, title, lead, List.of(crumbs));
    }
}
