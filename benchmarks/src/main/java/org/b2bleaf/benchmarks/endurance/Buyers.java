package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A company with a location for each way to pay, and people who order there. They come by an import, as a merchant's would. */
final class Buyers {

    /** People of each kind. */
    static final int EACH = 6;

    /** How a location pays. */
    enum Kind {
        TERMS("NET,30,"),
        CARD("NONE,,"),
        DEPOSIT("NET,30,25"),
        /** On terms, too; they sign in and do no more. */
        VISITOR("NET,30,"),
        /** On terms, too; who has bought before there was a location. */
        MOVER("NET,30,");

        private final String terms;

        Kind(String terms) {
            this.terms = terms;
        }

        boolean paysByCard() {
            return this == CARD || this == DEPOSIT;
        }

        /** As the import knows it. */
        String location() {
            return "ENDURE-" + name();
        }

        /** @param number from 0 */
        String email(int number) {
            return name().toLowerCase(Locale.ROOT) + number + "@endure.example";
        }
    }

    private Buyers() {}

    /** @return an upload for the import of companies */
    static Path write(Path folder) throws IOException {
        Path file = folder.resolve("buyers.zip");
        StringBuilder locations =
                new StringBuilder("company_external_id,external_id,name,phone,billing_email,language,time_zone,"
                        + "tax_id,tax_exempt,terms,net_days,deposit_percent,submit_as_drafts,only_catalog_products,po_rule,"
                        + "ship_address1,ship_city,ship_postal_code,ship_country,"
                        + "bill_address1,bill_city,bill_postal_code,bill_country\r\n");
        StringBuilder permissions = new StringBuilder("email,first_name,last_name,location_external_id,permission\r\n");
        for (Kind kind : Kind.values()) {
            locations
                    .append("ENDURE,")
                    .append(kind.location())
                    .append(',')
                    .append(kind)
                    .append(",,,en,UTC,,false,")
                    .append(kind.terms)
                    .append(",false,false,,Storgata 1,Oslo,0155,NO,,,,\r\n");
            for (int i = 0; i < EACH; i++) {
                permissions
                        .append(kind.email(i))
                        .append(",Buyer,")
                        .append(kind)
                        .append(i)
                        .append(',')
                        .append(kind.location())
                        .append(",LOCATION_ADMIN\r\n");
            }
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(
                    zip,
                    "companies.csv",
                    "external_id,name,notes,status,main_contact_email\r\nENDURE,Enduring Cafes,,ACTIVE,\r\n");
            add(zip, "locations.csv", locations.toString());
            add(zip, "permissions.csv", permissions.toString());
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
