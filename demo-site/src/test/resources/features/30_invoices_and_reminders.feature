@merchant
Feature: Invoices, payment links and reminders
  An order on terms comes with an invoice that never changes: the buyer has it by mail and in the account, whoever pays can
  be sent a link, and who forgets is reminded. The merchant prints what a company owes.

  Background:
    Given the merchant is signed in
    And the company "Café Invoices" with the location "Invoice Quay"
    And orders of "Invoice Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Invoices" as location admin of "Invoice Quay"
    And Kim has submitted 1 order
    And that order of Kim is the one that is invoiced

  @I8 @B4
  Scenario: Whoever may see an order may download its invoice
    Then the invoice for Kim says
      | Fjord Supply AS |
      | NO 912 345 678  |
      | COF-ESP-1KG     |
      | NO93            |
    And the invoice for Kim names "Café Invoices" and the order
    And there is no invoice for Lars
    And there is no invoice for Dana
    And a guest who asks for the invoice is asked to sign in

  @I8
  Scenario: The merchant finds an invoice and sends it again
    When the merchant looks for the invoice of the order
    Then the invoice is listed, and is the same PDF as that of Kim
    When the merchant sends the invoice to "nobody"
    Then the papers of the order say "Please type one e-mail address."
    When the merchant sends the invoice to "books@invoices.example"
    Then a mail to "books@invoices.example" names the invoice and "Still to pay"

  @I9 @M7
  Scenario: A payment link pays one invoice without a sign-in
    When the merchant sends a payment link for the invoice to "boss@invoices.example"
    Then the link shows the invoice, the amount and "Fjord Supply AS", and leads nowhere else
    And no cache and no search engine keeps the page of the link
    When somebody pays by the link without a card
    Then the page of the link has a message at the card
    When somebody pays by the link with the card "4000000000000002"
    Then the page of the link has a message at the card
    When somebody pays by the link with the card "4111111111111111"
    Then the page of the link says "is paid"
    When somebody sends the same payment again
    Then the page of the link says "is paid"
    And the link pays nothing any more
    And the invoiced order is "PAID" for Kim

  @I9
  Scenario: Links that pay nothing have one answer
    When the merchant sends a payment link for the invoice to "boss@invoices.example"
    And the merchant withdraws the payment links
    Then the link pays nothing any more
    And a made-up link has the same answer

  @I5 @M7
  Scenario: A statement says what a company owes
    When the merchant opens the statement of the invoiced company
    Then the statement lists the order with the invoice
    And the statement as PDF names "Café Invoices" and the order

  @I3 @M7
  Scenario: Who is overdue is reminded once
    When the merchant sends the reminders that are due
    And the merchant sends the reminders that are due
    Then Ingrid was reminded once of the demo's overdue order
