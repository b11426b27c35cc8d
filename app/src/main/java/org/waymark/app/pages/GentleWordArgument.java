package org.waymark.app.pages;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.waymark.papers.proof.words.OneChild;

/** Gives a page's method the {@link GentleWord} it asks for. */
final class GentleWordArgument implements HandlerMethodArgumentResolver {

    private final OneChild reader;

    GentleWordArgument(OneChild reader) {
        this.reader = reader;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(GentleWord.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] sure = request.getParameterValues(GentleWord.SURE);
        return new GentleWord(reader, sure == null ? Set.of() : Set.copyOf(java.util.List.of(sure)));
    }
}
