Feature: Who sees what, on every path
  In order to keep what we buy to ourselves, whatever address somebody types
  As a company
  I want every path of the shop that takes a record to ask the same rule

  @B4
  Scenario Outline: Each path shows a record to those alone who may see it
    Then every path that takes a record answers <person> as the permission says

    Examples:
      | person |
      | Ingrid |
      | Lars   |
      | Noor   |
      | Chloe  |
      | Soyeon |
      | Minjun |
      | Anna   |
      | Dana   |

  @B4 @F1
  Scenario: A guest gets no record by any path
    Then no path that takes a record shows one to a guest
