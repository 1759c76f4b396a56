Feature: Shopping as a D2C customer
  In order to buy a bag of coffee for my kitchen
  As a D2C customer of the same shop
  I want to notice nothing of all this

  @F3
  Scenario Outline: Pages say nothing of companies
    Given Felix is signed in
    When Felix opens "<page>"
    Then the answer is 200
    And the page shows no location
    And the page has no link to "/account/location"

    Examples:
      | page                 |
      | /                    |
      | /coffee              |
      | /search?q=espresso   |
      | /cart                |
      | /account             |
      | /account/orders      |

  @F3
  Scenario: A D2C customer buys at the shop's price with a card
    Given Felix is ready to shop
    And Felix's cart is empty
    And Felix has put 1 of "COF-ESP-1KG" into the cart
    When Felix opens "/checkout"
    Then the shop's own checkout shows
    When Felix pays with the card "4111111111111111" at the shop's own checkout
    Then Felix sees at least 1 order
    And Felix's cart is now empty

  @F3
  Scenario: What B2B customers may choose is not there for others
    Given Felix is signed in
    When Felix opens "/account/location"
    Then the answer is no error of the server
    And the page shows no location
