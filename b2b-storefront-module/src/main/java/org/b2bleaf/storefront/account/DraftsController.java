package org.b2bleaf.storefront.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderPosition;
import org.b2bleaf.ordering.drafts.DraftBuying;
import org.b2bleaf.ordering.drafts.DraftDesk;
import org.b2bleaf.ordering.drafts.DraftMoved;
import org.b2bleaf.ordering.drafts.DraftSheet;
import org.b2bleaf.ordering.drafts.InvoicePayment;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.card.CardChoices;
import org.b2bleaf.storefront.card.TypedPayment;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts, as far as the viewer may see them: agreeing to changes, and paying invoices. */
@B2bController
public class DraftsController {

    private static final int DRAFTS = 20;

    /** How long an answer waits for the shop to go on with the draft, so that the page shows what became of it. */
    private static final int PATIENCE_MILLIS = 5000;

    private static final int PAUSE_MILLIS = 100;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bDraftBuying")
    protected DraftBuying drafts;

    @Resource(name = "b2bDraftDesk")
    protected DraftDesk desk;

    @Resource(name = "b2bCardChoices")
    protected CardChoices cards;

    @Resource(name = "b2bDraftTexts")
    protected DraftTexts texts;

    /** @param after where the page before ended; what is no place is the beginning */
    @RequestMapping(value = "/account/drafts", method = RequestMethod.GET)
    public String list(@RequestParam(value = "after", required = false) String after, Model model, Locale locale) {
        Optional<OrderPosition> place = OrderPosition.parse(after);
        // One more than shown says whether there are more.
        List<DraftOrder> found = history.drafts(viewer(), place.orElse(null), DRAFTS + 1);
        List<DraftOrder> drafts = found.subList(0, Math.min(DRAFTS, found.size()));
        model.addAttribute(
                "drafts", drafts.stream().map(draft -> texts.row(draft, locale)).toList());
        model.addAttribute("isFirst", place.isEmpty());
        model.addAttribute("next", found.size() > DRAFTS ? OrderPosition.of(drafts.get(DRAFTS - 1)) : null);
        return "b2b/drafts";
    }

    @RequestMapping(value = "/account/drafts/{reference}", method = RequestMethod.GET)
    public String draft(@PathVariable("reference") String reference, Model model, Locale locale) {
        return page(reference, null, model, locale);
    }

    /**
     * @param answer {@code accept} or {@code refuse}
     * @param version of the draft that the page showed; the one that is there now when it is left out
     */
    @RequestMapping(value = "/account/drafts/{reference}/consent", method = RequestMethod.POST)
    public String answer(
            @PathVariable("reference") String reference,
            @RequestParam(value = "answer", required = false) String answer,
            @RequestParam(value = "version", required = false) String version,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        boolean agrees = "accept".equals(answer);
        DraftSheet draft = existing(reference);
        if (!agrees && !"refuse".equals(answer)) {
            return refused(HttpStatus.BAD_REQUEST, "chooseAnswer", reference, response, model, locale);
        }
        try {
            drafts.answer(viewer(), reference, number(version), agrees);
        } catch (DraftMoved e) {
            return refused(HttpStatus.CONFLICT, "moved", reference, response, model, locale);
        }
        await(draft.draft().getId());
        return "redirect:/account/drafts/" + reference;
    }

    @RequestMapping(value = "/account/drafts/{reference}/pay", method = RequestMethod.POST)
    public String pay(
            @PathVariable("reference") String reference,
            @RequestParam(value = "version", required = false) String version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        TypedPayment typed = TypedPayment.read(request::getParameter);
        if (typed.isTwoCards()) {
            return cardRefused("two", reference, request, response, model, locale);
        }
        InvoicePayment payment =
                drafts.pay(viewer(), reference, number(version), typed.card()).orElseThrow(RecordNotFound::new);
        return switch (payment.outcome()) {
            case PLACED -> "redirect:/checkout/confirmation/" + payment.orderNumber();
            case UNDER_WAY -> "redirect:/account/drafts/" + reference;
            case CARD_MISSING -> cardRefused("missing", reference, request, response, model, locale);
            case CARD_DECLINED -> cardRefused("declined", reference, request, response, model, locale);
            case CARD_GONE -> cardRefused("gone", reference, request, response, model, locale);
            case NOT_AVAILABLE -> refused(HttpStatus.BAD_REQUEST, "notAvailable", reference, response, model, locale);
            case MOVED -> refused(HttpStatus.CONFLICT, "moved", reference, response, model, locale);
            case FAILED -> refused(HttpStatus.BAD_REQUEST, "failed", reference, response, model, locale);
        };
    }

    private String cardRefused(
            String problem,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("cardProblem", problem);
        return page(reference, request::getParameter, model, locale);
    }

    private String refused(
            HttpStatus status,
            String problem,
            String reference,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return page(reference, null, model, locale);
    }

    /** @param form that was sent, as parameters by name; null for a page that opens */
    private String page(String reference, Function<String, String> form, Model model, Locale locale) {
        DraftSheet draft = existing(reference);
        DraftPage page = texts.page(draft, locale);
        model.addAttribute("page", page);
        model.addAttribute(
                "cards", page.payable() ? cards.of(draft.draft().getLocation().getId(), form, locale) : null);
        return "b2b/draft";
    }

    private DraftSheet existing(String reference) {
        return drafts.find(viewer(), reference).orElseThrow(RecordNotFound::new);
    }

    private void await(long draftId) {
        try {
            for (int waited = 0; waited < PATIENCE_MILLIS && desk.isBusy(draftId); waited += PAUSE_MILLIS) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Viewer viewer() {
        return ShopperContext.current().viewer();
    }

    /** What is no number is no version that any page has shown. */
    private static Integer number(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
