package org.b2bleaf.host;

import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.store.StoreAccess;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.Visitor;
import org.broadleafcommerce.profile.core.service.CustomerUserDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Refuses passwords while the merchant has turned the password login off, on whatever path of the host they come, and on a
 * path that is closed to guests: Spring Security logs in before the gate is asked, and a closed shop must not tell right
 * passwords from wrong ones. Spring Security tells of a success before anybody is signed in, so that a refusal here is a
 * failed login.
 */
@Component("b2bPasswordLoginSwitch")
public class PasswordLoginSwitch implements ApplicationListener<AuthenticationSuccessEvent> {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bStoreAccess")
    protected StoreAccess storeAccess;

    @Override
    public void onApplicationEvent(AuthenticationSuccessEvent success) {
        if (!isByPassword(success.getAuthentication())) {
            return;
        }
        if (!settings.isOn(SettingKey.SIGN_IN_PASSWORD_LOGIN)) {
            throw new AuthenticationServiceException("The password login is turned off");
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && isClosedToGuests(attributes.getRequest())) {
            throw new AuthenticationServiceException("The shop is closed to those who could use a password");
        }
    }

    private boolean isClosedToGuests(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !storeAccess
                .decide(new GateRequest(request.getMethod(), path, false, Visitor.GUEST))
                .isOpen();
    }

    private static boolean isByPassword(Authentication authentication) {
        return authentication.getPrincipal() instanceof CustomerUserDetails
                && authentication.getAuthorities().stream()
                        .noneMatch(authority ->
                                EmailCodeAuthenticationProvider.SIGNED_IN_BY_CODE.equals(authority.getAuthority()));
    }
}
