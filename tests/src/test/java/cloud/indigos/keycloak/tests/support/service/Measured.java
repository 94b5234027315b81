package cloud.indigos.keycloak.tests.support.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that measures a {@link Revocation}: run once, or {@code -Dindigos.tests.runs=20} times for figures that mean
 * something. Where it takes an enum, that often with each of its values.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(MeasuredRuns.class)
public @interface Measured {}
