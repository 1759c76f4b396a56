@transfers @merchant
Feature: Adding the earlier orders of a customer to a location
  In order to see everything that a café has bought
  As the merchant
  I want to bring the earlier orders of a new buyer along, and to be able to take that back

  Dana has placed 12 orders for herself. One of them was cancelled.

  Background:
    Given Dana is made a buyer of "Oslo Harbour" of "Northwind Cafes"

  @D2
  Scenario: A dry run says what would be added, what not, and why
    When the merchant looks at what adding Dana's orders to "Oslo Harbour" would do
    Then 11 orders would be added and 1 would stay, being "cancelled"
    And the merchant is told who will see the orders
    And Ingrid sees 0 orders that were added from personal ones

  @D1 @B4
  Scenario: The orders show at the location, and nothing about them changes
    Given Dana's personal orders are looked at
    When the merchant adds Dana's orders to "Oslo Harbour"
    Then Ingrid sees 11 orders that were added from personal ones
    And their numbers, days and totals are those that Dana saw
    And Lars sees 0 orders that were added from personal ones
    And Dana sees 11 orders that were added from personal ones
    And Ingrid may open one of them
    But for Lars there is none of them
    And the merchant's list marks them as personal orders

  @D1
  Scenario: An order keeps its day, whatever day it is at the location
    Given at "Oslo Harbour" it is another day than in the shop
    And Dana's personal orders are looked at
    When the merchant adds Dana's orders to "Oslo Harbour"
    Then Ingrid sees 11 orders that were added from personal ones
    And their numbers, days and totals are those that Dana saw

  @D1
  Scenario: Adding them twice adds nothing twice
    Given the merchant has added Dana's orders to "Oslo Harbour"
    When the merchant looks at what adding Dana's orders to "Bergen Station" would do
    Then 0 orders would be added and 12 would stay, being "11 already at a location"
    When the merchant adds Dana's orders to "Oslo Harbour"
    Then Ingrid sees 11 orders that were added from personal ones

  @D1
  Scenario: Only members of the company have orders added
    When the merchant tries to add Felix's orders to "Oslo Harbour"
    Then the merchant is told that the customer is no member

  @D3 @D5
  Scenario: Every transfer is recorded and can be undone exactly
    Given Dana's personal orders are looked at
    And the orders of "Oslo Harbour" are looked at by Ingrid
    And the merchant has added Dana's orders to "Oslo Harbour"
    When the merchant opens the list of jobs
    Then the newest job is "Dana Reyes → Northwind Cafes, Oslo Harbour" by "admin": "11 added, 1 left out"
    And the page of the job names the order that was left out, being "cancelled"
    When the merchant undoes the job
    Then the job is undone
    And Ingrid sees the orders of "Oslo Harbour" as before
    And Dana's personal orders are as before

  @B4
  Scenario: Orders that a person placed as a D2C customer always show to that person
    Given Dana's personal orders are looked at
    And the merchant has added Dana's orders to "Oslo Harbour"
    When Dana is no buyer any more
    Then Ingrid sees 11 orders that were added from personal ones
    And Dana's personal orders are as before
