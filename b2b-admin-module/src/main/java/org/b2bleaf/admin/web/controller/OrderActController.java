package org.b2bleaf.admin.web.controller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.admin.jobs.StorefrontWork;
import org.b2bleaf.admin.ordering.OrderActForm;
import org.b2bleaf.admin.ordering.OrderTextsOfAdmin;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.MoneySheet;
import org.b2bleaf.ordering.money.OrderDesk;
import org.b2bleaf.ordering.money.PaymentRefused;
import org.b2bleaf.ordering.money.StaffAct;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.ordering.overview.MerchantOrders;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The windows in which staff record a payment, capture, let go, refund, mark as fulfilled and cancel. */
@Controller("b2bOrderActController")
@RequestMapping("/" + OrderController.SECTION)
public class OrderActController extends WindowController {

    private static final String ACT = "/{id:\\d{1,18}}/{act:receive|capture|void|refund|fulfil|cancel}";

    @Resource(name = "b2bOrderDesk")
    protected OrderDesk desk;

    @Resource(name = "b2bMerchantOrders")
    protected MerchantOrders orders;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @RequestMapping(value = ACT, method = RequestMethod.GET)
    public String ask(@PathVariable("id") long id, @PathVariable("act") String word, Model model, Locale locale)
            throws ServiceException {
        check(B2bOrder.class, EntityOperationType.UPDATE);
        B2bOrder order = existing(id);
        MoneySheet sheet = desk.sheet(id);
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), order.getLocation().getTimeZone());
        OrderActForm form = OrderActForm.of(OrderActForm.act(word), sheet, order.getCurrency(), today);
        if (!sheet.acts().contains(form.act())) {
            form.refuse(new PaymentRefused(sheet.underWay() ? Refusal.UNDER_WAY : Refusal.CHANGED_MEANWHILE));
        }
        return window(form, order, sheet, model, locale);
    }

    @RequestMapping(value = ACT, method = RequestMethod.POST)
    public String act(
            @PathVariable("id") long id,
            @PathVariable("act") String word,
            HttpServletRequest http,
            Model model,
            Locale locale)
            throws ServiceException {
        check(B2bOrder.class, EntityOperationType.UPDATE);
        B2bOrder order = existing(id);
        OrderActForm form = OrderActForm.posted(OrderActForm.act(word), http.getParameterMap());
        try {
            act(form, form.staffAct(id, actor.current()));
        } catch (PaymentRefused refused) {
            form.refuse(refused);
            return window(form, order, desk.sheet(id), model, locale);
        }
        if (form.act() == DeskAct.CAPTURE) {
            StorefrontWork.await(() -> desk.sheet(id).underWay());
        }
        return leave(model, "/" + OrderController.SECTION + "/" + id, text("B2bOrderAct_done_" + form.act()));
    }

    private void act(OrderActForm form, StaffAct staff) {
        switch (form.act()) {
            case RECEIVE -> desk.receive(staff, form.amount(), form.day(), form.value("reference"), form.again());
            case CAPTURE -> desk.capture(staff);
            case VOID -> desk.voidReservation(staff);
            case REFUND -> desk.refund(staff, form.amount(), form.value("reason"));
            case FULFIL -> desk.fulfil(staff, form.day(), form.value("carrier"), form.value("trackingNumber"));
            case CANCEL -> desk.cancel(staff, form.value("reason"));
        }
    }

    private String window(OrderActForm form, B2bOrder order, MoneySheet sheet, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("path", "/" + OrderController.SECTION + "/" + order.getId() + "/" + form.word());
        model.addAttribute("problem", problem(form, locale));
        model.addAttribute("sums", sums(form.act(), order, sheet, locale));
        model.addAttribute(
                "limits",
                Map.of(
                        "reference",
                        100,
                        "reason",
                        OrderDesk.MAX_REASON,
                        "carrier",
                        OrderDesk.MAX_CARRIER,
                        "trackingNumber",
                        OrderDesk.MAX_TRACKING,
                        "amount",
                        20,
                        "day",
                        10));
        return window(model, "b2b/orderAct", text("B2bOrderAct_title_" + form.act(), order.getOrderNumber()));
    }

    private String problem(OrderActForm form, Locale locale) {
        PaymentRefused refused = form.problem();
        return refused == null
                ? null
                : text(
                        "b2b.money.refused." + refused.reason(),
                        refused.limit() == null ? "" : MoneyText.of(refused.limit(), refused.currency(), locale));
    }

    /** What the act is about, by the ends of message keys. */
    private static Map<String, String> sums(DeskAct act, B2bOrder order, MoneySheet sheet, Locale locale) {
        Map<String, String> sums = new LinkedHashMap<>();
        switch (act) {
            case RECEIVE -> sums.put(
                    "open", OrderTextsOfAdmin.money(order, sheet.sums().open(), locale));
            case CAPTURE -> sums.put("capturable", OrderTextsOfAdmin.money(order, sheet.capturable(), locale));
            case VOID -> sums.put(
                    "reserved", OrderTextsOfAdmin.money(order, sheet.sums().authorized(), locale));
            case REFUND -> {
                sums.put("paid", OrderTextsOfAdmin.money(order, sheet.sums().kept(), locale));
                sums.put("refundable", OrderTextsOfAdmin.money(order, sheet.refundable(), locale));
            }
            case CANCEL -> {
                sums.put("paid", OrderTextsOfAdmin.money(order, sheet.sums().kept(), locale));
                sums.put("reserved", OrderTextsOfAdmin.money(order, sheet.sums().authorized(), locale));
            }
            case FULFIL -> {
                // Nothing about money.
            }
        }
        return sums;
    }

    private B2bOrder existing(long id) {
        return orders.find(id).orElseThrow(NoSuchRecord::new);
    }
}
