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

  @K3 @B4
  Scenario: Whatever stands in an address or a form is no error of the server
    Given a demo of its own on PostgreSQL
    Then there no path of the shop answers Lars nonsense with an error of the server
    And there no page of the admin answers the merchant nonsense with an error of the server
    And there text that no database can store is refused

  @K5
  Scenario: Nothing is sent into the merchant's own network unless that is allowed
    Given a demo of its own on PostgreSQL
    And the merchant is signed in
    Then each of these endpoints is refused at its field
      | url                          | description | types           | field |
      | http://127.0.0.1:8090/       | ERP         | company.created | url   |
      | http://127.1/                | ERP         | company.created | url   |
      | http://2130706433/           | ERP         | company.created | url   |
      | http://[::1]/                | ERP         | company.created | url   |
      | http://[::ffff:10.0.0.1]/    | ERP         | company.created | url   |
      | http://[fd00::1]:8443/       | ERP         | company.created | url   |
      | http://169.254.169.254/meta  | ERP         | company.created | url   |
      | https://erp.localhost/       | ERP         | company.created | url   |
      | https://erp.internal/        | ERP         | company.created | url   |
