package org.b2bleaf.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Resource;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.persistence.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bMembershipLists")
public class MembershipListsImpl implements MembershipLists {

    @Resource(name = "b2bMembershipListDao")
    protected MembershipListDao dao;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<MemberRow> membersOf(long companyId, String filter, int first, int limit) {
        TypedFilter typed = TypedFilter.of(filter);
        List<Object[]> members = dao.members(companyId, typed, first, size(limit));
        List<Long> ids = ids(members);
        Grants grants = grants(dao.countsByCustomer(companyId, ids), few -> dao.permissionsByCustomer(companyId, few));
        List<MemberRow> rows = members.stream()
                .map(row -> new MemberRow(
                        (Long) row[0],
                        name(row),
                        (String) row[3],
                        Objects.equals(row[0], row[4]),
                        grants.counts((Long) row[0]),
                        grants.named((Long) row[0])))
                .toList();
        boolean counted = typed.isBlank() && !members.isEmpty();
        return new Page<>(rows, counted ? (Long) members.get(0)[5] : dao.countMembers(companyId, typed));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<MemberRow> membersAt(long locationId, String filter, int first, int limit) {
        TypedFilter typed = TypedFilter.of(filter);
        List<MemberRow> rows = dao.membersAt(locationId, typed, first, size(limit)).stream()
                .map(row -> {
                    MemberPermission permission = permission(row, 5);
                    return new MemberRow(
                            (Long) row[0],
                            name(row),
                            (String) row[3],
                            Objects.equals(row[0], row[4]),
                            Map.of(permission.permission(), 1L),
                            List.of(permission));
                })
                .toList();
        return new Page<>(rows, dao.countMembersAt(locationId, typed));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<LocationRow> locationsOf(long companyId, String filter, int first, int limit) {
        TypedFilter typed = TypedFilter.of(filter);
        return new Page<>(
                locations(dao.activeLocations(companyId, typed, first, size(limit))),
                dao.countLocations(companyId, typed, true));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<LocationRow> locationsFor(long companyId, long customerId, String filter, int first, int limit) {
        TypedFilter typed = TypedFilter.of(filter);
        return new Page<>(
                locations(dao.locations(companyId, customerId, typed, first, size(limit))),
                dao.countLocations(companyId, typed, false));
    }

    /** Rows of one list end with a permission, those of the other without. */
    private static List<LocationRow> locations(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new LocationRow(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        isActive(row[4]),
                        row.length < 6 || row[5] == null ? null : Permission.valueOf((String) row[5])))
                .toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<CompanyRow> companiesOf(long customerId, int first, int limit) {
        List<Object[]> companies = dao.companies(customerId, first, size(limit));
        List<Long> ids = ids(companies);
        Grants grants = grants(dao.countsByCompany(customerId, ids), few -> dao.permissionsByCompany(customerId, few));
        List<CompanyRow> rows = companies.stream()
                .map(row -> new CompanyRow(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        isActive(row[3]),
                        Objects.equals(row[4], customerId),
                        grants.counts((Long) row[0]),
                        grants.named((Long) row[0])))
                .toList();
        return new Page<>(rows, dao.countCompanies(customerId));
    }

    private static int size(int limit) {
        return Math.min(limit, MAX_PAGE);
    }

    private static List<Long> ids(List<Object[]> rows) {
        return rows.stream().map(row -> (Long) row[0]).toList();
    }

    private static String name(Object[] row) {
        return CustomerName.of((String) row[1], (String) row[2], (String) row[3]);
    }

    private static boolean isActive(Object status) {
        return ActiveStatus.valueOf((String) status).isActive();
    }

    private static MemberPermission permission(Object[] row, int from) {
        return new MemberPermission(
                (Long) row[from], (String) row[from + 1], isActive(row[from + 2]), Permission.valueOf((String)
                        row[from + 3]));
    }

    /** Counts all and reads the names of those rows that have few enough. */
    private static Grants grants(List<Object[]> counts, Named named) {
        Grants grants = new Grants(new HashMap<>(), new HashMap<>());
        counts.forEach(row -> grants.counts
                .computeIfAbsent((Long) row[0], id -> new EnumMap<>(Permission.class))
                .put(Permission.valueOf((String) row[1]), (Long) row[2]));
        List<Long> few = grants.counts.entrySet().stream()
                .filter(entry -> sum(entry.getValue().values()) <= NAMED)
                .map(Map.Entry::getKey)
                .toList();
        if (!few.isEmpty()) {
            named.of(few).forEach(row -> grants.named
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(permission(row, 1)));
        }
        return grants;
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    /** Reads permissions with the names of their locations. */
    private interface Named {
        List<Object[]> of(List<Long> ids);
    }

    /** The permissions of the rows of a page, by the id of the row. */
    private record Grants(Map<Long, Map<Permission, Long>> counts, Map<Long, List<MemberPermission>> named) {

        Map<Permission, Long> counts(Long id) {
            return counts.getOrDefault(id, Map.of());
        }

        List<MemberPermission> named(Long id) {
            return named.getOrDefault(id, List.of());
        }
    }
}
