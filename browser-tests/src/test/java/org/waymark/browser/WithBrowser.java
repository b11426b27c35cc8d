package org.waymark.browser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the application and the browser for the first test that needs them, and stops both after the last. */
final class WithBrowser implements ExecutionCondition, ParameterResolver {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Path> browser = Chromium.find();
        if (browser.isPresent() || Chromium.isDemanded()) {
            return ConditionEvaluationResult.enabled("There is a browser, or there has to be.");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(Chromium.MISSING);
        }
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Eastmere.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WithBrowser.class))
                .computeIfAbsent(
                        Eastmere.class,
                        key -> Eastmere.start(Chromium.find().orElseThrow(() -> new AssertionError(Chromium.MISSING))),
                        Eastmere.class);
    }
}
