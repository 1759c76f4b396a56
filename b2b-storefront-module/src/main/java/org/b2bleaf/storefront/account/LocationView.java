package org.b2bleaf.storefront.account;

import java.util.List;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.LocationMember;

/**
 * The page of a location.
 *
 * @param several whether the shopper buys for others too
 * @param poRule the end of a message key
 * @param drafts whether every order waits for the merchant's approval
 * @param members everybody who may buy for it
 * @param editable whether the shopper may change the addresses, and sees the colleagues' e-mail addresses
 * @param version of the location that the page shows
 */
public record LocationView(
        LocationAccess access,
        boolean several,
        String terms,
        String poRule,
        boolean drafts,
        boolean oneTimeAddress,
        boolean taxExempt,
        List<String> shipping,
        List<String> billing,
        List<LocationMember> members,
        boolean editable,
        int version) {}
