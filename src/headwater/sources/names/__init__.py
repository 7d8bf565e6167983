"""The books of names of a story: persons, bodies and roles, in every form in which it gives them."""
