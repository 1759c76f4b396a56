package org.b2bleaf.storefront.card;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.card.AddedCard;
import org.b2bleaf.card.NewCard;
import org.b2bleaf.card.SavedCards;
import org.b2bleaf.card.rules.TypedCard;
import org.b2bleaf.card.rules.TypedCard.Field;
import org.b2bleaf.card.rules.TypedCard.Problem;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.NotAllowed;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The saved cards of the current location. Whoever buys for it sees them and may add one; they are removed by the one who added
 * them or by an admin of the location. What was typed of a card is in no answer.
 */
@B2bController
public class CardsController {

    private static final String PATH = "/account/cards";
    private static final String REMOVE = PATH + "/{id}/remove";
    private static final int MAX_KEY = 64;

    @Resource(name = "b2bSavedCards")
    protected SavedCards cards;

    @Resource(name = "b2bCardChoices")
    protected CardChoices choices;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String list(Model model, Locale locale) {
        Optional<LocationAccess> location = b2bShopper().currentLocation();
        return location.isEmpty() ? "redirect:/account/location" : show(location.get(), Form.EMPTY, model, locale);
    }

    /** What is shown again of a form that was refused: nothing of the card but until when it is valid, and its name. */
    public record Form(String expiry, String label, Map<String, String> problems) {

        static final Form EMPTY = new Form(null, null, Map.of());

        static Form of(TypedCard card, Map<Field, Problem> found) {
            Map<String, String> problems = new TreeMap<>();
            found.forEach((field, problem) -> problems.put(field.name(), problem.name()));
            return new Form(
                    found.containsKey(Field.EXPIRY) ? null : card.expiry(),
                    found.containsKey(Field.LABEL) ? null : card.tidyLabel(),
                    problems);
        }
    }

    /** @param key names the form; a script may leave it out */
    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String add(
            @RequestParam(value = "key", required = false) String key,
            @RequestParam(value = "cardNumber", required = false) String cardNumber,
            @RequestParam(value = "cardExpiry", required = false) String cardExpiry,
            @RequestParam(value = "cardCvc", required = false) String cardCvc,
            @RequestParam(value = "cardName", required = false) String cardName,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        Shopper shopper = b2bShopper();
        Optional<LocationAccess> location = shopper.currentLocation();
        if (location.isEmpty()) {
            return "redirect:/account/location";
        }
        LocationAccess access = location.get();
        TypedCard card = new TypedCard(cardNumber, cardExpiry, cardCvc, cardName);
        Map<Field, Problem> problems = card.problems(today(access));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(access, Form.of(card, problems), model, locale);
        }
        AddedCard added = cards.add(new NewCard(shopper.customerId(), access.locationId(), formKey(key), card));
        return switch (added.outcome()) {
            case SAVED -> {
                flash.addFlashAttribute("added", added.name());
                yield "redirect:" + PATH;
            }
            case UNDER_WAY -> "redirect:" + PATH;
            case NOT_PERMITTED -> throw new RecordNotFound();
            case REFUSED, NO_ANSWER, NOT_OFFERED, TOO_MANY_CARDS, TOO_MANY_TRIES -> {
                boolean often = added.outcome() == AddedCard.Outcome.TOO_MANY_TRIES;
                response.setStatus((often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST).value());
                model.addAttribute("problem", added.outcome().name());
                yield show(access, Form.of(card, Map.of()), model, locale);
            }
        };
    }

    private static String formKey(String key) {
        return key == null || key.isBlank() || key.length() > MAX_KEY ? null : key;
    }

    private LocalDate today(LocationAccess location) {
        ZoneId zone = companies.findLocationById(location.locationId()).getTimeZone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private String show(LocationAccess location, Form form, Model model, Locale locale) {
        model.addAttribute("location", location);
        model.addAttribute("offered", cards.isOffered());
        model.addAttribute("cards", choices.list(location, locale));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return "b2b/cards";
    }

    /** Asks whether it is meant. */
    @RequestMapping(value = REMOVE, method = RequestMethod.GET)
    public String askToRemove(@PathVariable("id") String id, HttpServletResponse response, Model model, Locale locale) {
        CardOption card = existing(id, locale);
        return card.removable() ? ask(card, model) : refuse(response, model);
    }

    /** @param confirm given by the page that asks */
    @RequestMapping(value = REMOVE, method = RequestMethod.POST)
    public String remove(
            @PathVariable("id") String id,
            @RequestParam(value = "confirm", required = false) String confirm,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        CardOption card = existing(id, locale);
        if (!card.removable()) {
            return refuse(response, model);
        }
        if (confirm == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return ask(card, model);
        }
        try {
            cards.remove(ShopperContext.current().customerId(), card.id());
        } catch (NotAllowed e) {
            // Lost while the page was open. Its transaction is rolled back and has taken with it what this request had
            // read.
            return "redirect:" + PATH;
        }
        flash.addFlashAttribute("removed", card.name());
        return "redirect:" + PATH;
    }

    private static String ask(CardOption card, Model model) {
        model.addAttribute("card", card);
        return "b2b/cardRemove";
    }

    private static String refuse(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("refusal", "card");
        return "b2b/refused";
    }

    private CardOption existing(String id, Locale locale) {
        return choices.find(TypedPayment.id(id), locale).orElseThrow(RecordNotFound::new);
    }

    /** Saved cards belong to locations: for everybody else there is no such page. */
    private static Shopper b2bShopper() {
        Shopper shopper = ShopperContext.current();
        if (!shopper.isB2b()) {
            throw new RecordNotFound();
        }
        return shopper;
    }
}
