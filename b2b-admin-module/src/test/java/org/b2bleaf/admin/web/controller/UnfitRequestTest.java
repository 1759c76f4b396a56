package org.b2bleaf.admin.web.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.criteria.converter.LongFilterValueConverter;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

class UnfitRequestTest {

    private static final Throwable BY_BROADLEAF =
            catchThrowable(() -> new LongFilterValueConverter().convert("not a number"));

    @Test
    void whatBroadleafCannotReadIsOfTheRequest() {
        assertThat(BY_BROADLEAF).isInstanceOf(NumberFormatException.class);
        assertThat(UnfitRequest.isReasonOf(BY_BROADLEAF)).isTrue();
        assertThat(UnfitRequest.isReasonOf(new ServiceException("Unable to fetch", BY_BROADLEAF)))
                .as("however it is wrapped")
                .isTrue();
    }

    @Test
    void whatOneOfOurHandlersRefusesIsOfTheRequest() {
        assertThat(UnfitRequest.isReasonOf(new ValidationException(new Entity(), "never deleted")))
                .isTrue();
    }

    @Test
    void whatOurCodeThrowsIsAFaultOfTheShop() {
        assertThat(UnfitRequest.isReasonOf(new IllegalStateException("ours"))).isFalse();
        Throwable bound = catchThrowable(() -> new BeanWrapperImpl(new EntityForm()).setPropertyValue("none", "x"));
        assertThat(bound).isNotNull();
        assertThat(UnfitRequest.isReasonOf(bound)).as("by way of a library").isFalse();
    }

    @Test
    void whatADatabaseAFileOrTheMachineRefusesIsAFaultOfTheShop() {
        for (Exception cause : new Exception[] {
            new SQLException("gone"),
            new IOException("full"),
            new OptimisticLockingFailureException("meanwhile"),
            new CannotCreateTransactionException("no connection"),
            new ConcurrentModificationException("somebody else's request")
        }) {
            cause.setStackTrace(BY_BROADLEAF.getStackTrace());
            assertThat(UnfitRequest.isReasonOf(new ServiceException("Unable to update", cause)))
                    .as(cause.toString())
                    .isFalse();
        }
        Throwable timeout = new QueryTimeoutException("slow", new SQLException("canceled"));
        assertThat(UnfitRequest.isReasonOf(timeout)).isFalse();
        Error exhausted = new StackOverflowError();
        exhausted.setStackTrace(BY_BROADLEAF.getStackTrace());
        assertThat(UnfitRequest.isReasonOf(exhausted)).isFalse();
    }

    @Test
    void aMissingPermissionAndAWrongMethodHaveAnswersOfTheirOwn() {
        for (Exception refused : List.of(
                new SecurityServiceException("not yours"), new HttpRequestMethodNotSupportedException("DELETE"))) {
            refused.setStackTrace(BY_BROADLEAF.getStackTrace());
            assertThat(UnfitRequest.isReasonOf(refused)).isFalse();
        }
    }
}
