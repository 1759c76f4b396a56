package org.b2bleaf.card;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.card.rules.CardExpiry;
import org.b2bleaf.card.rules.CardRights;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Component;

/** What a person may pay with at this moment. Joins the transaction of the caller. */
@Component("b2bPayableCards")
public class PayableCards {

    @Resource(name = "b2bSavedCardDao")
    protected SavedCardDao dao;

    @Resource(name = "b2bCardVault")
    protected CardVault vault;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    boolean isOffered() {
        return settings.isOn(SettingKey.PAYMENTS_SAVED_CARDS) && vault.isAvailable();
    }

    /** The permission in effect; null for none. */
    Permission permission(long customerId, long locationId) {
        return permissions.permissionsOf(customerId).stream()
                .filter(access -> access.locationId() == locationId)
                .map(LocationAccess::permission)
                .findFirst()
                .orElse(null);
    }

    boolean mayPayAndAdd(long customerId, long locationId) {
        return CardRights.maySeeAddAndPay(permission(customerId, locationId));
    }

    /** By the calendar of the location. */
    boolean isOver(SavedCardImpl card) {
        return CardExpiry.isOver(
                card.getExpiry(),
                LocalDate.ofInstant(clock.instant(), card.getLocation().getTimeZone()));
    }

    Optional<SavedCardImpl> find(long customerId, long locationId, long cardId) {
        return isOffered() && mayPayAndAdd(customerId, locationId)
                ? dao.visibleOne(customerId, cardId)
                        .filter(card -> card.getLocation().getId() == locationId)
                        .filter(card -> !isOver(card))
                : Optional.empty();
    }
}
