@restricts
Feature: A shop for B2B customers only
  In order to show my prices to my customers alone
  As the merchant
  I want to close the shop to everybody else with one tick

  @F1 @K2
  Scenario: The tick works on the next request, and so does taking it away
    Given Felix is signed in
    And Lars is signed in
    When the merchant restricts the shop to B2B customers
    Then "/" sends a guest to the sign-in page
    And "/" tells Felix that the shop is for business customers
    And "/" is open to Lars
    When the merchant opens the shop to everybody
    Then "/" is open to a guest
    And "/" is open to Felix

  @F1
  Scenario: What is closed, and what is not
    Given Felix is signed in
    And Lars is signed in
    When the merchant restricts the shop to B2B customers
    Then a closed shop answers like this
      | path                       | a guest | a guest's script | Felix | Lars |
      | /coffee                    | sign-in | 401              | 403   | 200  |
      | /search?q=espresso         | sign-in | 401              | 403   | 200  |
      | /cart                      | sign-in | 401              | 403   | 200  |
      | /no/such/page              | sign-in | 401              | 403   | 404  |
      | /COFFEE                    | sign-in | 401              | 403   | any  |
      | /coffee/                   | sign-in | 401              | 403   | any  |
      | /sign-in/../coffee         | closed  | closed           | closed| any  |
      | /css/..%2f..%2fcoffee      | closed  | closed           | closed| any  |
      | /coffee;x=/sign-in         | closed  | closed           | closed| any  |
      | /sitemap.xml               | sign-in | 401              | 403   | any  |
      | /account/orders            | sign-in | 401              | 403   | 200  |
      | /sign-in                   | 200     | 200              | 200   | 200  |
      | /b2b/health                | 200     | 200              | 200   | 200  |
      | /demo/mailbox.json         | 200     | 200              | 200   | 200  |

  @F1
  Scenario: A form of a guest in a closed shop
    Given a guest has the product page of "COF-ESP-1KG" open in a first tab
    When the merchant restricts the shop to B2B customers
    And a guest adds 1 to the cart in the first tab
    Then the answer is 401

  @F1 @E4
  Scenario: A buyer gets in and to the page that was asked for
    When the merchant restricts the shop to B2B customers
    And Lars opens "/coffee"
    Then Lars is sent to the sign-in page
    When Lars asks for a sign-in code
    And Lars types the code from the mail
    Then Lars is on the page "/coffee"

  @F1 @F4
  Scenario: A D2C customer is told how to get in
    Given Felix is signed in
    When the merchant restricts the shop to B2B customers
    And Felix opens "/coffee"
    Then the answer is 403
    And the page has a link to "/request-access"
    And nothing of the catalog is on the page
