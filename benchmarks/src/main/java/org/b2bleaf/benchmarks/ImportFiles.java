package org.b2bleaf.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes uploads of a given size; each has records of its own. */
public final class ImportFiles {

    private static final int LOCATIONS_PER_COMPANY = 3;
    private static final int MEMBERS_PER_COMPANY = 5;
    private static final String[] STREETS = {"Havnegata", "Storgata", "Kirkeveien", "Rue du Four", "Mill Lane"};

    private ImportFiles() {}

    /** @param prefix of all keys */
    public static Path write(Path folder, String prefix, int companies) throws IOException {
        Path file = folder.resolve(prefix + ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("companies.csv"));
            text.write("external_id,name,notes,status,main_contact_email\r\n");
            for (int i = 0; i < companies; i++) {
                text.write(prefix + i + ",Company " + i + " AS,\"Founded " + (1900 + i % 120) + ", number " + i
                        + "\",ACTIVE," + person(prefix, i, 0) + "\r\n");
            }
            text.flush();
            zip.putNextEntry(new ZipEntry("locations.csv"));
            text.write(
                    "company_external_id,external_id,name,phone,billing_email,language,time_zone,tax_id,tax_exempt,terms,"
                            + "net_days,deposit_percent,submit_as_drafts,only_catalog_products,po_rule,ship_address1,ship_city,"
                            + "ship_postal_code,ship_country,bill_address1,bill_city,bill_postal_code,bill_country\r\n");
            Random random = new Random(companies);
            for (int i = 0; i < companies * LOCATIONS_PER_COMPANY; i++) {
                text.write(prefix + i / LOCATIONS_PER_COMPANY + "," + prefix + "L" + i + ",Location " + i + ",'+47 "
                        + random.nextInt(100_000_000) + ",bills" + i + "@" + prefix + ".example,nb,Europe/Oslo,NO "
                        + random.nextInt(1_000_000_000) + ",false,NET,30," + (i % 4 == 0 ? "25" : "")
                        + ",false,false,PATTERN:PO-.+," + STREETS[i % STREETS.length] + " " + random.nextInt(300)
                        + ",Oslo,0" + (100 + random.nextInt(800)) + ",NO,,,,\r\n");
            }
            text.flush();
            zip.putNextEntry(new ZipEntry("permissions.csv"));
            text.write("email,first_name,last_name,location_external_id,permission\r\n");
            for (int i = 0; i < companies; i++) {
                for (int member = 0; member < MEMBERS_PER_COMPANY; member++) {
                    int location = i * LOCATIONS_PER_COMPANY + member % LOCATIONS_PER_COMPANY;
                    text.write(person(prefix, i, member) + ",First" + member + ",Last" + i + "," + prefix + "L"
                            + location + "," + (member == 0 ? "LOCATION_ADMIN" : "ORDERING_ONLY") + "\r\n");
                }
            }
            text.flush();
            zip.closeEntry();
        }
        return file;
    }

    private static String person(String prefix, int company, int member) {
        return "person" + company + "." + member + "@" + prefix.toLowerCase(java.util.Locale.ROOT) + ".example";
    }
}
