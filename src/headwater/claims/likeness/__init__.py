"""How alike two assertions are, which pairs are worth a look, and which of them are one claim."""
