@merchant
Feature: Catalogs
  In order to sell to each location at the prices that we agreed on
  As the merchant
  I want to keep catalogs and see which of them applies

  Background:
    Given the merchant is signed in

  @G3
  Scenario: A new catalog with a percentage is what its locations pay
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And the merchant has the catalog "Lumen wholesale" with 25 % off all products
    When the merchant assigns "Lumen Quay" on the page of the catalog "Lumen wholesale"
    And Kim buys for "Lumen Quay"
    Then Kim pays "€18.00" for "COF-ESP-1KG"
    And the list of catalogs shows "Lumen wholesale" with 1 location
    When the merchant archives the catalog "Lumen wholesale"
    Then Kim pays "€24.00" for "COF-ESP-1KG"
    When the merchant reactivates the catalog "Lumen wholesale"
    Then Kim pays "€18.00" for "COF-ESP-1KG"

  @A3 @G3
  Scenario: An archived location keeps its catalogs for the day it comes back
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And the merchant has the catalog "Lumen wholesale" with 25 % off all products
    And the catalog "Lumen wholesale" is assigned to "Lumen Quay"
    And Kim buys for "Lumen Quay"
    When the merchant archives the location "Lumen Quay"
    Then Kim has no B2B rights on the next page
    And Kim pays "€24.00" for "COF-ESP-1KG"
    When the merchant reactivates the location "Lumen Quay"
    Then Kim pays "€18.00" for "COF-ESP-1KG"

  @G3
  Scenario: Products are in by category or one by one, and out again
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has the catalog "Lumen list" with 10 % off its products
    And the catalog "Lumen list" is assigned to "Lumen Quay"
    Then for "Lumen Quay" and "COF-ESP-1KG" the catalog "Lumen list" is "NOT_IN_IT"
    When the merchant adds the category "Coffee" to the catalog "Lumen list"
    Then for "Lumen Quay" and "COF-ESP-1KG" the catalog "Lumen list" is "ONLY_ONE"
    And for "Lumen Quay" and "KIT-GRD-01" the catalog "Lumen list" is "NOT_IN_IT"
    When the merchant keeps "COF-ESP-1KG" out of the catalog "Lumen list"
    Then for "Lumen Quay" and "COF-ESP-1KG" the catalog "Lumen list" is "NOT_IN_IT"
    When the merchant sells "KIT-GRD-01" in the catalog "Lumen list" with
      | price | 111 |
    Then for "Lumen Quay" and "KIT-GRD-01" the catalog "Lumen list" is "ONLY_ONE"
    When the merchant removes the category "Coffee" from the catalog "Lumen list"
    And the merchant removes "KIT-GRD-01" from the catalog "Lumen list"
    Then for "Lumen Quay" and "KIT-GRD-01" the catalog "Lumen list" is "NOT_IN_IT"

  @G3
  Scenario: A price, a quantity rule and volume prices of one product
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And the merchant has the catalog "Lumen list" with 10 % off all products
    And the catalog "Lumen list" is assigned to "Lumen Quay"
    When the merchant sells "COF-ESP-1KG" in the catalog "Lumen list" with
      | price            | 20.50 |
      | minimum          | 6     |
      | maximum          | 600   |
      | increment        | 6     |
      | break.0.quantity | 24    |
      | break.0.price    | 19.25 |
      | break.1.quantity | 96    |
      | break.1.percent  | 25    |
    Then the products of the catalog "Lumen list" show "COF-ESP-1KG" with "20.50", "at least 6, at most 600, in steps of 6" and "from 24: 19.25, from 96: 25 % off"
    And the reason for "Lumen Quay" and "COF-ESP-1KG" shows "20.50", "from 24: 19.25, from 96: 18.00" and "at least 6, at most 600, in steps of 6"
    And the history of the catalog "Lumen list" says "price 20.5, minimum 6, maximum 600, in steps of 6, 24+ 19.25, 96+ 25 % off"
    When Kim buys for "Lumen Quay"
    Then Kim pays "€20.50" for "COF-ESP-1KG"

  @G3
  Scenario Outline: What cannot be is told at its field, and nothing is stored
    Given the merchant has the catalog "Lumen list" with 10 % off all products
    When the merchant sells "COF-ESP-1KG" in the catalog "Lumen list" with
      | <field> | <typed> |
      | maximum | 60      |
    Then the form of the catalog says "<problem>" at "<field>" and still has "<typed>"
    And the catalog "Lumen list" says nothing about "COF-ESP-1KG"

    Examples:
      | field            | typed    | problem                                        |
      | price            | 12,50    | This is not a price                            |
      | price            | 1.123456 | A price has at most 14 digits                  |
      | minimum          | 61       | The maximum is below the minimum               |
      | increment        | 1.5      | This is a whole number                         |
      | break.0.percent  | 101      | A percentage is 0 to 100                       |

  @G3
  Scenario: A catalog needs a name, an external id of its own and days that make sense
    Given the merchant has the catalog "Lumen list" with 10 % off all products
    When the merchant makes a catalog with
      | name       |            |
      | externalId | Lumen list |
      | percentOff | 101        |
      | validFrom  | tomorrow   |
    Then the form of the catalog says "This is needed" at "name" and still has ""
    And the form of the catalog says "A percentage is 0 to 100" at "percentOff" and still has "101"
    And the form of the catalog says "This is not a day" at "validFrom" and still has "tomorrow"
    When the merchant makes a catalog with
      | name       | Another    |
      | externalId | Lumen list |
    Then the form of the catalog says "Another catalog has this external id" at "externalId" and still has "Lumen list"

  @G4
  Scenario: Which catalog applies, and why
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has the catalog "Cheap" with 30 % off all products
    And the merchant has the catalog "Same" with 30 % off all products
    And the merchant has the catalog "Dear" with 5 % off all products
    And the merchant has the catalog "Later" with 50 % off all products from "2099-01-01"
    When the merchant assigns the catalogs "Dear", "Cheap", "Same", "Later" on the page of the location "Lumen Quay"
    Then for "Lumen Quay" and "COF-ESP-1KG" the location pays "16.80 EUR"
    And for "Lumen Quay" and "COF-ESP-1KG" the catalog "Dear" is "DEARER"
    And for "Lumen Quay" and "COF-ESP-1KG" the catalog "Cheap" is "LISTED_FIRST"
    And for "Lumen Quay" and "COF-ESP-1KG" the catalog "Same" is "LISTED_LATER"
    And for "Lumen Quay" and "COF-ESP-1KG" the catalog "Later" is "NOT_YET_VALID"
    When the merchant moves the catalog "Same" up at "Lumen Quay"
    Then the catalogs of "Lumen Quay" are "Dear", "Same", "Cheap", "Later"
    And for "Lumen Quay" and "COF-ESP-1KG" the catalog "Cheap" is "LISTED_LATER"
    When the merchant removes the catalog "Dear" at "Lumen Quay"
    Then the page of the location "Lumen Quay" lists the catalogs "Same", "Cheap", "Later"

  @G4
  Scenario: Two of the staff put the same location's catalogs in order
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has the catalog "First" with 10 % off all products
    And the merchant has the catalog "Second" with 10 % off all products
    And the merchant assigns the catalogs "First", "Second" on the page of the location "Lumen Quay"
    And the merchant has the catalogs of "Lumen Quay" open
    When a colleague removes the catalog "First" at "Lumen Quay"
    And the merchant moves the catalog "Second" up on the open page
    Then the admin page says "Somebody else has changed this meanwhile."
    And the catalogs of "Lumen Quay" are "Second"

  @G3
  Scenario: Two of the staff edit the same price
    Given the merchant has the catalog "Lumen list" with 10 % off all products
    And the merchant has "COF-ESP-1KG" of the catalog "Lumen list" open
    When a colleague sells "COF-ESP-1KG" in the catalog "Lumen list" for "20"
    And the merchant types the price "19" on the open page and saves
    Then the admin page says "Somebody else has changed this meanwhile."
    And the catalog "Lumen list" sells "COF-ESP-1KG" for "20.00"

  @G3
  Scenario: Prices as a file: a dry run, an import, and the same again
    Given the merchant has the catalog "Lumen list" with 10 % off its products
    And a file of prices of the catalog "Lumen list"
      """
      COF-ESP-1KG,19.90,6,600,6,24,18.50
      COF-ESP-1KG,19.90,6,600,6,96,17.00
      KIT-GRD-01,,,,,,
      """
    When the merchant makes a dry run of the file of prices
    Then the import's status is "CHECKED"
    And the import counts for "PRICES": 2 created, 0 changed, 0 unchanged
    And the catalog "Lumen list" says nothing about "COF-ESP-1KG"
    When the merchant imports the file of prices
    Then the import's status is "DONE"
    And the catalog "Lumen list" sells "COF-ESP-1KG" for "19.90"
    When the merchant imports the exported prices of the catalog "Lumen list"
    Then the import's status is "DONE"
    And the import counts for "PRICES": 0 created, 0 changed, 2 unchanged

  @G3
  Scenario: Every bad row of a file of prices is told, and nothing is stored
    Given the merchant has the catalog "Lumen list" with 10 % off its products
    And a file of prices of the catalog "Lumen list"
      """
      COF-ESP-1KG,19.90,,,,,
      NO-SUCH-SKU,5,,,,,
      KIT-GRD-01,a lot,0,,,24,
      """
    When the merchant imports the file of prices
    Then the import's status is "REFUSED"
    And these problems are told
      | file       | line | column      | reason           |
      | prices.csv | 3    | sku         | UNKNOWN_SKU      |
      | prices.csv | 4    | price       | NOT_A_NUMBER     |
      | prices.csv | 4    | min         | NOT_A_QUANTITY   |
      | prices.csv | 4    | break_price | BREAK_INCOMPLETE |
    And the catalog "Lumen list" says nothing about "COF-ESP-1KG"
    And the newest jobs of the merchant have an import of prices

  @G3
  Scenario: Pages of catalogs that are not there
    Then these pages of catalogs are not found
      | /admin/b2b-catalog/987654321           |
      | /admin/b2b-catalog/987654321/products  |
      | /admin/b2b-catalog/location/987654321  |
      | /admin/b2b-catalog/prices/987654321    |
