package org.b2bleaf.host;

import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.broadleafcommerce.profile.core.service.CustomerUserDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Refuses passwords while the merchant has turned the password login off, on whatever path of the host they come.
 * Spring Security tells of a success before anybody is signed in, so that a refusal here is a failed login.
 */
@Component("b2bPasswordLoginSwitch")
public class PasswordLoginSwitch implements ApplicationListener<AuthenticationSuccessEvent> {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Override
    public void onApplicationEvent(AuthenticationSuccessEvent success) {
        if (isByPassword(success.getAuthentication()) && !settings.isOn(SettingKey.SIGN_IN_PASSWORD_LOGIN)) {
            throw new AuthenticationServiceException("The password login is turned off");
        }
    }

    private static boolean isByPassword(Authentication authentication) {
        return authentication.getPrincipal() instanceof CustomerUserDetails
                && authentication.getAuthorities().stream()
                        .noneMatch(authority ->
                                EmailCodeAuthenticationProvider.SIGNED_IN_BY_CODE.equals(authority.getAuthority()));
    }
}
