Feature: Lists, products and carts at the prices of a location
  In order to choose by what we really pay
  As a buyer
  I want lists, filters and product pages to go by our prices, and the merchant to see what we see

  @G3
  Scenario Outline: Lists are sorted by what the location pays
    Given <person> is ready to shop
    Then the list "<list>" is sorted by what <person> pays

    Examples:
      | person  | list               |
      | a guest | /coffee            |
      | Lars    | /coffee            |
      | Soyeon  | /coffee            |
      | Lars    | /search?q=espresso |

  @G3
  Scenario Outline: A price range counts and finds what costs the location that
    Given <person> is ready to shop
    Then each price range of "<list>" finds for <person> what it counts, and nothing dearer or cheaper

    Examples:
      | person  | list                 |
      | a guest | /coffee              |
      | Lars    | /coffee              |
      | Soyeon  | /coffee              |
      | Lars    | /search?q=cup        |

  @G3
  Scenario: What a location cannot buy is not counted either
    Given Soyeon is ready to shop
    And a guest is ready to shop
    Then the list "/machines-and-kitchen" counts for Soyeon what it shows, and less than for a guest

  @G3
  Scenario: The product page shows what larger quantities cost
    Given Lars is ready to shop
    When Lars opens "/espresso-1-kg"
    Then the page has these volume prices:
      | 1 to 23    | €21.60 |
      | 24 to 95   | €21.12 |
      | 96 or more | €20.40 |

  @G3 @F3
  Scenario: Nobody else sees volume prices
    Given a guest is ready to shop
    When a guest opens "/espresso-1-kg"
    Then the page has no volume prices

  @G3 @G4
  Scenario Outline: A line of the cart says which volume price it has and what is missing to the next one
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor puts <quantity> of "COF-ESP-1KG" into the cart
    Then Noor's cart has <quantity> of "COF-ESP-1KG" at "<price>" each
    And the line of the cart says "<volume>"

    Examples:
      | quantity | price  | volume                                              |
      | 20       | €21.60 | 4 more and each costs €21.12.                       |
      | 24       | €21.12 | Volume price from 24. 72 more and each costs €20.40. |
      | 96       | €20.40 | Volume price from 96.                               |

  @G4 @M7
  Scenario: The merchant looks at the shop as a location sees it
    Given the merchant is signed in
    When the merchant previews the shop as "Busan"
    Then the preview says that it shows what "HBT-PUS" sees
    And "/machines-and-kitchen" of the preview does not show "Grinder"
    And "/coffee" of the preview shows "Espresso, 1 kg"
    And nothing of the preview may be kept by a cache or found by a search engine
    And the merchant's trail says that the shop was previewed as "Busan"

  @G4
  Scenario Outline: A preview is for looking
    Given the merchant is signed in
    When the merchant previews the shop as "Oslo Harbour"
    Then "<address>" of the preview answers 403

    Examples:
      | address           |
      | /cart             |
      | /checkout         |
      | /account          |
      | /account/orders   |
      | /ACCOUNT/orders   |
      | /orders           |
      | /sign-in          |

  @G4
  Scenario: Nothing can be put into a cart in a preview
    Given the merchant is signed in
    When the merchant previews the shop as "Oslo Harbour"
    Then adding "COF-ESP-1KG" in the preview answers 403

  @G4
  Scenario: The link of a preview opens one browser
    Given the merchant is signed in
    And the merchant previews the shop as "Oslo Harbour"
    When another browser opens the link of the preview
    Then it is told that the link is used up, and sees the shop as everybody does

  @G4
  Scenario: Made up links and cookies open nothing
    When somebody opens made up links and cookies of previews
    Then they see the shop as everybody does

  @G4
  Scenario: A preview is nobody's
    Given Lars is ready to shop
    And the merchant is signed in
    When the merchant opens a preview of "Busan" in the browser of Lars
    Then Lars is told to sign out first, and still buys for "NWC-OSL"

  @G4
  Scenario: A preview ends when it is ended, and when the merchant signs out
    Given the merchant is signed in
    When the merchant previews the shop as "Oslo Harbour"
    And the preview is ended
    Then the preview's browser sees the shop as everybody does
    When the merchant previews the shop as "Oslo Harbour"
    And the merchant signs out of the admin
    Then the preview's browser sees the shop as everybody does
