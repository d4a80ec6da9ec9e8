"""How do we get here: for each score the answers, weights, evidence and sources it rests on. Decimals only here."""
