@merchant
Feature: Returns
  In order to get my money back for what I cannot use
  As a buyer
  I want to ask for a return, and follow what the shop does about it

  Background:
    Given the merchant is signed in

  @H3 @I4 @B4
  Scenario: A return is asked for, approved, received and credited
    Given Lars has got 4 of "COF-ESP-1KG", ordered as "OSL-3101"
    Then Lars finds the button to return something on the page of the order
    When Lars asks to return "3" of it because "DAMAGED" and notes "Two bags leak"
    Then Lars is thanked for the request, and it is "REQUESTED"
    And a mail to Lars says "We have received your request" of the return
    And Lars's account counts 1 return
    And the merchant's menu counts the return
    When the merchant approves 2 of the return and writes "To the back door, please"
    Then Lars finds the return "APPROVED", and "To the back door, please" on its page
    And a mail to Lars says "To the back door, please" of the return
    When the merchant gets the goods of the return
    Then Lars finds the return "RECEIVED", and "The shop has got it" on its page
    When the merchant settles the return as proposed
    Then Lars finds the return "REFUNDED", and "Less to pay" on its page
    And a mail to Lars says "Less to pay" of the return
    And the order owes as much less as 2 of 4 are worth
    And a credit note of the order names the return
    And the merchant sees the return on the page of its order, with its history

  @H3 @I6
  Scenario: What was paid by card is given back
    Given Chloe has got 4 of "COF-ESP-1KG", ordered as "PO-3102" and paid by card
    When Chloe asks to return "1" of it because "NOT_NEEDED" and notes ""
    And the merchant approves 1 of the return and writes ""
    And the merchant gets the goods of the return
    Then the merchant cannot settle the return with "100000" because "", as is said at "amount"
    And the merchant cannot settle the return with "-1" because "why", as is said at "amount"
    And the merchant cannot settle the return with "five" because "why", as is said at "amount"
    And the merchant cannot settle the return with "1.00" because "", as is said at "amountReason"
    When the merchant settles the return with "1.00" because "Opened"
    Then Chloe finds the return "REFUNDED", and "Given back €1.00" on its page
    And Chloe finds the return "REFUNDED", and "Opened" on its page

  @H3
  Scenario: What makes no sense is said at its field, and nothing is asked for
    Given Lars has got 4 of "COF-ESP-1KG", ordered as "OSL-3103"
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    Then each of these requests of Lars is refused
      | quantity | reason  | says                          |
      | 5        | DAMAGED | At most 4 can be returned     |
      | 0        | DAMAGED | quantity of at least 1        |
      |          | DAMAGED | quantity of at least 1        |
      | -1       | DAMAGED | whole number                  |
      | 1.5      | DAMAGED | whole number                  |
      | two      | DAMAGED | whole number                  |
      | 1        |         | give a reason                 |
    And a note of 501 characters is refused
    And a line of another order is refused
    And Lars has no return of this order

  @H3
  Scenario: What is returned already cannot be returned once more, and what was declined can
    Given Lars has got 4 of "COF-ESP-1KG", ordered as "OSL-3104"
    When Lars asks to return "3" of it because "It tastes of soap" and notes ""
    Then Lars is thanked for the request, and it is "REQUESTED"
    And each of these requests of Lars is refused
      | quantity | reason  | says                      |
      | 2        | DAMAGED | At most 1 can be returned |
    When Lars asks to return "1" of it because "DAMAGED" and notes ""
    Then Lars finds no button to return something on the page of the order
    When the merchant declines the return because ""
    Then the merchant is told so at "reason"
    When the merchant declines the return because "Not ours"
    Then Lars finds the return "DECLINED", and "Not ours" on its page
    And a mail to Lars says "Not ours" of the return
    When Lars asks to return "1" of it because "DAMAGED" and notes "It is yours"
    Then Lars is thanked for the request, and it is "REQUESTED"

  @H3
  Scenario: Only what was sent is returned
    Given Lars has placed an order with the PO number "OSL-3105"
    Then Lars cannot return anything of the order placed last, as it "has not been sent yet"
    When the merchant cancels the order because "Sold out"
    Then Lars cannot return anything of the order placed last, as it "was cancelled"

  @H3 @B4
  Scenario: Who does not see the order neither returns it nor sees its returns
    Given Lars has got 4 of "COF-ESP-1KG", ordered as "OSL-3106"
    When Lars asks to return "1" of it because "DAMAGED" and notes ""
    Then the order cannot be returned by Noor, who does not find its return either
    And the order cannot be returned by Chloe, who does not find its return either
    And the order cannot be returned by Dana, who does not find its return either
    When Ingrid buys for "NWC-OSL"
    Then Ingrid finds the return "REQUESTED", and "Lars" on its page

  @H3
  Scenario: A double click asks once
    Given Lars has got 4 of "COF-ESP-1KG", ordered as "OSL-3107"
    When Lars sends the form of a return twice at once
    Then Lars has 1 return of this order

  @H3 @I4
  Scenario: Two members of the staff decide the same return
    Given Lars has got 4 of "COF-ESP-1KG", ordered as "OSL-3108"
    And Lars asks to return "1" of it because "DAMAGED" and notes ""
    And two members of the staff have the return open
    When one of them approves it and the other one declines it
    Then the other one is told that somebody was faster with the return
    And Lars finds the return "APPROVED", and "Please send it" on its page

  @I4
  Scenario: The merchant finds returns by status, company and reference
    Given Lars has got 4 of "COF-ESP-1KG", ordered as "OSL-3109"
    And Lars asks to return "1" of it because "DAMAGED" and notes ""
    Then the merchant finds the return by each of these
      | status=REQUESTED          |
      | status=ALL                |
      | status=ALL&text=northwind |
      | status=ALL&text=lars@     |
      | status=NONSENSE           |
    And the merchant does not find the return by any of these
      | status=DECLINED          |
      | status=ALL&text=dubois   |
      | status=ALL&page=99999999 |
      | status=ALL&text=%25%25   |
