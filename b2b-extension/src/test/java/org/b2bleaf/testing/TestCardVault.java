package org.b2bleaf.testing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.b2bleaf.card.CardVault;
import org.b2bleaf.card.rules.CardExpiry;
import org.b2bleaf.payment.StoredCard;

/** A vault that keeps what a test wants it to. */
public final class TestCardVault implements CardVault {

    private final Set<String> kept = new TreeSet<>();
    private final List<String> forgotten = new ArrayList<>();
    private volatile boolean available = true;
    private volatile NotKept refusal;
    private volatile NotForgotten silence;
    private volatile Runnable whileAsked = () -> {};
    private int asked;

    /** As at the start. */
    public synchronized void reset() {
        kept.clear();
        forgotten.clear();
        available = true;
        refusal = null;
        silence = null;
        whileAsked = () -> {};
        asked = 0;
    }

    public void isMissing() {
        available = false;
    }

    /** @param reason null for a vault that keeps cards */
    public void refuses(NotKept reason) {
        refusal = reason;
    }

    /** @param reason null for a vault that forgets cards */
    public void doesNotForget(NotForgotten reason) {
        silence = reason;
    }

    public void whileAsked(Runnable act) {
        whileAsked = act;
    }

    /** Tokens of the cards that are there. */
    public synchronized Set<String> kept() {
        return Set.copyOf(kept);
    }

    /** Tokens in the order in which they were forgotten. */
    public synchronized List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    /** How often it was asked to keep a card. */
    public synchronized int timesAsked() {
        return asked;
    }

    @Override
    public boolean isAvailable() {
        return available;
    }

    @Override
    public Kept keep(Keeping card) throws NotKept {
        String token;
        synchronized (this) {
            token = "token-" + ++asked;
        }
        whileAsked.run();
        if (refusal != null) {
            throw refusal;
        }
        synchronized (this) {
            kept.add(token);
        }
        String digits = card.card().digits();
        YearMonth expiry = CardExpiry.parse(card.card().expiry()).orElse(null);
        return new Kept(
                new StoredCard("TEST", card.owner(), token, digits.substring(digits.length() - 4), expiry), null);
    }

    @Override
    public synchronized void forget(StoredCard card) throws NotForgotten {
        if (silence != null) {
            throw silence;
        }
        kept.remove(card.token());
        forgotten.add(card.token());
    }
}
