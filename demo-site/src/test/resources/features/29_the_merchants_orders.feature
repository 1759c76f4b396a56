@merchant
Feature: The merchant's orders
  In order to get every order delivered and paid
  As the merchant
  I want one place that shows what there is to do with an order, and lets me do it

  Background:
    Given the merchant is signed in

  @I1
  Scenario: An order is found by whatever is known of it
    Given Lars has placed an order with the PO number "OSL-2901"
    Then each of these searches of the merchant finds the order
      | field         | value                  |
      | poNumber      | osl-29                 |
      | company       | northwind              |
      | company       | NWC                    |
      | location      | harbour                |
      | location      | NWC-OSL                |
      | member        | lars@northwind.example |
      | member        | LARS                   |
      | terms         | NET                    |
      | paymentStatus | PENDING                |
      | status        | SUBMITTED              |
      | from          | 2020-01-01             |
      | dueFrom       | 2020-01-01             |
      | heap          | OPEN                   |
      | heap          | TO_FULFIL              |
    And none of these searches of the merchant finds the order
      | field         | value         |
      | poNumber      | 2901          |
      | company       | Dubois        |
      | location      | Bergen        |
      | member        | noor@         |
      | terms         | NONE          |
      | paymentStatus | PAID          |
      | status        | CANCELLED     |
      | to            | 2020-01-01    |
      | dueTo         | 2020-01-01    |
      | heap          | OVERDUE       |
      | companyId     | 0             |

  @I1
  Scenario: The list is sorted by each of its columns
    When the merchant sorts the orders of "Northwind Cafes" by each column, both ways
    Then every one of these lists says how it is sorted
    And the totals are in order

  @I1
  Scenario: Nonsense in the address is told or left out
    When the merchant opens "/admin/b2b-order?sort=PASSWORD&dir=up&heap=NONE&page=1000000000&terms=FREE"
    Then the merchant's list of orders shows
    When the merchant opens "/admin/b2b-order?from=2026-03-02&to=2026-03-01&dueFrom=soon&page=-1"
    Then the merchant's list of orders says "This is before the first day" at "to"
    And the merchant's list of orders says "such as 2026-03-31" at "dueFrom"

  @I1
  Scenario: What is overdue stands out
    When the merchant opens "/admin/b2b-order?heap=OVERDUE"
    Then every order of the list is marked as overdue, and there is one of "Oslo Harbour"
    And the count of "OVERDUE" is that of the list

  @I1
  Scenario: Broadleaf's own page of the order says the same, and each leads to the other
    Given Lars has placed an order with the PO number "OSL-2903"
    When the merchant looks at the order
    Then the order's page says "Oslo Harbour", "Net 30 days" and "OSL-2903"
    And Broadleaf's own page of the order says the same and leads back

  @I2
  Scenario: A part of an order is paid, then the rest
    Given Noor has placed an order with the PO number "OSL-2904"
    When the merchant records a payment of "10.50" with the reference "BANK-2904-1"
    Then the order is "PARTIALLY_PAID" for the merchant
    And the order has 1 payment "RECEIVED" for the merchant
    When the merchant records the payment of the rest
    Then the order is "PAID" for the merchant
    And the order has 2 payments "RECEIVED" for the merchant
    And the merchant can not "RECEIVE" the order any more
    And the history of the order names the merchant

  @I2
  Scenario: What cannot be booked is told at its field, and nothing changes
    Given Noor has placed an order with the PO number "OSL-2905"
    Then each of these payments is refused at its field
      | amount    | day        | at     |
      |           | today      | amount |
      | ten       | today      | amount |
      | 0         | today      | amount |
      | -5        | today      | amount |
      | 1.234     | today      | amount |
      | 100000    | today      | amount |
      | 5         | tomorrow   | day    |
      | 5         | 2026-02-30 | day    |
    And the order is "PENDING" for the merchant
    And the order has 0 payments "RECEIVED" for the merchant

  @I2
  Scenario: The same payment is not booked twice
    Given Noor has placed an order with the PO number "OSL-2906"
    When the merchant sends the form of a payment of "5" with the reference "BANK-2906" twice
    Then the order has 1 payment "RECEIVED" for the merchant
    When the merchant records a payment of "5" with the reference "BANK-2906"
    Then the window asks whether it is another payment
    And the order has 1 payment "RECEIVED" for the merchant
    When the merchant says that it is another payment
    Then the order has 2 payments "RECEIVED" for the merchant

  @I2
  Scenario: Two members of the staff record the same payment
    Given Noor has placed an order with the PO number "OSL-2907"
    And two members of the staff have the window for a payment of the order open
    When both of them record it
    Then the second of them is told that somebody was faster
    And the order has 1 payment "RECEIVED" for the merchant
    And the order is "PAID" for the merchant

  @I6
  Scenario: An order is fulfilled, with a tracking number
    Given Lars has placed an order with the PO number "OSL-2908"
    When the merchant marks the order as fulfilled with "Posten" and "TRACK-2908"
    Then the order stands as "FULFILLED" for the merchant
    And the order's page says "Posten", "TRACK-2908" and "Oslo Harbour"
    And the order is not on the merchant's heap "TO_FULFIL"
    And a mail to Lars says "TRACK-2908" of the order
    And the merchant can not "CANCEL" the order any more

  @I6
  Scenario: An order is cancelled, for a reason
    Given Lars has placed an order with the PO number "OSL-2909"
    When the merchant cancels the order because ""
    Then the window of the order says something at "reason"
    When the merchant cancels the order because "Ordered twice"
    Then the order stands as "CANCELLED" for the merchant
    And the order's page says "Ordered twice", "Cancelled" and "Oslo Harbour"
    And the merchant can not "FULFIL" the order any more
    And nothing is to be paid of the order

  @I7
  Scenario: A deposit that is only reserved is captured on the order's page
    Given Chloe has placed an order with the PO number "PO-2910" and the card "4000000000000077"
    Then the order has 1 payment "AUTHORIZED" for the merchant
    When the merchant captures what is reserved
    Then the order is "PARTIALLY_PAID" for the merchant
    And the order has 1 payment "CAPTURED" for the merchant
    And the merchant can not "CAPTURE" the order any more

  @I7
  Scenario: A reservation is let go
    Given Chloe has placed an order with the PO number "PO-2911" and the card "4000000000000077"
    When the merchant lets the reservation go
    Then the order is "PENDING" for the merchant
    And the merchant can not "CAPTURE" the order any more

  @I4
  Scenario: The menu counts what waits
    Given Lars has placed an order with the PO number "OSL-2912"
    Then the menu of the merchant counts "TO_FULFIL" at "b2b-order"
    And the menu of the merchant counts "drafts" at "b2b-draft"
    And the counts lead to lists that are as long

  @I5
  Scenario: The dashboard adds up what is owed
    When the merchant opens the dashboard
    Then the dashboard's tables show the last 12 months and the five ages
    And what "Northwind Cafes" owes there is the sum of its orders that are not paid
    When the merchant opens "/admin/b2b-dashboard?months=-1&currency=XXX&companyId=nobody&page=99999999999"
    Then the dashboard's tables show the last 12 months and the five ages
