package org.waymark.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the stylesheets: GOV.UK Frontend's from its package, without the fonts and pictures that only GOV.UK may use, and our own. Nothing
 * else of the package is served. An address holds its file's fingerprint, so browsers may keep it for a year.
 */
@Configuration
class Stylesheets implements WebMvcConfigurer {

    /** Writes the fingerprint into the addresses of a template. */
    @Bean
    static ResourceUrlEncodingFilter fingerprints() {
        return new ResourceUrlEncodingFilter();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        VersionResourceResolver byContent = new VersionResourceResolver().addContentVersionStrategy("/**");
        registry.addResourceHandler("/assets/govuk/*.css")
                .addResourceLocations("classpath:/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/")
                .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)))
                .resourceChain(true)
                .addResolver(byContent)
                .addTransformer(withoutFonts());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)))
                .resourceChain(true)
                .addResolver(byContent);
    }

    private static ResourceTransformer withoutFonts() {
        return (request, resource, chain) -> {
            Resource whole = chain.transform(request, resource);
            try (InputStream stream = whole.getInputStream()) {
                String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                return new TransformedResource(whole, plain(css).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    /** The same styles in Arial; the faces that would be loaded from GOV.UK's own fonts go. */
    static String plain(String css) {
        return css.replaceAll("@font-face\\s*\\{[^}]*}", "")
                .replaceAll("\"?GDS Transport\"?\\s*,\\s*", "")
                .replaceAll("/\\*# sourceMappingURL=.*?\\*/", "");
    }
}
