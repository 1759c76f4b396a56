package org.b2bleaf.ordering;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.transaction.support.TransactionSynchronization.STATUS_COMMITTED;
import static org.springframework.transaction.support.TransactionSynchronization.STATUS_ROLLED_BACK;
import static org.springframework.transaction.support.TransactionSynchronization.STATUS_UNKNOWN;

import java.util.List;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.junit.jupiter.api.Test;

class GiveBackTest {

    private final PaymentGatewayRollbackService gateway = mock(PaymentGatewayRollbackService.class);
    private final PaymentRequestDTO charge =
            new PaymentRequestDTO().orderId("7").transactionTotal("24.00");

    @Test
    void aChargeOfAnOrderThatWasNotStoredIsGivenBack() throws PaymentException {
        when(gateway.rollbackAuthorizeAndCapture(charge)).thenReturn(done());
        GiveBack giveBack = of(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        giveBack.watch(payment(null));
        giveBack.afterCompletion(STATUS_ROLLED_BACK);
        verify(gateway).rollbackAuthorizeAndCapture(charge);
    }

    @Test
    void anAuthorisationIsReleased() throws PaymentException {
        when(gateway.rollbackAuthorize(charge)).thenReturn(done());
        of(PaymentTransactionType.AUTHORIZE).afterCompletion(STATUS_ROLLED_BACK);
        verify(gateway).rollbackAuthorize(charge);
    }

    @Test
    void theChargeOfAStoredOrderStays() {
        of(PaymentTransactionType.AUTHORIZE_AND_CAPTURE).afterCompletion(STATUS_COMMITTED);
        verifyNoInteractions(gateway);
    }

    @Test
    void nothingIsGivenBackWhileTheOrderMayBeStored() {
        of(PaymentTransactionType.AUTHORIZE_AND_CAPTURE).afterCompletion(STATUS_UNKNOWN);
        verifyNoInteractions(gateway);
    }

    @Test
    void whatBroadleafGaveBackIsNotGivenBackTwice() throws PaymentException {
        GiveBack giveBack = of(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        giveBack.watch(payment(mock(PaymentTransaction.class)));
        giveBack.afterCompletion(STATUS_ROLLED_BACK);
        verify(gateway, never()).rollbackAuthorizeAndCapture(any());
    }

    private GiveBack of(PaymentTransactionType type) {
        return GiveBack.unlessCommitted(gateway, charge, type);
    }

    private static OrderPayment payment(PaymentTransaction reversed) {
        PaymentTransaction transaction = mock(PaymentTransaction.class);
        when(transaction.getParentTransaction()).thenReturn(reversed);
        when(transaction.getSuccess()).thenReturn(true);
        OrderPayment payment = mock(OrderPayment.class);
        when(payment.getTransactions()).thenReturn(List.of(transaction));
        return payment;
    }

    private static PaymentResponseDTO done() {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, PaymentGatewayType.TEMPORARY).successful(true);
    }
}
