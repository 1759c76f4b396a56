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

  @F1
  Scenario: Nobody talks the gate into anything
    Given Felix is signed in
    When the merchant restricts the shop to B2B customers
    Then nobody without rights gets past the gate like this
      | method   | target                              |
      | GET      | /coffee                             |
      | HEAD     | /coffee                             |
      | OPTIONS  | /coffee                             |
      | TRACE    | /coffee                             |
      | PUT      | /coffee                             |
      | DELETE   | /coffee                             |
      | PROPFIND | /coffee                             |
      | get      | /coffee                             |
      | GET      | /css/../coffee                      |
      | GET      | /sign-in/../coffee                  |
      | GET      | /sign-in/..;/coffee                 |
      | GET      | /css/%2e%2e/coffee                  |
      | GET      | /css/.%2e/coffee                    |
      | GET      | /css/..%2fcoffee                    |
      | GET      | /css/%252e%252e/coffee              |
      | GET      | /css/%c0%ae%c0%ae/coffee            |
      | GET      | /css%2f..%2fcoffee                  |
      | GET      | /css/..%5ccoffee                    |
      | GET      | //coffee                            |
      | GET      | /./coffee                           |
      | GET      | /coffee/                            |
      | GET      | /coffee/.                           |
      | GET      | /coffee.                            |
      | GET      | /coffee.css                         |
      | GET      | /coffee.json                        |
      | GET      | /coffee;x=1                         |
      | GET      | /coffee;jsessionid=1                |
      | GET      | /coffee;/sign-in                    |
      | GET      | /sign-in;/coffee                    |
      | GET      | /COFFEE                             |
      | GET      | /%63offee                           |
      | GET      | /coffee%20                          |
      | GET      | /coffee+                            |
      | GET      | /coffee%00                          |
      | GET      | /coffee?x=/sign-in                  |
      | GET      | /coffee%3Fx                         |
      | GET      | http://localhost/coffee             |
      | GET      | /sign-in/espresso                   |
      | GET      | /css/espresso                       |
      | GET      | /demo/../coffee                     |
      | GET      | /search?q=espresso                  |
      | GET      | /sitemap.xml                        |
      | GET      | /robots.txt                         |
      | GET      | /index.html                         |
      | GET      | /WEB-INF/web.xml                    |
      | GET      | /META-INF/MANIFEST.MF               |
      | GET      | /error                              |
      | GET      | /b2b/refused/forbidden              |
      | GET      | /x.service                          |
      | GET      | /blcadmin                           |
      | GET      | /api/v1/catalog/products            |
    And the host header "evil.example" steers nothing
    And a made-up gate test is a guest

  @F1
  Scenario: What the gate guards is for no cache
    Given Felix is signed in
    And Lars is signed in
    When the merchant restricts the shop to B2B customers
    Then no cache may keep "/coffee" for a guest
    And no cache may keep "/coffee" for Felix
    And no cache may keep "/coffee" for Lars
    When the merchant opens the shop to everybody
    Then no cache may keep "/coffee" for Lars

  @F2 @restrictsParts
  Scenario: Only a part of the shop is for B2B customers
    Given Felix is signed in
    And Lars is signed in
    When the merchant restricts the paths "/coffee/**, /brewing-gear"
    Then a closed shop answers like this
      | path                       | a guest | a guest's script | Felix | Lars |
      | /coffee                    | sign-in | 401              | 403   | 200  |
      | /COFFEE                    | sign-in | 401              | 403   | any  |
      | /coffee/                   | sign-in | 401              | 403   | any  |
      | /coffee+                   | sign-in | 401              | 403   | any  |
      | /coffee%20                 | sign-in | 401              | 403   | any  |
      | /c%C3%B3ffee               | sign-in | 401              | 403   | any  |
      | /coffee.a.b                | sign-in | 401              | 403   | any  |
      | /brewing-gear              | sign-in | 401              | 403   | 200  |
      | /tea-and-chocolate         | 200     | 200              | 200   | 200  |
      | /search?q=espresso         | 200     | 200              | 200   | 200  |

  @F1
  Scenario: An allow-list that would open everything is refused
    When the merchant types "/landing/**, /**" as paths that stay open
    Then the settings page says at the open paths "would open the whole shop"

  @F1 @F2
  Scenario: The merchant tests the gate
    When the merchant restricts the shop to B2B customers
    And the merchant runs the gate test
    Then the gate test finds nothing to look at
    And the gate test lists "/sign-in" as "OPEN" for "GUEST"
    And the gate test lists "/sign-in" as "OPEN" for "D2C"
    And the gate test does not list "/coffee" for "GUEST"
    And the gate test does not list "/coffee" for "D2C"
    When the merchant opens the shop to everybody
    And the merchant runs the gate test
    Then the admin page says "The shop is open to everybody"
    And the gate test finds nothing to look at
    And the gate test lists "/coffee" as "OPEN" for "GUEST"
    And the gate test lists "/coffee" as "OPEN" for "D2C"

  @F5
  Scenario: Content for B2B customers alone
    Given Felix is signed in
    And Lars is signed in
    And Chloe is signed in
    Then the home page shows Lars the banners
      | Saturday deliveries for Northwind |
      | Spring roast is in                |
    And the home page shows Chloe the banners
      | Spring roast is in |
    And the home page shows Felix no banner
    And the home page shows a guest no banner
    When the merchant is signed in
    Then the rule about the customer offers
      | Customer - Is a B2B customer         |
      | Customer - B2B company (external id) |
      | Customer - B2B location (external id)|
