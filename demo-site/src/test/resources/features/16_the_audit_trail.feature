@merchant
Feature: The audit trail
  In order to know how a company came to be as it is
  As the merchant
  I want to see who changed what, when, from what to what

  @A6
  Scenario: A change of a company
    Given the merchant is signed in
    When the merchant changes the notes of the company "Atelier Dubois" to "Prefers mornings"
    Then the history of the company "Atelier Dubois" starts with
      | who          | what    | kind    | on what        | field | from → to            |
      | admin, staff | Changed | Company | Atelier Dubois | Notes | – → Prefers mornings |
    When the merchant changes the notes of the company "Atelier Dubois" to "Prefers evenings"
    Then the history of the company "Atelier Dubois" starts with
      | who          | what    | kind    | on what        | field | from → to                           |
      | admin, staff | Changed | Company | Atelier Dubois | Notes | Prefers mornings → Prefers evenings |
      | admin, staff | Changed | Company | Atelier Dubois | Notes | – → Prefers mornings                |

  @A6
  Scenario: A change of a location shows with the location, with its company and in the whole trail
    Given the merchant is signed in
    When the merchant changes the phone of the location "Lyon" to "+33 4 72 00 00 00"
    Then the history of the location "Lyon" starts with
      | who          | what    | kind     | on what | field | from → to             |
      | admin, staff | Changed | Location | Lyon    | Phone | – → +33 4 72 00 00 00 |
    And the history of the company "Atelier Dubois" starts with
      | kind     | on what | field |
      | Location | Lyon    | Phone |
    And the audit section has
      | who          | what    | on what              | field | from → to             |
      | admin, staff | Changed | Lyon, Atelier Dubois | Phone | – → +33 4 72 00 00 00 |

  @A6
  Scenario: Nothing changed is no event
    Given the merchant is signed in
    When the merchant changes the phone of the location "Busan" to "+82 51 000 0000"
    And the merchant changes the phone of the location "Busan" to "+82 51 000 0000"
    Then the audit section has 1 event with "+82 51 000 0000"

  @A6
  Scenario: Members and permissions show on all three pages
    Given the merchant is signed in
    Then the history of the location "Busan" has
      | who    | what               | field                               | from → to         |
      | system | Permission granted | Permission of minjun@hanbit.example | – → Ordering only |
    And the history of the company "Hanbit Trading" has
      | what               | kind     | on what        | field                               | from → to                 |
      | Added              | Company  | Hanbit Trading | Customer of the company             | – → minjun@hanbit.example |
      | Permission granted | Location | Busan          | Permission of minjun@hanbit.example | – → Ordering only         |
      | Changed            | Company  | Hanbit Trading | Main contact                        | – → soyeon@hanbit.example |
    And the history of the customer "minjun@hanbit.example" has
      | what               | on what               | field                               | from → to                 |
      | Added              | Hanbit Trading        | Customer of the company             | – → minjun@hanbit.example |
      | Permission granted | Busan, Hanbit Trading | Permission of minjun@hanbit.example | – → Ordering only         |

  @A6 @E10
  Scenario: What a customer does
    Given Lars has placed an order with the PO number "TRAIL-1"
    And the merchant is signed in
    Then the history of the customer "lars@northwind.example" has
      | who                             | what      | kind     |
      | customer lars@northwind.example | Signed in | Customer |
      | customer lars@northwind.example | Submitted | Order    |

  @A6
  Scenario: Finding an event
    Given the merchant is signed in
    When the merchant opens "/admin/b2b-audit?actor=system&action=granted&subjectName=busan"
    Then each event is
      | who    | what               | on what               |
      | system | Permission granted | Busan, Hanbit Trading |
    When the merchant opens "/admin/b2b-audit?subjectType=company&action=created&subjectName=northwind"
    Then each event is
      | what    | kind    | on what         |
      | Created | Company | Northwind Cafes |
    When the merchant opens "/admin/b2b-audit?occurredAt=2001.01.01%2000:00:00"
    Then there is no event

  @A6
  Scenario: Nobody can change the trail
    Given the merchant is signed in
    And the merchant changes the notes of the company "Old Mill Ltd" to "Sold the mill"
    When somebody tries to change, delete and add events
    Then the history of the company "Old Mill Ltd" starts with
      | who          | what    | field | from → to                         |
      | admin, staff | Changed | Notes | Closed in spring. → Sold the mill |

  @E10 @E2
  Scenario: Asking for codes again and again leaves one event
    When a stranger asks 8 times for a code for "flood@nowhere.example"
    And the merchant is signed in
    Then the audit section has 1 event with "flood@nowhere.example Asked again too soon"

  @A1 @A6
  Scenario: Two members of the staff edit the same company
    Given two members of the staff have opened the company "Hanbit Trading"
    When the first of them saves the notes "Call before noon"
    And the second of them saves the notes "Call after noon"
    Then the second of them is told that somebody else has changed it
    And the notes of the company "Hanbit Trading" are "Call before noon"
