package org.b2bleaf.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes uploads. */
final class Zip {

    static final String COMPANIES = "external_id,name,notes,status,main_contact_email\r\n";
    static final String LOCATIONS =
            "company_external_id,external_id,name,phone,billing_email,language,time_zone,tax_id,"
                    + "tax_exempt,terms,net_days,deposit_percent,submit_as_drafts,only_catalog_products,po_rule,ship_address1,"
                    + "ship_city,ship_postal_code,ship_country,bill_address1,bill_city,bill_postal_code,bill_country\r\n";
    static final String PERMISSIONS = "email,first_name,last_name,location_external_id,permission\r\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    Zip with(String entry, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Zip with(String entry, String content) {
        return with(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip companies(String... rows) {
        return with("companies.csv", COMPANIES + lines(rows));
    }

    /** @param rows company, location, name; the rest stays empty unless the row has it */
    Zip locations(String... rows) {
        for (int i = 0; i < rows.length; i++) {
            long commas = rows[i].chars().filter(c -> c == ',').count();
            rows[i] += ",".repeat((int) Math.max(0, 22 - commas));
        }
        return with("locations.csv", LOCATIONS + lines(rows));
    }

    Zip permissions(String... rows) {
        return with("permissions.csv", PERMISSIONS + lines(rows));
    }

    private static String lines(String... rows) {
        return rows.length == 0 ? "" : String.join("\r\n", rows) + "\r\n";
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
