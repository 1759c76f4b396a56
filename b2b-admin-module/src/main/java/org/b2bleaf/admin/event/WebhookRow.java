package org.b2bleaf.admin.event;

import org.b2bleaf.event.rules.WebhookState;

/**
 * An endpoint as pages of the admin show it.
 *
 * @param types how many were chosen; 0 for all
 * @param failingSince null while nothing fails
 * @param oldSecretUntil null when there is no old secret
 */
public record WebhookRow(
        long id,
        String url,
        String description,
        int types,
        String typeCodes,
        WebhookState state,
        String stateSince,
        String failingSince,
        boolean unencrypted,
        String createdAt,
        String createdBy,
        String oldSecretUntil) {}
