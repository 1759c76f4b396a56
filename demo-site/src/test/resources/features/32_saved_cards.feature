@merchant @settings @saved-cards
Feature: Saved cards of a location
  In order not to type a card again and again
  As a buyer
  I want to save it for my location, where my colleagues can pay with it and nobody else

  Background:
    Given the merchant is signed in
    And the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And the merchant has added Pia to "Café Lumen" as ordering only of "Lumen Quay"

  @H6
  Scenario: One saves a card, a colleague pays with it, an admin removes it
    Given the merchant types these details of "Lumen Quay"
      | termsType | NONE |
      | netDays   |      |
    When Kim saves the card "4111 1111 1111 1111" as "Office"
    Then the page lists the saved card "Visa •••• 1111" named "Office"
    And Kim gets a mail about a card that says "A card was saved for" and "Visa •••• 1111"
    When Pia has 1 of "COF-ESP-1KG" at the checkout
    Then the form offers the saved card "Visa •••• 1111"
    When Pia presses the button "Pay now" with the saved card
    Then Pia has an order that is "PAID"
    When Pia tries to remove the saved card of Kim
    Then the answer is 403
    And the page says "removed by the person who saved it or by an admin"
    And Kim's location has the saved card "Visa •••• 1111"
    When Kim removes the saved card
    Then the page lists no saved card
    And Kim gets a mail about a card that says "was removed" and "Visa •••• 1111"
    When Pia has 1 of "COF-ESP-1KG" at the checkout
    Then the form offers no saved card

  @H6
  Scenario: A saved card does what the card does
    Given the merchant types these details of "Lumen Quay"
      | termsType | NONE |
      | netDays   |      |
    And Kim saves the card "4000000000000077" as ""
    And Kim has 1 of "COF-ESP-1KG" at the checkout
    When Kim presses the button "Pay now" with the saved card
    Then Kim has an order that is "AUTHORIZED"
    When Kim removes the saved card
    And Kim saves the card "4000000000000002" as ""
    And Kim has 1 of "COF-ESP-1KG" at the checkout
    And Kim presses the button "Pay now" with the saved card
    Then the page says "The card was declined. Nothing was charged"

  @H6
  Scenario: A deposit, and the rest later, and no number is kept anywhere
    Given the merchant types these details of "Lumen Quay"
      | depositPercent | 25 |
    And Kim saves the card "4111111111111111" as ""
    And Pia has 1 of "COF-ESP-1KG" at the checkout
    When Pia presses the button "Submit and pay deposit" with the saved card
    Then Pia has an order that is "PARTIALLY_PAID"
    When Pia pays the rest of that order with the saved card
    Then Pia has an order that is "PAID"
    And no file of the demo has the number of a card

  @H6
  Scenario: The invoice of a draft
    Given the merchant types these details of "Lumen Quay"
      | submitAsDrafts | true |
      | termsType      | NONE |
      | netDays        |      |
    And Kim saves the card "4111111111111111" as ""
    And Pia has submitted a draft
    When the merchant sends an invoice for the draft of Pia
    And Pia pays that draft with the saved card
    Then Pia has an order that is "PAID"

  @H6
  Scenario: A new card is saved with the payment
    Given the merchant types these details of "Lumen Quay"
      | termsType | NONE |
      | netDays   |      |
    And Kim has 1 of "COF-ESP-1KG" at the checkout
    When Kim presses the button "Pay now" with the new card "4000000000000002", to be saved
    Then the page says "The card was declined"
    And Kim's location has no saved card
    When Kim has 1 of "COF-ESP-1KG" at the checkout
    And Kim presses the button "Pay now" with the new card "4111111111111111", to be saved
    Then Kim has an order that is "PAID"
    And Kim's location has the saved card "Visa •••• 1111"

  @H6 @B4
  Scenario: A card of another location pays nothing, whatever is sent, and whoever buys for none has no cards
    Given Kim saves the card "4111111111111111" as ""
    And Chloe is ready to shop
    And Chloe's cart is empty
    And Chloe has put 1 of "COF-ESP-1KG" into the cart
    When Chloe opens "/checkout"
    And Chloe's script pays the checkout with the saved card of Kim and the PO number "PO-3201"
    Then the answer is 400
    And the page says "This saved card cannot be used any more. Nothing was charged"
    And Chloe's orders with the PO number "PO-3201" are 0
    When Chloe tries to remove the saved card of Kim
    Then the answer is 404
    Given Lars has placed an order with the PO number "OSL-3202"
    When Lars's script pays the order with the saved card of Kim
    Then the answer is 400
    And the page says "Nothing was charged"
    And Lars finds the order paid later "PENDING"
    When Dana looks at the saved cards of a location
    Then the answer is 404
    When a guest opens "/account/cards"
    Then a guest is sent to the sign-in page
    And Kim's location has the saved card "Visa •••• 1111"

  @H6
  Scenario: Two cards at once are asked about, and a card is removed while somebody pays
    Given the merchant types these details of "Lumen Quay"
      | termsType | NONE |
      | netDays   |      |
    And Kim saves the card "4111111111111111" as ""
    And Pia has 1 of "COF-ESP-1KG" at the checkout
    When Pia presses the button "Pay now" with the saved card and types "4000000000000077" as well
    Then the answer is 400
    And the page says "You have chosen a saved card and typed a new one"
    When Pia has 1 of "COF-ESP-1KG" at the checkout
    And Kim removes the saved card
    And Pia presses the button "Pay now" with the saved card
    Then the answer is 400
    And the page says "This saved card cannot be used any more. Nothing was charged"
    And Pia has no order

  @H6 @B8
  Scenario: A permission that is lost while somebody pays
    Given Kim saves the card "4111111111111111" as ""
    And Pia has submitted 1 order
    And Pia has the page open on which that order is paid
    When the merchant takes "Lumen Quay" from Pia
    And Pia sends that page with the saved card
    Then the answer is 404

  @H6
  Scenario: What cannot be saved is said at its field, no number comes back, and a double click saves once
    Then nothing of this can be saved by Kim, as its field says, and no number comes back
      | number           | expiry | cvc | name                | field      |
      |                  | 12/39  |     |                     | cardNumber |
      | 4111             | 12/39  |     |                     | cardNumber |
      | 4111111111111111 |        |     |                     | cardExpiry |
      | 4111111111111111 | 13/39  |     |                     | cardExpiry |
      | 4111111111111111 | 01/20  |     |                     | cardExpiry |
      | 4111111111111111 | 12/39  | 12  |                     | cardCvc    |
      | 4111111111111111 | 12/39  | 123 | 4111-1111-1111-1111 | cardName   |
    When Kim sends the card "5500000000000004", "12/39", "123" named "" to be saved
    Then the answer is 400
    And the page says "The payment provider does not take this card"
    When Kim sends the same card "4111111111111111" twice
    Then Kim's location has 1 saved card

  @H6
  Scenario: The merchant does not want saved cards
    Given the merchant types these details of "Lumen Quay"
      | termsType | NONE |
      | netDays   |      |
    And Kim saves the card "4111111111111111" as ""
    And Pia has 1 of "COF-ESP-1KG" at the checkout
    When the merchant saves the setting "b2b.payments.savedCards" as "false"
    And Pia presses the button "Pay now" with the saved card
    Then the answer is 400
    And the form offers no saved card
    And Pia has no order
    When Kim looks at the saved cards
    Then the page says "This shop does not save cards at the moment"
    When Kim removes the saved card
    Then the page lists no saved card

  @H6 @A7
  Scenario: The cards of an archived location are gone for good
    Given Kim saves the card "4111111111111111" as ""
    When the merchant archives the location "Lumen Quay"
    And the audit section tells "Saved card deleted at the gateway" after "Archived"
    And the merchant reactivates the location "Lumen Quay"
    Then Kim's location has no saved card
