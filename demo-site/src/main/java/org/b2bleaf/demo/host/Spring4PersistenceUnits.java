package org.b2bleaf.demo.host;

import java.lang.reflect.Field;
import org.broadleafcommerce.common.extensibility.jpa.MergePersistenceUnitManager;

/**
 * Makes Broadleaf's persistence unit manager work on Spring 4.
 *
 * <p>{@code MergePersistenceUnitManager} wraps units in Spring 3's {@code Jpa2PersistenceUnitInfoDecorator}, which Spring
 * 4 has no more and does not need. The flag that asks for it is private, and a subclass is no way out: the class
 * reflects on {@code getClass().getSuperclass()}.
 */
public final class Spring4PersistenceUnits {

    private Spring4PersistenceUnits() {}

    /** @return a manager that hands out units undecorated */
    public static MergePersistenceUnitManager create() throws ReflectiveOperationException {
        MergePersistenceUnitManager manager = new MergePersistenceUnitManager();
        Field decorate = MergePersistenceUnitManager.class.getDeclaredField("jpa2ApiPresent");
        decorate.setAccessible(true);
        decorate.set(manager, Boolean.FALSE);
        return manager;
    }
}
