"""One class per family of use cases, one transaction each; every method asks the table of tiers first."""
