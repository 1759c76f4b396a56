@own-demo
Feature: The shop's own PostgreSQL
  In order to run the shop on the database that I know
  As the person who runs the shop
  I want everything to work there as it does on the embedded one

  @K3 @E1 @G3 @G5 @G8 @B4
  Scenario: A buyer's way from the sign-in to the order
    Given a demo of its own on PostgreSQL
    Then there Lars sees "COF-ESP-1KG" for "€21.60" on the product page
    And there Lars has placed an order with the PO number "PG-1"
    And there Lars's orders with the PO number "PG-1" are 1
    And there Ingrid's orders with the PO number "PG-1" are 1
    And there Noor's orders with the PO number "PG-1" are 0
    And there the merchant still has the company "Northwind Cafes"
