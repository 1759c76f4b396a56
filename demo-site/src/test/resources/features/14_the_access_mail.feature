@merchant
Feature: The access mail
  In order to tell customers that they can order for their company
  As the merchant
  I want to write that mail in my own words, see it before it leaves, and know who got it

  @C1
  Scenario: Nobody has changed the text yet
    Given the merchant is signed in
    When the merchant opens "/admin/b2b-mail-template"
    Then the page has a template in each of en, fr, nb, pl, ko, zh-TW

  @C1 @templates
  Scenario: A text of one's own, and back to the default
    Given the merchant is signed in
    When the merchant saves the French template with the subject "Bienvenue chez {{shopName}}" and the text
      """
      Bonjour {{firstName}},

      **{{companyName}}** : {{locations}}

      [Entrer]({{signInLink}})
      """
    Then the French template is the merchant's own
    And the French template says "Bienvenue chez {{shopName}}"
    When the merchant saves the Polish template with the subject "Witamy w {{shopName}}" and the text
      """
      Dzień dobry {{firstName}}
      """
    Then the Polish template is the merchant's own
    When the merchant restores the default of the French template
    Then the French template is the default
    And the French template says "Vous pouvez maintenant commander"
    And the Polish template is the merchant's own

  @C1
  Scenario Outline: A template that does not parse is refused with its line
    Given the merchant is signed in
    When the merchant saves the French template with the subject "Sujet" and "<wrong>" in line 3
    Then the template is refused at line 3, column <column> for "<word>"
    And the French template is the default

    Examples:
      | wrong                          | column | word                    |
      | Bonjour {{firstNam}}           | 9      | {{firstNam}}            |
      | Bonjour {{firstName}           | 9      | {{firstName}            |
      | {{7*7}}                        | 1      | {{7*7}}                 |
      | a <script>alert(1)</script>    | 3      | <script>                |
      | [x](javascript:alert(1))       | 1      | javascript:alert(1)     |

  @C1
  Scenario: What other engines would run is text
    Given the merchant is signed in
    When the merchant previews the French text "${7+7} #{7+7} [[${7+7}]] th:text" for Lars
    Then the preview says "${7+7} #{7+7} [[${7+7}]] th:text"
    And the preview does not say "14"

  @C1
  Scenario: A preview for a real customer and company
    Given the merchant is signed in
    When the merchant previews the French text "Bonjour {{firstName}} de {{companyName}}: {{locations}}" for Lars
    Then the preview says "Bonjour Lars de Northwind Cafes: Oslo Harbour (commandes)"
    And the preview is to Lars

  @C1 @templates
  Scenario: Two members of staff edit at the same time
    Given the merchant is signed in
    When the merchant opens the Norwegian template
    And a colleague saves the Norwegian template with the subject "Kollegaens emne"
    And the merchant saves what is open with the subject "Mitt emne"
    Then the merchant is told that somebody else has saved meanwhile
    And the Norwegian template says "Kollegaens emne"

  @C2 @C3
  Scenario: To chosen customers of a company, after a preview
    Given the merchant is signed in
    When the merchant chooses Ingrid, Lars and Noor of "Northwind Cafes" for the access mail
    Then the page shows the mail to Ingrid before anything is sent
    When the merchant sends the access mail to those who are ticked
    Then Ingrid gets the access mail, which names "Oslo Harbour (location admin)" and "Bergen Station (ordering)"
    And Lars gets the access mail, which names "Oslo Harbour (ordering)" and "Northwind Cafes"
    And Noor gets the access mail, which names "Oslo Harbour (ordering)" and "sign-in"
    And the page shows who got it: Ingrid, Lars and Noor

  @C2
  Scenario: About one location
    Given the merchant is signed in
    When the merchant sends the access mail about the location "Bergen Station" of "Northwind Cafes" to Ingrid
    Then Ingrid gets the access mail, which names "Bergen Station (ordering)" and not "Oslo Harbour"

  @C2
  Scenario: From the page of a customer, whose only company need not be chosen
    Given the merchant is signed in
    When the merchant sends the access mail to Chloe from her own page
    Then Chloe gets the access mail, which names "Lyon (location admin)" and "Atelier Dubois"

  @C2
  Scenario: Who is no customer of the company gets nothing
    Given the merchant is signed in
    When the merchant posts a form that sends the access mail of "Northwind Cafes" to Chloe
    Then the page says that Chloe's record is no customer of the company
    And Chloe gets no mail

  @C3
  Scenario: Each mail is recorded, and one that came back is sent once more
    Given the merchant is signed in
    When the merchant sends the access mail of "Hanbit Trading" to Minjun
    Then Minjun gets the access mail
    When the merchant opens the newest mail to Minjun among the mails
    Then the record says that it is sent, by "admin", from the default in "en"
    When the merchant sends it once more
    Then Minjun gets the access mail
    And the record names the mail that it repeats

  @C3 @E2
  Scenario: A mail with a sign-in code is nobody's to read
    Given Felix has asked for a sign-in code
    And the merchant is signed in
    When the merchant opens the newest mail to Felix among the mails
    Then the record hides the text
