package org.b2bleaf.storefront.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * A page of this module. Deliberately no {@code @Controller}: the host's handler mapping would take it too, and paths
 * that both have (the checkout) would clash.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface B2bController {

    /** Whether its pages exist for B2B customers alone; for everybody else the host's pages answer on the same paths. */
    boolean forB2bCustomersOnly() default false;

    /**
     * Whether its pages exist for forms alone that name a location and were sent by somebody who may not buy for any: the
     * permission was lost while the form was open.
     */
    boolean forFormsOfLostLocations() default false;
}
