package org.b2bleaf.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.api.ApiViews;
import org.b2bleaf.api.MemberView;
import org.b2bleaf.api.OrderView;
import org.b2bleaf.api.PermissionView;
import org.b2bleaf.event.PeopleViews.At;
import org.b2bleaf.event.PeopleViews.Granted;
import org.b2bleaf.event.PeopleViews.Person;
import org.b2bleaf.event.rules.EventKind;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.event.rules.Happening;
import org.b2bleaf.event.rules.Subject;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.springframework.stereotype.Component;

/**
 * Reads what events are about, in the shapes in which the REST API shows it: a few statements for each kind, whatever the
 * number of events.
 */
@Component("b2bEventViews")
class EventViews {

    @Resource(name = "b2bApiViews")
    protected ApiViews views;

    @Resource(name = "b2bPeopleViews")
    protected PeopleViews people;

    @Resource(name = "b2bPaperViews")
    protected PaperViews papers;

    Found of(List<Happening> happenings) {
        Map<Subject, Object> found = new HashMap<>();
        byId(happenings, EventKind.COMPANY, views::companies, found);
        byId(happenings, EventKind.LOCATION, views::locations, found);
        byId(happenings, EventKind.ORDER, views::orders, found);
        byId(happenings, EventKind.DRAFT, papers::drafts, found);
        byId(happenings, EventKind.ACCESS_REQUEST, papers::accessRequests, found);
        byName(ofKind(happenings, EventKind.RETURN), papers::returns, found);
        for (PaperKind kind : PaperKind.values()) {
            EventType type = kind == PaperKind.INVOICE ? EventType.INVOICE_ISSUED : EventType.INVOICE_CREDITED;
            byName(
                    happenings.stream()
                            .filter(it -> it.type() == type)
                            .map(Happening::subject)
                            .toList(),
                    numbers -> papers.invoices(kind, numbers),
                    found);
        }
        members(happenings, found);
        permissions(happenings, found);
        return new Found(found);
    }

    private static List<Subject> ofKind(List<Happening> happenings, EventKind kind) {
        return happenings.stream()
                .map(Happening::subject)
                .filter(subject -> subject.kind() == kind)
                .distinct()
                .toList();
    }

    private static void byId(
            List<Happening> happenings,
            EventKind kind,
            Function<Set<Long>, Map<Long, ?>> read,
            Map<Subject, Object> found) {
        List<Subject> subjects = ofKind(happenings, kind);
        if (!subjects.isEmpty()) {
            Map<Long, ?> views = read.apply(subjects.stream().map(Subject::id).collect(Collectors.toSet()));
            subjects.forEach(subject -> found.put(subject, views.get(subject.id())));
        }
    }

    private static void byName(
            List<Subject> subjects, Function<Set<String>, Map<String, ?>> read, Map<Subject, Object> found) {
        if (!subjects.isEmpty()) {
            Map<String, ?> views =
                    read.apply(subjects.stream().map(Subject::name).collect(Collectors.toSet()));
            subjects.forEach(subject -> found.put(subject, views.get(subject.name())));
        }
    }

    private void members(List<Happening> happenings, Map<Subject, Object> found) {
        List<Subject> subjects = ofKind(happenings, EventKind.MEMBER);
        if (subjects.isEmpty()) {
            return;
        }
        Map<Long, Person> persons = people.people(customers(subjects));
        Map<At, MemberView> members = people.members(places(subjects), customers(subjects), persons);
        for (Subject subject : subjects) {
            At at = at(subject);
            MemberView member = members.get(at);
            found.put(
                    subject,
                    member != null
                            ? member
                            : PeopleViews.member(
                                    at, persons.getOrDefault(at.customerId(), Person.GONE), List.of(), null));
        }
    }

    private void permissions(List<Happening> happenings, Map<Subject, Object> found) {
        List<Subject> subjects = ofKind(happenings, EventKind.PERMISSION);
        if (subjects.isEmpty()) {
            return;
        }
        Map<Long, Person> persons = people.people(customers(subjects));
        Map<At, Granted> permissions = people.permissions(places(subjects), customers(subjects));
        for (Happening happening : happenings) {
            Subject subject = happening.subject();
            if (subject.kind() == EventKind.PERMISSION) {
                Granted granted = permissions.getOrDefault(at(subject), new Granted(null, null, 0));
                found.put(
                        subject,
                        new PermissionView(
                                PaperViews.id(subject.id()),
                                PaperViews.id(happening.companyId()),
                                PaperViews.id(subject.customerId()),
                                persons.getOrDefault(subject.customerId(), Person.GONE)
                                        .email(),
                                granted.permission(),
                                PaperViews.moment(granted.grantedAt()),
                                granted.version()));
            }
        }
    }

    private static At at(Subject subject) {
        return new At(subject.id(), subject.customerId());
    }

    private static Set<Long> places(List<Subject> subjects) {
        return subjects.stream().map(Subject::id).collect(Collectors.toSet());
    }

    private static Set<Long> customers(List<Subject> subjects) {
        return subjects.stream().map(Subject::customerId).collect(Collectors.toSet());
    }

    /** What was read. */
    static final class Found {

        private final Map<Subject, Object> views;

        private Found(Map<Subject, Object> views) {
            this.views = views;
        }

        /** The record; its id alone when it is gone. */
        Object data(Happening happening) {
            Object view = views.get(happening.subject());
            if (view != null) {
                return view;
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("id", PaperViews.id(happening.subject().id()));
            return data;
        }

        boolean isPaid(Happening happening) {
            return views.get(happening.subject()) instanceof OrderView order
                    && order.paymentStatus() == PaymentStatus.PAID;
        }

        /** @return null for none */
        Long companyOf(Happening happening) {
            return happening.companyId() == null && views.get(happening.subject()) instanceof OrderView order
                    ? Long.valueOf(order.companyId())
                    : happening.companyId();
        }

        /** Whom it is about; null for nobody. */
        Long customerOf(Happening happening) {
            if (happening.customerId() != null) {
                return happening.customerId();
            }
            Object view = views.get(happening.subject());
            if (view instanceof OrderView order) {
                return number(order.placedBy().customerId());
            }
            return view instanceof AccessRequestView request ? number(request.customerId()) : null;
        }

        private static Long number(String id) {
            return id == null ? null : Long.valueOf(id);
        }
    }
}
