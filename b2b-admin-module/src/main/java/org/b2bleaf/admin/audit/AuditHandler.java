package org.b2bleaf.admin.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.ReadOnlyHandler;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditEventImpl;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.history.History;
import org.b2bleaf.history.HistoryEntry;
import org.b2bleaf.history.HistoryFilter;
import org.b2bleaf.history.HistoryPage;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The audit trail, in its section and on the pages of companies, locations and customers. */
@Component("b2bAuditHandler")
public class AuditHandler extends ReadOnlyHandler {

    private static final String FIELD = FormFields.computed("field");
    private static final String CHANGE = FormFields.computed("change");

    /** The list shows the day and what happened without a line break; names and values take the rest. */
    private static final Map<String, String> WIDTHS =
            Map.of("occurredAt", "155px", "action", "135px", "subjectType", "85px");

    /** Where the records of the trail have pages. */
    private static final Map<String, String> PAGES = Map.of(
            AuditSubject.COMPANY,
            "company",
            AuditSubject.LOCATION,
            "company-location",
            AuditSubject.CUSTOMER,
            "customer",
            "order",
            "b2b-order",
            "catalog",
            "b2b-catalog");

    @Resource(name = "b2bHistory")
    protected History history;

    @Resource(name = "b2bAuditTexts")
    protected AuditTexts texts;

    public AuditHandler() {
        super(AuditEvent.class, "occurredAt", false);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        for (FieldMetadata field : fields.values()) {
            // Nothing is typed here, so nothing is marked as needed.
            ((BasicFieldMetadata) field).setRequiredOverride(false);
        }
        FormFields.offer(fields.get("action"), texts.actions());
        FormFields.offer(fields.get("subjectType"), texts.subjectTypes());
        BasicFieldMetadata subject =
                FormFields.column(AuditCriteria.SUBJECT, "B2bAuditEvent_subjectName", 50, AuditEventImpl.class);
        subject.setVisibility(VisibilityEnum.VISIBLE_ALL);
        subject.setGroup(((BasicFieldMetadata) fields.get("subjectType")).getGroup());
        subject.setGroupOrder(((BasicFieldMetadata) fields.get("subjectType")).getGroupOrder());
        subject.setOrder(45);
        fields.put(AuditCriteria.SUBJECT, subject);
        fields.put(FIELD, FormFields.column(FIELD, "B2bAuditEvent_field", 60, AuditEventImpl.class));
        fields.put(CHANGE, FormFields.column(CHANGE, "B2bAuditEvent_change", 70, AuditEventImpl.class));
        WIDTHS.forEach((name, width) -> ((BasicFieldMetadata) fields.get(name)).setColumnWidth(width));
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper) {
        ZoneId zone = zone();
        AuditCriteria asked = new AuditCriteria(criteria, zone);
        Optional<HistoryFilter> filter = asked.filter();
        if (filter.isEmpty()) {
            return new DynamicResultSet(null, new Entity[0], 0);
        }
        HistoryPage page = history.page(filter.get(), criteria.getFirstResult(), criteria.getMaxResults());
        Entity[] rows = page.entries().stream()
                .map(entry -> row(entry, !asked.isOfCompany(), zone))
                .toArray(Entity[]::new);
        return new DynamicResultSet(null, rows, Math.toIntExact(page.total()));
    }

    private Entity row(HistoryEntry entry, boolean withCompany, ZoneId zone) {
        AuditEvent event = entry.event();
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale());
        List<Property> properties = List.of(
                property("id", event.getId().toString(), event.getId().toString()),
                property(
                        "occurredAt",
                        AuditCriteria.TIME.format(
                                event.getOccurredAt().toInstant().atZone(zone)),
                        time.format(event.getOccurredAt().toInstant().atZone(zone))),
                property("actor", event.getActor(), texts.who(entry)),
                property("action", event.getAction(), texts.action(event)),
                property("subjectType", event.getSubjectType(), texts.subjectType(event)),
                property(AuditCriteria.SUBJECT, page(event), texts.subject(entry, withCompany)),
                property("field", event.getField(), texts.field(entry)),
                property(FIELD, event.getField(), texts.field(entry)),
                property("oldValue", entry.oldValue(), texts.value(event, entry.oldValue())),
                property("newValue", entry.newValue(), texts.value(event, entry.newValue())),
                property(CHANGE, "", texts.change(entry)));
        Entity row = new Entity();
        row.setType(new String[] {AuditEventImpl.class.getName()});
        row.setProperties(properties.toArray(Property[]::new));
        return row;
    }

    /** What b2b.js makes a link of. */
    private static String page(AuditEvent event) {
        String page = PAGES.get(event.getSubjectType());
        return page == null || event.getSubjectId() == null ? "" : page + "/" + event.getSubjectId();
    }

    private static Property property(String name, String value, String shown) {
        Property property = new Property();
        property.setName(name);
        property.setValue(value);
        property.setDisplayValue(shown);
        return property;
    }

    /** As Broadleaf shows its own dates, see FormatUtil. */
    private static ZoneId zone() {
        return Stream.ofNullable(BroadleafRequestContext.getBroadleafRequestContext())
                .map(BroadleafRequestContext::getTimeZone)
                .map(TimeZone::toZoneId)
                .findFirst()
                .orElseGet(ZoneId::systemDefault);
    }
}
