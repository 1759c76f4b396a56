@merchant
Feature: Drafts
  Some locations buy only with the shop's approval. What they submit waits as a draft: the merchant looks at it, changes
  what has to be changed and approves it, declines it or sends an invoice. The buyer is asked before anything dearer or
  different is ordered, and nothing of a draft counts as an order before.

  Background:
    Given the merchant is signed in

  @G12 @B3
  Scenario: A draft is approved and becomes an order by the terms of the location
    Given Minjun has submitted a draft of 5 of "COF-ESP-1KG" with the PO number "DRF-100"
    Then the draft stands on the heap "TO_DO" of the merchant
    When the merchant approves the draft
    Then the draft is "APPROVED" for the merchant
    And the draft is "APPROVED" for Minjun
    And the order of the draft has the payment status "PENDING" for Minjun
    And the order of the draft is due 15 days from today in "Asia/Seoul"
    And a mail to Minjun about the draft says "is approved"

  @G12 @B3
  Scenario: The merchant sends an invoice and the buyer pays it, with a declined card first
    Given Minjun has submitted a draft of 3 of "COF-ESP-1KG" with the PO number "DRF-200"
    When the merchant sends an invoice for the draft
    Then the draft is "INVOICED" for the merchant
    And the draft is "INVOICED" for Minjun
    And a mail to Minjun about the draft says "Please pay for your order"
    And there is no order with the PO number "DRF-200" among Soyeon's orders
    When Minjun pays the draft without a card
    Then the page has a message at the field "cardNumber"
    When Minjun pays the draft with the card "4000000000000002"
    Then the page has a message at the field "cardNumber"
    And the draft is "INVOICED" for Minjun
    When Minjun pays the draft with the card "4111111111111111"
    Then Minjun sees the confirmation of an order
    And the confirmation shows the payment status "PAID"
    And the confirmation does not take the draft for an earlier order
    And the draft is "APPROVED" for the merchant
    When Minjun pays the draft once more with the card "4111111111111111"
    Then Minjun sees the confirmation of an order
    And Minjun's orders with the PO number "DRF-200" are 1

  @G12 @M7
  Scenario: What gets cheaper is approved without a question
    Given Minjun has submitted a draft of 4 of "COF-ESP-1KG" with the PO number "DRF-300"
    When the merchant sets the price of "COF-ESP-1KG" in the draft to "20.00"
    And the merchant takes "3.50" off the draft
    Then the draft's "total" is "€76.50" for the merchant
    And the draft still shows the ordered total to Minjun
    When the merchant approves the draft
    Then the draft is "APPROVED" for the merchant
    And the order of the draft has the total "€76.50" for Minjun

  @G12 @M7
  Scenario: What gets dearer waits for the buyer, who agrees
    Given Minjun has submitted a draft of 4 of "COF-ESP-1KG" with the PO number "DRF-400"
    When the merchant sets the price of "COF-ESP-1KG" in the draft to "25.00"
    And the merchant approves the draft
    Then the draft stands on the heap "WITH_BUYER" of the merchant
    And there is no order with the PO number "DRF-400" among Soyeon's orders
    And a mail to Minjun about the draft says "Please agree to changes"
    And Minjun sees the new total "€100.00" and the old one in the draft
    When Minjun agrees to the draft
    Then the draft is "APPROVED" for the merchant
    And the order of the draft has the total "€100.00" for Minjun

  @G12 @M7
  Scenario: Other quantities and products wait for the buyer too, who refuses, and the draft is declined
    Given Minjun has submitted a draft of 4 of "COF-ESP-1KG" with the PO number "DRF-500"
    When the merchant sets the quantity of "COF-ESP-1KG" in the draft to "2"
    And the merchant adds 3 of "CUP-MUG-06" to the draft
    Then the draft's "products" is "€156.00" for the merchant
    And the draft's "total" is "€156.00" for the merchant
    When the merchant approves the draft
    Then the admin page says "is in no catalog of this location"
    And the draft stands on the heap "TO_DO" of the merchant
    When the merchant approves the draft all the same
    Then the draft stands on the heap "WITH_BUYER" of the merchant
    When Minjun refuses the draft
    Then the draft stands on the heap "TO_DO" of the merchant
    When the merchant declines the draft without a reason
    Then the admin answers 400 and says "Decline"
    When the merchant declines the draft because "We have no more of it."
    Then the draft is "DECLINED" for the merchant
    And the draft is "DECLINED" for Minjun
    And the page says "We have no more of it."
    And a mail to Minjun about the draft says "was declined"
    And there is no order with the PO number "DRF-500" among Soyeon's orders

  @G12
  Scenario: Of two people of the staff the second one changes nothing
    Given Minjun has submitted a draft of 1 of "COF-ESP-1KG" with the PO number "DRF-600"
    And the merchant has the draft open in a first tab
    When the merchant declines the draft because "Later."
    And the merchant presses "Approve" in the first tab of the draft
    Then the admin page says "Somebody else has changed or decided this draft"
    And the draft is "DECLINED" for the merchant

  @G12
  Scenario: Bad input is named at its field and changes nothing
    Given Minjun has submitted a draft of 2 of "COF-ESP-1KG" with the PO number "DRF-700"
    Then each of these is refused by the form of the draft
      | field         | typed               | says                             |
      | quantity      | two                 | This is not a whole number.      |
      | quantity      | -1                  | This is too small or too large.  |
      | quantity      | 99999999999         | This is not a whole number.      |
      | price         | 1E9                 | This is not an amount.           |
      | price         | -1                  | This is too small or too large.  |
      | price         | 1.234               | The currency has fewer decimals. |
      | discount      | x                   | This is not an amount.           |
      | newSku.0      | NO-SUCH             | No product has this SKU.         |
      | newSku.0      | COF-ESP-1KG         | This product is in the draft already. |
      | newQuantity.1 | 5                   | Please fill this in.             |
    And the draft is "SUBMITTED" for the merchant
    When the merchant takes "999" off the draft
    And the merchant approves the draft
    Then the admin page says "The discount of €999.00 is more than the products cost"
    And the draft is "SUBMITTED" for the merchant

  @G12
  Scenario: An invoice is taken back and changed
    Given Minjun has submitted a draft of 2 of "COF-ESP-1KG" with the PO number "DRF-800"
    When the merchant sends an invoice for the draft
    And the merchant takes the invoice of the draft back
    Then the draft is "SUBMITTED" for the merchant
    When Minjun pays the draft once more with the card "4111111111111111"
    Then the answer is 409
    And Minjun's orders with the PO number "DRF-800" are 0

  @G12 @B4 @B5
  Scenario: A draft is nobody else's to see, to answer or to pay
    Given Minjun has submitted a draft of 1 of "COF-ESP-1KG" with the PO number "DRF-900"
    And the merchant sends an invoice for the draft
    Then Lars can neither see, answer nor pay the draft
    And Dana can neither see, answer nor pay the draft
    And the draft is "INVOICED" for Minjun

  @G12 @M7 @G9
  Scenario: A deposit is taken with the draft and given back when it is declined
    Given the company "Café Drafts" with the location "Drafts Quay"
    And orders of "Drafts Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Drafts" as location admin of "Drafts Quay"
    And the merchant types these details of "Drafts Quay"
      | submitAsDrafts | true |
      | depositPercent | 25   |
    And Kim has submitted a draft of 4 of "COF-ESP-1KG" and paid the deposit with the card "4111111111111111"
    Then the draft's "deposit" is "€24.00" for the merchant
    When the merchant declines the draft because "Out of season."
    Then the draft is "DECLINED" for the merchant
    And the deposit of "€24.00" is given back to Kim

  @G12 @G9
  Scenario: A deposit counts when the draft becomes an order
    Given the company "Café Drafts" with the location "Drafts Quay"
    And orders of "Drafts Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Drafts" as location admin of "Drafts Quay"
    And the merchant types these details of "Drafts Quay"
      | submitAsDrafts | true |
      | depositPercent | 25   |
    And Kim has submitted a draft of 4 of "COF-ESP-1KG" and paid the deposit with the card "4111111111111111"
    When the merchant approves the draft
    Then the draft is "APPROVED" for the merchant
    And the order of the draft has the payment status "PARTIALLY_PAID" for the newcomer Kim
