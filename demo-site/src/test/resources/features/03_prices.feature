Feature: Prices of the location's catalog
  In order to pay what my company agreed on
  As a buyer
  I want to see our prices wherever a price shows, and nobody else to see them

  @G3 @F3
  Scenario Outline: The same product on each page, for each kind of visitor
    Given <person> is ready to shop
    Then <person> sees "COF-ESP-1KG" for "<price>" on the category page
    And <person> sees "COF-ESP-1KG" for "<price>" on the product page
    And <person> sees "COF-ESP-1KG" for "<price>" in the search for "espresso"

    Examples:
      | person  | price  | why                                     |
      | a guest | €24.00 | the shop's price                        |
      | Felix   | €24.00 | a D2C customer                          |
      | Lars    | €21.60 | Nordic wholesale, 10 % off              |
      | Chloe   | €24.00 | a location without a catalog            |

  @G3
  Scenario: The cart counts with the location's price
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor puts 3 of "COF-ESP-1KG" into the cart
    Then Noor's cart has 3 of "COF-ESP-1KG" at "€21.60" each

  @G3
  Scenario: The cart of a D2C customer counts with the shop's price
    Given Felix is ready to shop
    And Felix's cart is empty
    When Felix puts 3 of "COF-ESP-1KG" into the cart
    Then Felix's cart has 3 of "COF-ESP-1KG" at "€24.00" each

  @G3
  Scenario: For a location with only products of its catalogs the others do not exist
    Given Soyeon is ready to shop
    Then Soyeon does not find "KIT-GRD-01" on the category page
    And Soyeon does not find "KIT-GRD-01" in the search for "grinder"
    And the product page of "KIT-GRD-01" is not there for Soyeon
    And Soyeon cannot put "KIT-GRD-01" into the cart

  @F3
  Scenario: For everybody else they do
    Given a guest is ready to shop
    Then a guest finds "KIT-GRD-01" on the category page
    And a guest finds "KIT-GRD-01" in the search for "grinder"
