package org.b2bleaf.benchmarks.endurance;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The extension's clock is made by XML, where {@link ClockAgent} sees no call: it becomes that of {@link ShiftedTime} here. */
public final class ShiftedClockBean implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Spring Boot's property for such classes. */
    static final String SWITCH = "-Dcontext.initializer.classes=" + ShiftedClockBean.class.getName();

    @Override
    public void initialize(GenericApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> {
            BeanDefinition clock = beans.getBeanDefinition("b2bClock");
            clock.setBeanClassName(ShiftedTime.class.getName());
            clock.setFactoryMethodName("clockSystemUTC");
        });
    }
}
