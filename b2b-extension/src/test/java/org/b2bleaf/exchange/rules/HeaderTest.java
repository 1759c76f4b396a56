package org.b2bleaf.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void columnsMayStandInAnyOrder() {
        List<String> names = new ArrayList<>(ImportFile.PERMISSIONS.columns());
        Collections.reverse(names);

        Header header = new Header(ImportFile.PERMISSIONS, names, 1);

        assertThat(header.problems()).isEmpty();
        assertThat(header.width()).isEqualTo(5);
        assertThat(header.ordered(List.of("permission", "location", "last", "first", "email")))
                .containsExactly("email", "first", "last", "location", "permission");
    }

    @Test
    void caseAndSpaceOfAColumnNameDoNotMatter() {
        Header header = new Header(
                ImportFile.COMPANIES, List.of(" External_ID", "NAME", "notes", "status ", "main_contact_email"), 1);

        assertThat(header.problems()).isEmpty();
    }

    @Test
    void unknownDoubledAndMissingColumnsAreToldAllAtOnce() {
        Header header = new Header(ImportFile.COMPANIES, List.of("external_id", "name", "colour", "name", ""), 3);

        assertThat(header.problems())
                .extracting(Problem::line, Problem::column, Problem::reason)
                .containsExactly(
                        tuple(3L, "colour", Reason.UNKNOWN_COLUMN),
                        tuple(3L, "name", Reason.DOUBLED_COLUMN),
                        tuple(3L, null, Reason.UNKNOWN_COLUMN),
                        tuple(3L, "notes", Reason.MISSING_COLUMN),
                        tuple(3L, "status", Reason.MISSING_COLUMN),
                        tuple(3L, "main_contact_email", Reason.MISSING_COLUMN));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThat(new Header(ImportFile.COMPANIES, null, 1).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.NO_HEADER);
    }

    @Test
    void entriesAreKnownByTheirExactNames() {
        assertThat(UploadKind.COMPANIES.fileNamed("locations.csv")).contains(ImportFile.LOCATIONS);
        for (String name :
                List.of("Locations.csv", "../locations.csv", "/locations.csv", "locations.csv/", "x.csv", "")) {
            assertThat(UploadKind.COMPANIES.fileNamed(name)).as(name).isEmpty();
        }
    }
}
