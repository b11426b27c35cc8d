package org.waymark.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a viewer through to a page whose {@link Needs} they meet; a page of ours that does not say what it needs is open to nobody. */
final class Door implements HandlerInterceptor {

    private final Access access;

    Door(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page)
                || !page.getBeanType().getPackageName().startsWith("org.waymark.")
                || AnnotatedElementUtils.hasAnnotation(page.getMethod(), OpenToAll.class)) {
            return true;
        }
        Optional<Viewer> viewer = access.signedIn();
        if (viewer.isEmpty()) {
            signOut(request, response);
            return false;
        }
        Needs needs = needs(page);
        if (needs == null || !viewer.get().may(needs.value())) {
            throw new Refused(
                    "You cannot open this page.",
                    "Your role does not have it. If you need it, ask whoever looks after people and scope in Waymark.");
        }
        return true;
    }

    /** Someone who is no longer among the people, with a session from when they were. */
    private static void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }

    private static @Nullable Needs needs(HandlerMethod page) {
        Needs own = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Needs.class);
    }
}
