package org.b2bleaf.host;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the session of a request, and what the host keeps beside it, such as a remember-me cookie. */
@Component("b2bSignOut")
public class SignOut {

    @Autowired(required = false)
    protected List<LogoutHandler> ofHost = List.of();

    private final LogoutHandler session = new SecurityContextLogoutHandler();

    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        ofHost.forEach(handler -> handler.logout(request, response, authentication));
        session.logout(request, response, authentication);
    }
}
