"""`waitroom card`: the cards that look at the wait another way."""
