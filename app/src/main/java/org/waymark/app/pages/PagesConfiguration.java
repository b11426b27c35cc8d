package org.waymark.app.pages;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.proof.words.OneChild;

/** What a page's method may ask for of this module. */
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    private final Catalogue catalogue;

    PagesConfiguration(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new GentleWordArgument(OneChild.with(catalogue)));
    }
}
