package org.b2bleaf.admin.entity;

import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.common.presentation.client.AddMethodType;
import org.broadleafcommerce.common.presentation.client.ForeignKeyRestrictionType;
import org.broadleafcommerce.common.presentation.client.OperationType;
import org.broadleafcommerce.common.presentation.client.PersistencePerspectiveItemType;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.dto.BasicCollectionMetadata;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.ForeignKey;
import org.broadleafcommerce.openadmin.dto.MergedPropertyType;
import org.broadleafcommerce.openadmin.dto.OperationTypes;
import org.broadleafcommerce.openadmin.dto.PersistencePerspective;

/** Fields and collections of an admin form that have no annotated property behind them. */
public final class FormFields {

    private static final String COMPUTED = "shown_";

    private FormFields() {}

    /** The name of a property that {@link #column} shows. */
    public static String computed(String name) {
        return COMPUTED + name;
    }

    public static boolean isComputed(String property) {
        return property.startsWith(COMPUTED);
    }

    /**
     * A column of a list that is computed: it is in no form, and nothing can be filtered or sorted by it.
     *
     * @param name as {@link #computed} gives it
     */
    public static BasicFieldMetadata column(String name, String friendlyName, int gridOrder, Class<?> owner) {
        BasicFieldMetadata column = field(name, friendlyName, SupportedFieldType.STRING, owner);
        column.setProminent(true);
        column.setGridOrder(gridOrder);
        column.setReadOnly(true);
        column.setMutable(false);
        column.setVisibility(VisibilityEnum.FORM_HIDDEN);
        return column;
    }

    /** The choices of one of our enumerations, in the language of the admin; any other field stays as it is. */
    static void translate(FieldMetadata field) {
        if (field instanceof BasicFieldMetadata choice && isOurs(choice.getBroadleafEnumeration())) {
            String type = choice.getBroadleafEnumeration();
            choice.setEnumerationValues(Arrays.stream(choice.getEnumerationValues())
                    .map(value -> new String[] {value[0], choiceText(type, value[0], value[1])})
                    .toArray(String[][]::new));
        }
    }

    private static boolean isOurs(String enumeration) {
        return enumeration != null && enumeration.startsWith("org.b2bleaf.");
    }

    /**
     * What a choice is called.
     *
     * @param enumeration the class, whose name without its package the key has
     * @param fallback for an enumeration that has no texts
     */
    public static String choiceText(String enumeration, String value, String fallback) {
        BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
        if (request == null || request.getMessageSource() == null) {
            return fallback;
        }
        String key = "B2bChoice_" + enumeration.substring(enumeration.lastIndexOf('.') + 1) + "_" + value;
        return request.getMessageSource().getMessage(key, null, fallback, request.getJavaLocale());
    }

    /** Turns a text field into one that offers a fixed list. */
    public static void offer(FieldMetadata field, List<Option> options) {
        BasicFieldMetadata choice = (BasicFieldMetadata) field;
        choice.setFieldType(SupportedFieldType.BROADLEAF_ENUMERATION);
        choice.setEnumerationValues(options.stream()
                .map(option -> new String[] {option.value(), option.label()})
                .toArray(String[][]::new));
    }

    /**
     * A read-only list of records that point at the one on the form, in a tab of its own.
     *
     * @param element the entity of the list
     * @param manyToField its property that points back
     */
    public static BasicCollectionMetadata records(
            String name, String friendlyName, int tabOrder, Class<?> element, String manyToField, Class<?> owner) {
        ForeignKey key = new ForeignKey(manyToField, owner.getName(), null, ForeignKeyRestrictionType.ID_EQ);
        key.setMutable(false);
        key.setOriginatingField(name);
        PersistencePerspective perspective = new PersistencePerspective(
                new OperationTypes(
                        OperationType.BASIC,
                        OperationType.BASIC,
                        OperationType.BASIC,
                        OperationType.BASIC,
                        OperationType.BASIC),
                new String[] {},
                new ForeignKey[] {});
        perspective.addPersistencePerspectiveItem(PersistencePerspectiveItemType.FOREIGNKEY, key);
        BasicCollectionMetadata records = new BasicCollectionMetadata();
        describe(records, name, friendlyName, owner);
        records.setTab(friendlyName);
        records.setTabOrder(tabOrder);
        records.setOrder(tabOrder);
        records.setCollectionCeilingEntity(element.getName());
        records.setPersistencePerspective(perspective);
        records.setAddMethodType(AddMethodType.PERSIST);
        records.setMutable(false);
        return records;
    }

    private static BasicFieldMetadata field(String name, String friendlyName, SupportedFieldType type, Class<?> owner) {
        BasicFieldMetadata field = new BasicFieldMetadata();
        describe(field, name, friendlyName, owner);
        field.setName(name);
        field.setFieldType(type);
        field.setExplicitFieldType(type);
        field.setMergedPropertyType(MergedPropertyType.PRIMARY);
        field.setForeignKeyCollection(false);
        field.setRequired(false);
        field.setReadOnly(false);
        field.setMutable(true);
        return field;
    }

    private static void describe(FieldMetadata field, String name, String friendlyName, Class<?> owner) {
        field.setFieldName(name);
        field.setFriendlyName(friendlyName);
        field.setTargetClass(owner.getName());
        field.setInheritedFromType(owner.getName());
        field.setAvailableToTypes(new String[] {owner.getName()});
        field.setExcluded(false);
    }

    /** One value of a list with the text that stands for it. */
    public record Option(String value, String label) {}
}
