@merchant
Feature: Exports and erasures
  In order to answer a letter from a lawyer in time and with a good conscience
  As the merchant
  I want to give out what the shop knows of one person, and to erase it as far as the law lets me

  Background:
    Given the merchant is signed in
    And the company "Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days

  @J1 @J3
  Scenario: A person's data is given out, and nothing of colleagues
    Given the merchant has added Kim to "Lumen" as ordering only of "Lumen Quay"
    And the merchant has added Pia to "Lumen" as location admin of "Lumen Quay"
    And Kim has submitted 2 orders
    And Pia has submitted 1 order
    When the merchant exports Kim
    Then the export is a ZIP of a page, a file for programs and a note
    And the export has these kinds of records of Kim
      | profile     | 1 |
      | memberships | 1 |
      | permissions | 1 |
      | locations   | 1 |
      | orders      | 2 |
    And the export has the mails to Kim, but no code in them
    And the export says nothing of Pia
    And the trail names who has taken the export
    And the run is among the jobs as "Export of a person", and the trail has it

  @J2 @J3
  Scenario: A person is erased, and a report says what stays and until when
    Given the merchant has added Kim to "Lumen" as ordering only of "Lumen Quay"
    And the merchant has added Pia to "Lumen" as location admin of "Lumen Quay"
    And Kim has submitted 1 order
    When the merchant erases Kim
    Then the report says
      | table        | outcome       | years | as people call it         |
      | B2B_ORDER    | PSEUDONYMISED |       | Orders for companies      |
      | B2B_ORDER    | KEPT          | 5     | Orders for companies      |
      | BLC_CUSTOMER | PSEUDONYMISED |       | Customer records          |
      | B2B_INVOICE  | KEPT          | 5     | Invoices and credit notes |
      | B2B_MEMBER   | ERASED        |       | Memberships of companies  |
    And the run is among the jobs as "Erasure of a person", and the trail has it
    And the report names each record as CSV and as JSON, and never Kim
    And Kim is signed out and the shop knows nothing of Kim any more
    And the order of Kim is there with its total, without the name
    And Pia finds the order of "Lumen Quay" without the name
    When the merchant erases Kim once more
    Then the report says that nothing was left

  @J2
  Scenario: Where others wrote about the person stands no name any more
    Given the merchant has added Kim to "Lumen" as ordering only of "Lumen Quay"
    And the merchant has added Pia to "Lumen" as location admin of "Lumen Quay"
    And the merchant has noted at "Lumen" that Kim orders and Pia pays
    When the merchant erases Kim
    Then the notes of "Lumen" name Pia, and Kim no more
    And the report says
      | table       | outcome       | years | as people call it        |
      | B2B_COMPANY | PSEUDONYMISED |       | Companies                |
      | B2B_EVENT   | PSEUDONYMISED |       | Events for other systems |

  @J2
  Scenario: The last location admin and main contact hands over
    Given the merchant has added Kim to "Lumen" as location admin of "Lumen Quay"
    And the merchant has added Pia to "Lumen" as ordering only of "Lumen Quay"
    And Kim is the main contact of "Lumen"
    When the merchant finds Kim among the persons
    Then the page warns that "Lumen Quay" and "Lumen" would lose Kim
    When the merchant types the wrong words and erases
    Then the page asks for the address of Kim once more, and nobody is erased
    When the merchant erases Kim, and Pia takes over
    Then Pia is the location admin of "Lumen Quay" and the main contact of "Lumen"

  @J2 @J3
  Scenario: Who hands over to nobody is erased all the same, and can come back
    Given the merchant has added Kim to "Lumen" as location admin of "Lumen Quay"
    When the merchant erases Kim
    Then the shop lets Kim in as somebody new

  @J3
  Scenario: An address that is none, one that nobody has, and a run that is not there
    When the merchant looks for the person "no address"
    Then the privacy page says "This is no e-mail address." with the answer 400
    When the merchant looks for the person "nobody.at.all@nowhere.example"
    Then the privacy page says "The shop knows nothing of nobody.at.all@nowhere.example" with the answer 200
    And the admin has no page "/admin/b2b-privacy/999999999"
    And the admin has no page "/admin/b2b-privacy/abc"

  @J3
  Scenario: Staff who may only read see reports, and can neither start a run nor take a file
    Given the merchant has added Kim to "Lumen" as ordering only of "Lumen Quay"
    And the merchant exports Kim
    And Nora of the staff may "View B2B Privacy"
    Then Nora reads these pages, and nothing on them but the search can be sent
      | /admin/b2b-privacy       |
      | /admin/b2b-privacy/{run} |
    And the admin refuses what Nora sends by hand to
      | /admin/b2b-privacy/export?email=kim@lumen.example |
      | /admin/b2b-privacy/erase?email=kim@lumen.example  |
      | /admin/b2b-privacy/{run}/person.zip               |
      | /admin/b2b-privacy/{run}/retry                    |

  @J4
  Scenario Outline: The years of keeping are refused at their field when they cannot be read
    When the merchant saves the setting "<setting>" as "<value>"
    Then the settings page says "<words>" at "<setting>"

    Examples:
      | setting                    | value         | words                        |
      | b2b.privacy.retentionYears | NO=5          | everywhere else              |
      | b2b.privacy.retentionYears | *=10, NO=five | whole number from 0 to 100   |
      | b2b.privacy.retentionYears | *=10, Norge=5 | no country by its ISO code   |
      | b2b.privacy.sellerCountry  | Norway        | ISO code of a country        |
      | b2b.privacy.exportDays     | 0             |  1                           |
