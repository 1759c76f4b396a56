package org.b2bleaf.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.invoice.rules.InvoiceSheet.Party;
import org.b2bleaf.ordering.aging.AgingReport;
import org.b2bleaf.ordering.aging.OpenItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bStatements")
public class StatementsImpl implements Statements {

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bAgingReport")
    protected AgingReport report;

    @Resource(name = "b2bInvoiceDao")
    protected InvoiceDao invoices;

    @Resource(name = "b2bSheetWriter")
    protected SheetWriter sheets;

    @Resource(name = "b2bStatementPdf")
    protected StatementPdf pdf;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<Statement> of(long companyId) {
        Company company = companies.findById(companyId);
        if (company == null) {
            return Optional.empty();
        }
        CompanyLocation location = company.getLocations().stream()
                .min(Comparator.comparing(
                                (CompanyLocation it) -> !it.getStatus().isActive())
                        .thenComparing(CompanyLocation::getId))
                .orElse(null);
        Locale locale = location == null ? Locale.ENGLISH : InvoiceWording.localeOf(location);
        ZoneId zone = location == null ? clock.getZone() : location.getTimeZone();
        List<OpenItem> open = report.openItems(companyId, MOST_ITEMS + 1);
        List<OpenItem> listed = open.size() > MOST_ITEMS ? open.subList(0, MOST_ITEMS) : open;
        Map<Long, String> numbers =
                invoices.numbersOf(listed.stream().map(OpenItem::b2bOrderId).toList());
        return Optional.of(new Statement(
                companyId,
                company.getName(),
                locale.toLanguageTag(),
                LocalDate.ofInstant(clock.instant(), zone),
                sheets.seller(),
                new Party(
                        company.getName(),
                        location == null ? List.of() : address(location, locale),
                        location == null ? null : location.getTaxId(),
                        null),
                listed.stream()
                        .map(item -> new Statement.Item(item, numbers.get(item.b2bOrderId())))
                        .toList(),
                open.size() > MOST_ITEMS,
                report.ofCompany(companyId)));
    }

    private static List<String> address(CompanyLocation location, Locale locale) {
        LocationAddress address = location.getBillingAddress();
        String country =
                address.getCountry() == null ? null : new Locale("", address.getCountry()).getDisplayCountry(locale);
        String town = Stream.of(address.getPostalCode(), address.getCity())
                .filter(part -> part != null && !part.isBlank())
                .reduce((code, name) -> code + " " + name)
                .orElse(null);
        List<String> lines = new ArrayList<>();
        Stream.of(address.getName(), address.getAddress1(), address.getAddress2(), town, country)
                .filter(line -> line != null && !line.isBlank())
                .forEach(lines::add);
        return lines;
    }

    @Override
    public byte[] pdf(Statement statement) {
        return pdf.render(statement);
    }
}
