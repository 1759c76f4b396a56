package org.b2bleaf.requestaccess.rules;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The time zone of a country that has, for a merchant's purposes, one. */
public final class CountryTimeZone {

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("AE", "Asia/Dubai"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("BG", "Europe/Sofia"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("CY", "Asia/Nicosia"),
            Map.entry("CZ", "Europe/Prague"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("EE", "Europe/Tallinn"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("FI", "Europe/Helsinki"),
            Map.entry("FO", "Atlantic/Faroe"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("GB", "Europe/London"),
            Map.entry("GR", "Europe/Athens"),
            Map.entry("HK", "Asia/Hong_Kong"),
            Map.entry("HR", "Europe/Zagreb"),
            Map.entry("HU", "Europe/Budapest"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("IL", "Asia/Jerusalem"),
            Map.entry("IN", "Asia/Kolkata"),
            Map.entry("IS", "Atlantic/Reykjavik"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("JP", "Asia/Tokyo"),
            Map.entry("KR", "Asia/Seoul"),
            Map.entry("LI", "Europe/Vaduz"),
            Map.entry("LT", "Europe/Vilnius"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("LV", "Europe/Riga"),
            Map.entry("MT", "Europe/Malta"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("NO", "Europe/Oslo"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("RO", "Europe/Bucharest"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("SG", "Asia/Singapore"),
            Map.entry("SI", "Europe/Ljubljana"),
            Map.entry("SK", "Europe/Bratislava"),
            Map.entry("TR", "Europe/Istanbul"),
            Map.entry("TW", "Asia/Taipei"),
            Map.entry("UA", "Europe/Kiev"),
            Map.entry("ZA", "Africa/Johannesburg"));

    private CountryTimeZone() {}

    /** @param country ISO 3166 code */
    public static Optional<ZoneId> of(String country) {
        return Optional.ofNullable(ZONES.get(country)).map(ZoneId::of);
    }
}
