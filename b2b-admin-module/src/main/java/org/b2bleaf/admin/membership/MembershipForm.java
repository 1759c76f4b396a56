package org.b2bleaf.admin.membership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.CustomerChoice;
import org.b2bleaf.membership.CustomerHit;
import org.b2bleaf.membership.MembershipProblem;
import org.b2bleaf.membership.rules.TransferChoice;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;

/**
 * What was typed into a window, and what is wrong with it: the windows show themselves again from it. Fields are named
 * as in {@link MembershipProblem}; besides them there are {@code customer} (ids), {@code newEmail}, {@code newFirstName}
 * and {@code newLastName} (one of each a new customer) and {@code permission.ID} (of a location).
 */
public final class MembershipForm {

    /** The value that takes a permission away. */
    static final String NO_ACCESS = "NONE";

    private static final String PERMISSION = "permission.";

    private final Map<String, String[]> parameters;
    private final Entity entity;
    private final PostedForm posted;
    private final List<Problem> problems = new ArrayList<>();

    /** @param parameters of the request */
    public MembershipForm(Map<String, String[]> parameters) {
        this.parameters = parameters;
        this.entity = entity(parameters);
        this.posted = new PostedForm(entity);
    }

    private static Entity entity(Map<String, String[]> parameters) {
        Entity entity = new Entity();
        entity.setProperties(parameters.entrySet().stream()
                .map(parameter -> property(parameter.getKey(), parameter.getValue()[0]))
                .toArray(Property[]::new));
        return entity;
    }

    private static Property property(String name, String value) {
        Property property = new Property();
        property.setName(name);
        property.setValue(value);
        return property;
    }

    /** The fields of one record in the form, whose problems show at the fields of this form. */
    public PostedForm part(String prefix) {
        return posted.part(prefix);
    }

    /** What stands in a field; never null. */
    public String value(String field) {
        String[] values = parameters.get(field);
        return values == null ? "" : values[0];
    }

    public boolean isOn(String field) {
        return value(field).equals("true");
    }

    /** The record that was chosen in a field; null for none. */
    public Long id(String field) {
        return posted.id(field);
    }

    /** The records that were chosen in a field, each once. What is no id is refused. */
    public List<Long> ids(String field) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String value : parameters.getOrDefault(field, new String[0])) {
            try {
                ids.add(Long.valueOf(value));
            } catch (NumberFormatException e) {
                refuse(field, "NOT_A_CHOICE");
            }
        }
        return List.copyOf(ids);
    }

    /** Existing customers first, then new ones; a new one of whom nothing was typed is left out. */
    public List<CustomerChoice> customers() {
        return Stream.concat(
                        ids("customer").stream().map(CustomerChoice.Existing::new),
                        newCustomers().stream()
                                .map(typed ->
                                        new CustomerChoice.New(typed.email(), typed.firstName(), typed.lastName())))
                .map(CustomerChoice.class::cast)
                .toList();
    }

    /** The new customers as they were typed. */
    public List<NewCustomer> newCustomers() {
        String[] emails = parameters.getOrDefault("newEmail", new String[0]);
        int before = (int) Arrays.stream(parameters.getOrDefault("customer", new String[0]))
                .distinct()
                .count();
        List<NewCustomer> typed = new ArrayList<>();
        for (int i = 0; i < emails.length; i++) {
            NewCustomer customer = new NewCustomer(
                    before + typed.size(), emails[i].strip(), at("newFirstName", i), at("newLastName", i));
            if (!customer.isBlank()) {
                typed.add(customer);
            }
        }
        return typed;
    }

    private String at(String field, int index) {
        String[] values = parameters.getOrDefault(field, new String[0]);
        return index < values.length ? values[index].strip() : "";
    }

    /** By location; null takes the permission away. What is no permission is refused. */
    public Map<Long, Permission> permissions() {
        Map<Long, Permission> permissions = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PERMISSION)) {
                try {
                    permissions.put(
                            Long.valueOf(name.substring(PERMISSION.length())),
                            values[0].equals(NO_ACCESS) ? null : Permission.valueOf(values[0]));
                } catch (IllegalArgumentException e) {
                    refuse("permissions", "NOT_A_CHOICE");
                }
            }
        });
        return permissions;
    }

    /** Where something was chosen: without the locations of no access. */
    public Map<Long, Permission> chosenPermissions() {
        Map<Long, Permission> chosen = permissions();
        chosen.values().removeIf(Objects::isNull);
        return chosen;
    }

    public TransferChoice transfer() {
        return isOn("transferOrders") ? new TransferChoice(true, id("receiver")) : TransferChoice.NONE;
    }

    /** Shows a problem at a field. */
    public void refuse(String field, String problem) {
        problems.add(new Problem(field, key(problem), null));
    }

    /** Shows what the service refuses. */
    public void refuse(List<MembershipProblem> refused) {
        for (MembershipProblem problem : refused) {
            problems.add(new Problem(problem.field(), key(problem.kind().name()), problem.customer()));
        }
    }

    private static String key(String problem) {
        return "B2bProblem_" + problem;
    }

    public boolean isRefused() {
        return !problems.isEmpty() || entity.isValidationFailure();
    }

    /** @return empty when nothing is wrong with the field */
    public List<Problem> problems(String field) {
        return Stream.concat(
                        problems.stream().filter(problem -> problem.field().equals(field)),
                        entity.getPropertyValidationErrors().getOrDefault(field, List.of()).stream()
                                .map(key -> new Problem(field, key, null)))
                .distinct()
                .toList();
    }

    /** The problems at parts of a field: {@code permissions[3]} for {@code permissions}. */
    public List<Problem> problemsWithin(String field) {
        return problems.stream()
                .filter(problem -> problem.field().startsWith(field + "["))
                .toList();
    }

    /**
     * Something that is wrong.
     *
     * @param key of the message
     * @param customer whom it is about; null for nobody
     */
    public record Problem(String field, String key, CustomerHit customer) {

        /** The id in brackets: of the location in {@code permissions[3]}. */
        public long index() {
            return Long.parseLong(field.substring(field.indexOf('[') + 1, field.indexOf(']')));
        }
    }

    /**
     * A new customer as typed.
     *
     * @param index among all customers of the form, from 0
     */
    public record NewCustomer(int index, String email, String firstName, String lastName) {

        boolean isBlank() {
            return email.isEmpty() && firstName.isEmpty() && lastName.isEmpty();
        }

        public String field() {
            return "customers[" + index + "].email";
        }
    }
}
