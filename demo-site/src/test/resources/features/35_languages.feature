@merchant @languages
Feature: Six languages
  In order to understand what I read and sign
  As a buyer, or as one of the merchant's staff
  I want pages and mails in my language, with dates and amounts as we write them

  @K4
  Scenario: A guest reads the language of the browser, or else the shop's
    Then the sign-in page answers browsers like this
      | Accept-Language                | page  | button               |
      |                                | en    | Send code            |
      | en-GB,en;q=0.9                 | en    | Send code            |
      | fr-CA,fr;q=0.9,en;q=0.8        | fr    | Envoyer le code      |
      | nn-NO,no;q=0.9,en;q=0.5        | nb    | Send kode            |
      | pl                             | pl    | Wyślij kod           |
      | ko-KR,ko;q=0.9                 | ko    | 코드 보내기          |
      | zh-HK,zh;q=0.9                 | zh-TW | 寄送驗證碼           |
      | de-DE,sv;q=0.8                 | en    | Send code            |
      | de-DE,pl;q=0.3                 | pl    | Wyślij kod           |
      | fr;q=0,%%%,;;;                 | en    | Send code            |

  @K4
  Scenario: A chosen language stays, in this browser alone
    When a guest's browser asks for "pl"
    And the guest chooses "fr" in the shop's list of languages
    Then the guest reads "/cart" in "fr"
    And the guest reads "/sign-in" in "fr"
    And another guest whose browser asks for "pl" reads "/sign-in" in "pl"
    When the guest opens "/sign-in?blLocaleCode=tlh"
    Then the guest reads "/cart" in "fr"

  @K4 @A2 @G11
  Scenario: A buyer reads the language of the location, whatever the browser asks for
    Given the merchant is signed in
    And the company "Grenier" with the location "Quai Sud"
    And the merchant has added Kim to "Grenier" as location admin of "Quai Sud"
    And orders of "Quai Sud" are shipped to "Lyon" and paid within 30 days
    And Kim buys for "Quai Sud"
    And Kim's browser asks for "pl"
    Then Kim reads "/account" in "pl"
    When the merchant types these details of "Quai Sud"
      | language | fr |
    Then Kim reads these pages in "fr"
      | /account          |
      | /account/orders   |
      | /account/profile  |
      | /quick-order      |
      | /cart             |
      | /                 |
    And Kim reads the price of "COF-ESP-1KG" as "24,00 €"
    When Kim submits 1 of "COF-ESP-1KG" by the button "Envoyer la commande"
    Then the confirmation and the mail to Kim have "24,00 €", a day as French writes it, and no word of English
    When Kim chooses "ko" in the shop's list of languages
    Then Kim reads "/account" in "ko"

  @K4
  Scenario: Another language of a location acts on the next page
    Given the merchant is signed in
    And the company "Loft" with the location "Trondheim"
    And the merchant has added Kim to "Loft" as location admin of "Trondheim"
    And Kim buys for "Trondheim"
    When the merchant types these details of "Trondheim"
      | language | nb |
    Then Kim reads "/account" in "nb"
    When the merchant types these details of "Trondheim"
      | language | zh-TW |
    Then Kim reads "/account" in "zh-TW"
    When the merchant types these details of "Trondheim"
      | language | sv |
    Then Kim reads "/account" in "en"

  @K4
  Scenario: The staff reads the admin in the language of the browser
    Given the merchant is signed in
    Then the menu of the admin answers browsers like this
      | Accept-Language | B2bCompanies | B2bOrders  | B2bSettings   |
      | en-US           | Companies    | Orders     | Settings      |
      | fr              | Entreprises  | Commandes  | Paramètres    |
      | nb              | Bedrifter    | Ordrer     | Innstillinger |
      | pl              | Firmy        | Zamówienia | Ustawienia    |
      | ko              | 회사         | 주문       | 설정          |
      | de              | Companies    | Orders     | Settings      |

  @K4
  Scenario: No page lacks a text in any language
    Given the merchant is signed in
    And Lars is ready to shop
    Then every page of the shop and of the admin has all its texts in each language

  @K4
  Scenario: Decimals are typed as the language of the admin writes them, or with a point
    Given the merchant is signed in
    And the company "Komma" with the location "Lille"
    Then the merchant whose browser asks for "fr" stores the deposit "12,5" and "37.25" of "Lille", and reads them back
