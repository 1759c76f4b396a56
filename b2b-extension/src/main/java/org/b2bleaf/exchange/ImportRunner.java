package org.b2bleaf.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.audit.AuditListeners;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.exchange.SeenKeys.Kind;
import org.b2bleaf.exchange.rules.Cells;
import org.b2bleaf.exchange.rules.CompanyRow;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.PermissionRow;
import org.b2bleaf.exchange.rules.PriceRow;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.persistence.IdBlocks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works on one import in one transaction: checks all of it and, when that is asked for and nothing stands against it,
 * stores all of it. A node that dies leaves nothing behind.
 */
@Service("b2bImportRunner")
public class ImportRunner {

    @Resource(name = "b2bImportDao")
    protected ImportDao dao;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks ids;

    @Resource(name = "b2bAuditListeners")
    protected AuditListeners listeners;

    @Resource(name = "b2bCustomerIds")
    protected CustomerIds customerIds;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * @return ids of the customers whose names have changed
     * @throws LateRefusal when somebody else changed meanwhile what was to be stored
     * @throws TakenOver when another node works on it by now
     */
    @Transactional("blTransactionManager")
    public List<Long> run(ClaimedImport claim) {
        return dao.inTransaction(jdbc -> new Steps(jdbc, claim).run());
    }

    /** This node was taken for dead, and another one works on the import. */
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final class Steps {

        private final ClaimedImport claim;
        private final ImportProgress progress;
        private final ImportWork work;
        private final People people;
        private final CompanyStep companies;
        private final LocationStep locations;
        private final PermissionStep permissions;
        private final ContactStep contacts;
        private final PriceStep prices;

        Steps(JdbcTemplate jdbc, ClaimedImport claim) {
            this.claim = claim;
            progress = new ImportProgress(dao, claim);
            ProblemLog problems = dao.newLog(jdbc, claim.id());
            work = new ImportWork(jdbc, claim, Date.from(clock.instant()), ids, listeners, problems, progress);
            people = new People(work, customerIds, new LockedPasswords(random));
            companies = new CompanyStep(work);
            locations = new LocationStep(work);
            permissions = new PermissionStep(work, people);
            contacts = new ContactStep(work, people, companies);
            prices = new PriceStep(work, skuCodes);
        }

        List<Long> run() {
            ImportStatus outcome = ImportStatus.REFUSED;
            try {
                check();
                if (work.problems.count() == 0) {
                    outcome = claim.dryRun() ? ImportStatus.CHECKED : ImportStatus.DONE;
                }
            } catch (UploadRefused e) {
                work.problems.add(e.problem());
            }
            if (outcome == ImportStatus.DONE) {
                apply();
            }
            work.problems.flush();
            work.keys.flush();
            work.keys.forgetAll();
            if (!dao.finish(claim, outcome, work.problems.count(), work.tally)) {
                throw new TakenOver();
            }
            return people.renamed();
        }

        private void check() {
            progress.begin(ImportStatus.CHECKING);
            work.keys.forgetAll();
            progress.expect(survey());
            if (claim.kind() == UploadKind.PRICES) {
                prices.check();
                return;
            }
            people.lookUp();
            companies.check();
            locations.check();
            permissions.check();
            contacts.check();
        }

        /** Reads everything once: whether it can be read at all, how much it is, and which people or SKUs it names. */
        private long survey() {
            Map<ImportFile, Long> rows = new EnumMap<>(ImportFile.class);
            work.archive().readAll((file, bytes) -> new CsvRows(
                            file,
                            cells -> {
                                rows.merge(file, 1L, Long::sum);
                                note(file, cells);
                            },
                            problem -> {})
                    .read(bytes));
            work.keys.flush();
            long all = rows.values().stream().mapToLong(Long::longValue).sum()
                    + rows.getOrDefault(ImportFile.COMPANIES, 0L);
            return claim.dryRun() ? all : 2 * all;
        }

        private void note(ImportFile file, Cells cells) {
            if (file == ImportFile.PRICES) {
                prices.note(PriceRow.of(cells));
            } else if (file == ImportFile.PERMISSIONS) {
                PermissionRow row = PermissionRow.of(cells);
                if (row.person() != null) {
                    work.keys.addEmail(row.person(), row.line(), row.firstName(), row.lastName());
                }
            } else if (file == ImportFile.COMPANIES) {
                CompanyRow row = CompanyRow.of(cells);
                if (row.mainContact() != null) {
                    work.keys.addContact(row.mainContact(), row.line());
                }
            }
        }

        private void apply() {
            progress.begin(ImportStatus.APPLYING);
            if (claim.kind() == UploadKind.PRICES) {
                prices.apply();
            } else {
                applyCompanies();
            }
            work.audit.record("imported", AuditSubject.of(ImportsImpl.IMPORT, claim.id()), null, null, null);
            work.audit.flush();
        }

        private void applyCompanies() {
            work.keys.forget(Kind.PERSON);
            people.lookUp();
            companies.apply();
            locations.apply();
            permissions.apply();
            contacts.apply();
            people.refuseTwins(Kind.PERSON);
        }
    }
}
